using Chancery.Reading.Events.Learnt;

namespace Chancery.Reading.Events.Training;

/// <summary>Somebody named beside an act, to learn from.</summary>
/// <param name="Act">The word of the document that tells the act.</param>
/// <param name="Token">Head of the words that name him.</param>
/// <param name="Rows">Rows of his features.</param>
/// <param name="Label">What a hand makes of him.</param>
/// <param name="ByRules">What the rules make of him.</param>
internal sealed record SideExample(int Act, int Token, int[] Rows, SideLabel Label, SideLabel ByRules);
