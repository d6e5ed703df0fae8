using Chancery.Reading.Events.Learnt;

namespace Chancery.Reading.Events.Training;

/// <summary>Somebody named beside an act, to learn from.</summary>
/// <param name="Rows">Rows of his features.</param>
/// <param name="Label">What a hand makes of him.</param>
/// <param name="ByRules">What the rules make of him.</param>
internal sealed record SideExample(int[] Rows, SideLabel Label, SideLabel ByRules);
