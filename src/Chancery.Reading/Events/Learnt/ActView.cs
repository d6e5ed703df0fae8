using Chancery.Reading.Events.Learnt.Network;
using Chancery.Reading.Ontology;

namespace Chancery.Reading.Events.Learnt;

/// <summary>A document as the model of acts sees it: to read acts in it, or to learn from it.</summary>
internal sealed class ActView
{
    /// <summary>Looks at a document.</summary>
    /// <param name="tools">What reads acts and sides off its trees.</param>
    /// <param name="plover">Which modes a type has.</param>
    /// <param name="model">What was learnt.</param>
    public ActView(CoderTools tools, Plover plover, ActModel model)
    {
        Tools = tools;
        Scene = new(tools.Context, model.Classes);
        var sight = model.Network is { } network ? new ActSight(network, tools.Context.Document, tools.Context.Referents) : null;
        Finder = new(Scene, tools.Matcher, tools.Predications, plover, model, sight);
        Chooser = new(Scene, tools.Resolver, model, sight);
    }

    /// <summary>What reads acts and sides off its trees.</summary>
    public CoderTools Tools { get; }

    /// <summary>Its words as features.</summary>
    public ActScene Scene { get; }

    /// <summary>Finds acts.</summary>
    public ActFinder Finder { get; }

    /// <summary>Chooses their sides.</summary>
    public SideChooser Chooser { get; }
}
