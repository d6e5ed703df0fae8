namespace Chancery.Reading.Events;

/// <summary>What reads acts and sides off the trees of one document.</summary>
internal sealed class CoderTools
{
    /// <summary>Makes the tools for a document.</summary>
    /// <param name="context">The document, read up to its statements.</param>
    /// <param name="frames">The frames.</param>
    /// <param name="words">The words that the rules ask for.</param>
    public CoderTools(CodingContext context, FrameIndex frames, CoderWords words)
    {
        Context = context;
        Predications = new(context.Document, context.Tree, words);
        Resolver = new(context.Document, context.Tree, context.Referents, context.Attributions, words);
        Matcher = new(context.Document, context.Tree, frames, Predications, Resolver);
        Rules = new(context.Document, Resolver, context.Referents, Predications, new(context.Document, context.Tree, words, Resolver, context.Referents));
    }

    /// <summary>The document.</summary>
    public CodingContext Context { get; }

    /// <summary>Slots of words.</summary>
    public PredicationReader Predications { get; }

    /// <summary>Who stands behind words.</summary>
    public SideResolver Resolver { get; }

    /// <summary>Frames that fit words.</summary>
    public FrameMatcher Matcher { get; }

    /// <summary>Sides of acts.</summary>
    public SideRules Rules { get; }
}
