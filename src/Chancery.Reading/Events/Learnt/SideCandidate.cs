namespace Chancery.Reading.Events.Learnt;

/// <summary>Somebody who is named in the sentence of an act.</summary>
/// <param name="Token">Head word of the words that name him.</param>
/// <param name="Side">Who it is.</param>
/// <param name="ByRules">What the rules make of him.</param>
internal readonly record struct SideCandidate(int Token, Side Side, SideLabel ByRules);
