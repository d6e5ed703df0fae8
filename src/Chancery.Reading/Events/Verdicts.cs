namespace Chancery.Reading.Events;

/// <summary>A conviction with a prison term is SANCTION convict and COERCE arrest (PLOVER's manual, decision rules): the sentence passed beside a verdict is the arrest.</summary>
internal static class Verdicts
{
    /// <summary>The events, in the same order; a second verdict on the same ones in one sentence that sends them to prison is COERCE arrest.</summary>
    /// <param name="context">The document.</param>
    /// <param name="events">In text order.</param>
    public static List<CodedEvent> Recoded(CodingContext context, List<CodedEvent> events)
    {
        var recoded = events.ToList();
        for (var i = 1; i < recoded.Count; i++)
        {
            var sentence = context.Document.SentenceOf(recoded[i].Head);
            if (!IsVerdict(recoded[i]) || !IsPrison(context, recoded[i])) continue;
            var before = Enumerable.Range(0, i).Any(b => IsVerdict(recoded[b]) && context.Document.SentenceOf(recoded[b].Head) == sentence && AreOnTheSame(recoded[b], recoded[i]));
            if (before) recoded[i] = recoded[i] with { Type = "COERCE", Modes = ["arrest"], Cameo = "173" };
        }
        return recoded;
    }

    private static bool IsVerdict(CodedEvent coded) => coded.Type == "SANCTION" && coded.Modes is ["convict"];

    private static bool IsPrison(CodingContext context, CodedEvent coded)
    {
        var words = context.Tree.Subtree(coded.Head);
        return Enumerable.Range(words.First, words.Count).Any(t => context.Document.Lemmas[t] is "prison" or "jail" or "imprisonment" or "custody");
    }

    private static bool AreOnTheSame(CodedEvent one, CodedEvent other) => one.Recipients.Any(r => other.Recipients.Any(o => o.Referent == r.Referent));
}
