namespace Chancery.Reading.Events.Absent;

/// <summary>The last pass over the sides: whom the article as a whole tells where the words around an act tell nobody.</summary>
/// <remarks>"The premier lost the vote. The opposition demanded his resignation within the day": of whom is told a sentence before. The side stands on the words that name him there.</remarks>
internal static class AbsentSides
{
    /// <summary>The events, some of them with a side more.</summary>
    /// <param name="scene">The acts of a document.</param>
    /// <param name="model">What was learnt.</param>
    public static List<CodedEvent> Filled(AbsentScene scene, LearntAbsent model)
    {
        var filled = new List<CodedEvent>(scene.Events.Count);
        foreach (var coded in scene.Events)
        {
            var with = coded;
            if (scene.IsOpen(coded, AbsentSide.Actor) && model.Choose(scene, coded, AbsentSide.Actor) is { } actor) with = with with { Actors = [SideOf(actor)] };
            if (scene.IsOpen(coded, AbsentSide.Recipient) && model.Choose(scene, coded, AbsentSide.Recipient) is { } recipient && with.Actors.All(a => a.Referent != recipient.Referent.Index)) with = with with { Recipients = [SideOf(recipient)] };
            filled.Add(with);
        }
        return filled;
    }

    // On words that name him: a pronoun would have to be resolved first.
    private static Side SideOf(AbsentCandidate candidate)
    {
        var told = candidate.Referent.Mentions.LastOrDefault(m => m.Head <= candidate.Mention.Head && m.Form is MentionForm.Name or MentionForm.Nominal) ?? candidate.Mention;
        return new(candidate.Referent.Index, told.Range, Side.Implied, IsIndirect: true);
    }
}
