using Chancery.Reading.Entities;
using Chancery.Reading.Mentions;

namespace Chancery.Reading.Events.Absent;

/// <summary>Somebody who may be the side of an act that its own words do not name.</summary>
/// <param name="Referent">Who it is.</param>
/// <param name="Mention">His mention that stands nearest: on these words the side would stand.</param>
/// <param name="Away">Sentences between that mention and the act: 0 for its own, -1 for the one behind it; <see cref="InOpening"/> where only the headline, or the first sentence of an article without one, names him.</param>
internal readonly record struct AbsentCandidate(Referent Referent, Mention Mention, int Away)
{
    /// <summary>Where only headline or first sentence name him.</summary>
    public const int InOpening = 99;
}
