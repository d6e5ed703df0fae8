using System.Collections.Immutable;
using System.Globalization;
using Chancery.Reading.Entities;
using Chancery.Reading.Mentions;
using Chancery.Text;

namespace Chancery.Reading.Actors;

/// <summary>Says whom a phrase stands for, with the parts that read articles. Immutable; one serves all threads.</summary>
public sealed class ActorResolver
{
    // A phrase alone is no sentence: the tagger and the parser expect one, and as the subject of "said" it is read as somebody who acts.
    private const string Before = "Yesterday, ", After = " said so.";
    private const int Longest = 500;
    private readonly Pipeline _pipeline;
    private readonly EntityKnowledge _knowledge;
    private readonly EntityFinder _finder;

    /// <summary>Makes a resolver.</summary>
    /// <param name="pipeline">Gives tokens, sentences, tags, lemmas and trees.</param>
    /// <param name="knowledge">What is known of names and offices.</param>
    public ActorResolver(Pipeline pipeline, EntityKnowledge knowledge)
    {
        ArgumentNullException.ThrowIfNull(pipeline);
        ArgumentNullException.ThrowIfNull(knowledge);
        _pipeline = pipeline;
        _knowledge = knowledge;
        _finder = new(knowledge);
    }

    /// <summary>Resolves one phrase.</summary>
    /// <param name="phrase">A noun phrase: "the former Peruvian president", "Houthi rebels".</param>
    /// <param name="date">Who held which office on this day; null if unknown.</param>
    /// <param name="country">Country where the phrase itself tells none; null if unknown.</param>
    /// <returns>Always an answer; <see cref="ResolvedActor.Problem"/> says why it is empty.</returns>
    public ResolvedActor Resolve(string phrase, DateOnly? date = null, string? country = null)
    {
        ArgumentNullException.ThrowIfNull(phrase);
        var words = phrase.Trim().TrimEnd('.', ',', ';', ':', '!', '?').TrimEnd();
        var empty = new ResolvedActor { Phrase = phrase, Date = date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) };
        if (words.Length == 0) return empty with { Problem = "The phrase is empty." };
        if (words.Length > Longest) return empty with { Problem = $"The phrase has {words.Length} characters; one of up to {Longest} is read." };
        var text = Before + words.ReplaceLineEndings(" ") + After;
        var document = _pipeline.Annotate(new Document(new Article(text, [new(BlockKind.Paragraph, 0, new(0, text.Length))])));
        var scene = new Scene(document, new Tree(document), _knowledge, date, isPhrase: true);
        var range = RangeOf(document, text.Length - After.Length);
        var referents = _finder.Find(document, scene.Tree, date, isPhrase: true);
        return Chosen(scene, referents, range) is { } chosen
            ? new ActorAnswer(scene, range, chosen.Referent, chosen.Mention, country).Fill(empty)
            : empty with { Problem = "The phrase names nobody and nothing that is known." };
    }

    private static TokenRange RangeOf(Document document, int end)
    {
        var (first, last) = (-1, 0);
        for (var t = 0; t < document.Count; t++)
        {
            if (document.Tokens[t].Start < Before.Length || document.Tokens[t].End > end) continue;
            if (first < 0) first = t;
            last = t + 1;
        }
        return first < 0 ? new(0, 0) : new(first, last);
    }

    /// <summary>The referent of the phrase as a whole: of the widest mention that holds its head word, else of the widest.</summary>
    private static (Referent Referent, Mention Mention)? Chosen(Scene scene, Referents referents, TokenRange phrase)
    {
        if (phrase.Count == 0) return null;
        var head = scene.GoverningToken(phrase);
        var all = referents.All.SelectMany(r => r.Mentions.Select(m => (Referent: r, Mention: m)))
            .Where(x => x.Mention.Range.First >= phrase.First && x.Mention.Range.End <= phrase.End && x.Mention.Form != MentionForm.Pronoun)
            .OrderByDescending(x => x.Mention.Range.Contains(head))
            .ThenByDescending(x => x.Mention.Range.Count)
            .ThenByDescending(x => x.Referent.CanAct)
            .ThenBy(x => x.Mention.Range.First)
            .ToImmutableArray();
        return all.IsEmpty ? null : all[0];
    }
}
