namespace Chancery.Reading.Events;

/// <summary>PLOVER's rules for what is announced but not yet done (manual 2.0, decision rules): the announcement is the event.</summary>
/// <remarks>
/// A future meeting, support, cooperation or aid is AGREE; an announced withdrawal or release is CONCEDE; an announced act of conflict against
/// somebody is THREATEN, its mode told by the act. What somebody says he will not do is REJECT, if it is a concession, help or a meeting. What a demand, refusal or agreement asks for or grants stays what it is: its announcement is that event's own word.
/// </remarks>
internal static class FutureActs
{
    /// <param name="coded">The event as its frame codes it.</param>
    /// <param name="governor">The frame of the word on which it hangs; null if there is none.</param>
    /// <param name="isWilled">Whether its verb stands with "will" or "would".</param>
    /// <param name="isWeighed">Whether its actor considers it ("is weighing").</param>
    public static CodedEvent Recoded(CodedEvent coded, Frame? governor, bool isWilled, bool isWeighed = false)
    {
        if (isWeighed && coded.Actuality == Actuality.Possible && !coded.Actors.IsEmpty && !coded.Recipients.IsEmpty) return AsThreat(coded, coded);
        if (coded.Actuality == Actuality.Denied && isWilled && !coded.Actors.IsEmpty) return AsRefusal(coded);
        if (coded.Actuality != Actuality.Planned || coded.Actors.IsEmpty || governor?.Type is "AGREE" or "REQUEST" or "REJECT" or "THREATEN") return coded;
        return coded.Type switch
        {
            "CONSULT" => As(coded, "AGREE", null, "036"),
            "SUPPORT" => As(coded, "AGREE", null, "032"),
            "COOPERATE" => As(coded, "AGREE", null, "031"),
            "AID" => As(coded, "AGREE", null, "033"),
            "RETREAT" => As(coded, "CONCEDE", null, "035"),
            "PROTEST" when coded.Modes is ["strike"] or ["boycott"] or ["obstruct"] => As(coded, "THREATEN", "relations", "133"),
            // "will limit its programme": what nobody else suffers is no threat.
            "COERCE" when coded.Modes is ["curfew"] or ["martial-law"] or ["censor"] => AsThreat(coded, coded),
            _ when !coded.Recipients.IsEmpty => AsThreat(coded, coded),
            _ => coded,
        };
    }

    /// <summary>Announced harm: the announcement is a threat, its mode told by the harm.</summary>
    /// <param name="announced">The event that announces.</param>
    /// <param name="harm">What is announced; not harm to anybody: the announcing event stays as it is.</param>
    public static CodedEvent AsThreat(CodedEvent announced, CodedEvent harm) => harm.Type switch
    {
        "SANCTION" => As(announced, "THREATEN", harm.Modes is ["expel"] ? "expel" : "relations", "131"),
        "COERCE" => As(announced, "THREATEN", harm.Modes is ["arrest"] ? "arrest" : harm.Modes is ["deport"] ? "expel" : "restrict", "132"),
        "ASSAULT" => As(announced, "THREATEN", "violence", "138"),
        _ => announced,
    };

    private static CodedEvent AsRefusal(CodedEvent coded) => coded.Type switch
    {
        "CONSULT" => As(coded, "REJECT", "meet", "125"),
        "AID" or "COOPERATE" => As(coded, "REJECT", "assist", "121"),
        "RETREAT" or "CONCEDE" => As(coded, "REJECT", "yield", "124"),
        "AGREE" or "SUPPORT" => As(coded, "REJECT", null, "120"),
        _ => coded,
    };

    private static CodedEvent As(CodedEvent coded, string type, string? mode, string cameo) =>
        coded with { Type = type, Modes = mode is null ? [] : [mode], Cameo = cameo, Actuality = Actuality.Actual, Confidence = Math.Round(coded.Confidence * 0.9, 2) };
}
