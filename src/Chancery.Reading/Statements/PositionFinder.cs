using System.Collections.Immutable;
using Chancery.Reading.Entities;
using Chancery.Reading.Knowledge;
using Chancery.Text;

namespace Chancery.Reading.Statements;

/// <summary>Who is for or against what, over tokens, before it leaves the house as <see cref="Position"/>.</summary>
/// <param name="Holder">Index of the referent that holds it.</param>
/// <param name="Polarity">The side taken.</param>
/// <param name="Toward">The words for what it is toward.</param>
/// <param name="TowardReferent">Index of the referent that those words name; null for an issue.</param>
/// <param name="Attribution">Index of the attribution that tells of it: the innermost whose content or cue holds the word that takes the side; null: the narrator does.</param>
/// <param name="Issue">The issue in few words; null for an entity.</param>
/// <param name="Range">From the word that takes the side to the end of what it is toward.</param>
public sealed record HeldPosition(int Holder, Polarity Polarity, TokenRange Toward, int? TowardReferent, int? Attribution, string? Issue, TokenRange Range);

/// <summary>Finds who is for or against what, from verbs ("opposes"), nouns ("its rejection of"), adjectives ("committed to") and judgements ("called the raid a crime").</summary>
/// <remarks>A position without a known holder is left out. Immutable; one serves all threads.</remarks>
/// <param name="words">The words that take a side.</param>
/// <param name="cues">The words that attribute: which nouns are texts that speak for whoever issued them.</param>
public sealed class PositionFinder(PositionWords words, ReportingCues cues)
{
    /// <summary>Positions in text order of the word that takes the side.</summary>
    public ImmutableArray<HeldPosition> Find(Document document, Tree tree, Referents referents, Attributions attributions)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(tree);
        ArgumentNullException.ThrowIfNull(referents);
        ArgumentNullException.ThrowIfNull(attributions);
        var grammar = new Grammar(document, tree);
        var reader = new PositionReader(grammar, words, cues, referents, attributions);
        var matcher = new CueMatcher(grammar, words.StartingWith);
        var found = ImmutableArray.CreateBuilder<HeldPosition>();
        for (var s = 0; s < document.Sentences.Length; s++)
        {
            if (!document.BlockOf(s).IsRead) continue;
            var before = found.Count;
            for (var t = document.Sentences[s].First; t < document.Sentences[s].End; t++)
            {
                var position = matcher.At(t) is { } match ? reader.Read(match) : reader.ReadJudgement(t);
                if (position is { } held && !found.Skip(before).Any(f => f.Range.Contains(held.Range))) found.Add(held);
            }
        }
        return found.ToImmutable();
    }
}
