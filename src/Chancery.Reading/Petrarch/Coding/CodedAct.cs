using System.Collections.Immutable;
using Chancery.Reading.Petrarch.Dictionaries;
using Chancery.Text;

namespace Chancery.Reading.Petrarch.Coding;

/// <summary>A side of an act as PETRARCH codes it.</summary>
/// <param name="Code">"SYRGOV".</param>
/// <param name="Range">Its tokens; null where nobody is named.</param>
/// <param name="Head">The token that governs them; -1 where nobody is named.</param>
public readonly record struct CodedSide(string Code, TokenRange? Range, int Head);

/// <summary>An act that the dictionaries of PETRARCH code in a sentence.</summary>
/// <param name="Verb">Token of its verb.</param>
/// <param name="Trigger">Tokens of the verb and its phrase, ascending.</param>
/// <param name="Code">CAMEO code, or whatever the dictionary has.</param>
/// <param name="Sources">Who acts; where <paramref name="IsMutual"/> all sides.</param>
/// <param name="Targets">To whom; empty where mutual.</param>
/// <param name="IsMutual">Whether each of a list acts toward each other.</param>
/// <param name="Entry">The verb of the dictionary.</param>
/// <param name="Line">1-based line of the pattern, or of the verb where none fits.</param>
public sealed record CodedAct(
    int Verb, ImmutableArray<int> Trigger, string Code, ImmutableArray<CodedSide> Sources, ImmutableArray<CodedSide> Targets, bool IsMutual,
        VerbEntry Entry, int Line)
{
    /// <summary>Pairs of codes as PETRARCH writes them, one event each: never of one with itself.</summary>
    public IEnumerable<(string Source, string Target, string Code)> Dyads()
    {
        var targets = IsMutual ? Sources : Targets;
        foreach (var source in Sources)
        {
            foreach (var target in targets)
            {
                if (source.Code != target.Code || (source.Code == Roles.Nobody && !IsMutual)) yield return (source.Code, target.Code, Code);
            }
        }
    }
}
