using System.Collections.Immutable;
using Chancery.Reading.Knowledge;
using Chancery.Text;

namespace Chancery.Reading.Statements;

/// <summary>Frees ", affirming that …" from the content before it: behind a comma a participle of saying tells what the same speaker says next, wherever the parser hangs it.</summary>
internal sealed class Participles(Grammar grammar, Quotations quotations)
{
    /// <summary>Cuts the contents of one sentence, from an index on, before the participles in them; the participles take over the speaker.</summary>
    /// <param name="drafts">From the index on in text order of the cue.</param>
    /// <param name="from">Index of the sentence's first draft.</param>
    public void Free(List<Draft> drafts, int from)
    {
        // As they stand before any of them is cut: the second participle of a chain hangs on what the first was cut from.
        var uncut = drafts.Skip(from).ToList();
        for (var p = from + 1; p < drafts.Count; p++)
        {
            var participle = drafts[p];
            if (!IsSetOff(participle)) continue;
            SourcePhrase? speaker = null;
            for (var i = from; i < p; i++)
            {
                if (EndsAt(drafts[i], participle.Cue.First - 1)) speaker = drafts[i].Source;
                if (!uncut[i - from].Says(participle.CueHead) || drafts[i].Entry.Class == CueClass.Preposition) continue;
                speaker ??= drafts[i].Source;
                if (!drafts[i].Says(participle.CueHead) || Cut(drafts[i].Content, participle.Cue.First - 1) is not { IsEmpty: false } cut) continue;
                drafts[i] = drafts[i] with { Content = cut };
            }
            if (speaker is not null) drafts[p] = participle with { Source = speaker, IsSure = participle.Entry.Strength == CueStrength.Strong };
        }
    }

    // "said the envoy, adding"; "the envoy said, adding": nothing stands between.
    private static bool EndsAt(Draft draft, int comma) => draft.Source?.Range.End == comma || draft.Cue.End == comma || draft.SetIn?.End == comma;

    private bool IsSetOff(Draft draft) =>
        draft.Entry.Class == CueClass.Verb && draft.Entry.Takes(CueComplements.Quote | CueComplements.Judgement) && grammar.Xpos(draft.CueHead) == "VBG"
        && draft.Cue.First > 1 && grammar.IsComma(draft.Cue.First - (grammar.IsQuote(draft.Cue.First - 1) ? 2 : 1)) && quotations.At(draft.CueHead) is null;

    private ImmutableArray<TokenRange> Cut(ImmutableArray<TokenRange> content, int at) =>
        [.. content.Where(c => c.First < at).Select(c => grammar.Trim(new(c.First, Math.Min(c.End, at)))).Where(c => c.Count > 0)];
}
