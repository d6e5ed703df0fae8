using System.Collections.Immutable;

namespace Chancery.Text;

/// <summary>One step that adds layers to a document.</summary>
/// <remarks>Implementations are immutable and safe for all threads.</remarks>
public interface IAnnotator
{
    /// <summary>Layers that must be there before.</summary>
    Layers Requires { get; }

    /// <summary>Layers that are there after.</summary>
    Layers Provides { get; }

    /// <summary>Returns the document with the layers added.</summary>
    Document Annotate(Document document, CancellationToken cancellation = default);
}

/// <summary>Collects annotators in order and builds a <see cref="Pipeline"/>.</summary>
public sealed class PipelineBuilder
{
    private readonly List<IAnnotator> _annotators = [];

    /// <summary>Appends an annotator.</summary>
    public PipelineBuilder Use(IAnnotator annotator)
    {
        _annotators.Add(annotator);
        return this;
    }

    /// <summary>Freezes the pipeline.</summary>
    /// <exception cref="InvalidOperationException">An annotator needs a layer that none before it provides; the message names both.</exception>
    public Pipeline Build()
    {
        var have = Layers.None;
        foreach (var annotator in _annotators)
        {
            var missing = annotator.Requires & ~have;
            if (missing != Layers.None)
            {
                throw new InvalidOperationException(
                    $"{annotator.GetType().Name} requires {missing}, but the annotators before it provide only {have}. Put an annotator that provides {missing} before it.");
            }
            have |= annotator.Provides;
        }
        return new([.. _annotators], have);
    }
}

/// <summary>A fixed row of annotators. Immutable; one serves all threads; parallelism is outside, over articles.</summary>
public sealed class Pipeline
{
    private readonly ImmutableArray<IAnnotator> _annotators;

    internal Pipeline(ImmutableArray<IAnnotator> annotators, Layers provides)
    {
        _annotators = annotators;
        Provides = provides;
    }

    /// <summary>Layers of every document that comes out.</summary>
    public Layers Provides { get; }

    /// <summary>Annotates an article.</summary>
    public Document Annotate(Article article, CancellationToken cancellation = default) => Annotate(new Document(article), cancellation);

    /// <summary>Annotates a document that may have layers already (tokens read from CoNLL-U): an annotator all of whose layers are there is passed over.</summary>
    public Document Annotate(Document document, CancellationToken cancellation = default)
    {
        foreach (var annotator in _annotators)
        {
            cancellation.ThrowIfCancellationRequested();
            if (!document.Layers.HasFlag(annotator.Provides)) document = annotator.Annotate(document, cancellation);
        }
        return document;
    }
}
