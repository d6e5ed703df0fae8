using System.Collections.Immutable;
using Chancery.Reading.Petrarch.Dictionaries;
using Chancery.Text;

namespace Chancery.Reading.Petrarch.Coding;

/// <summary>Applies transformations: what a verb such as "say" or "want" makes of an act in its complement.</summary>
internal sealed class Transformer(Document document, ImmutableArray<Transformation> transformations)
{
    private const string Anybody = "_", Nobody = ".", AnyCode = "Q";

    /// <summary>Readings with those changed that a transformation fits, and without the verbs that changed them.</summary>
    public List<VerbReading> Apply(List<VerbReading> readings)
    {
        if (transformations.IsEmpty) return readings;
        var result = new List<VerbReading>(readings);
        foreach (var inner in readings)
        {
            if (OuterOf(inner, readings) is not { } outer) continue;
            if (transformations.Select(t => Changed(t, outer, inner)).FirstOrDefault(r => r is not null) is not { } changed) continue;
            result.Remove(outer);
            result[result.IndexOf(inner)] = changed;
        }
        return result;
    }

    // The verb of whose complement this one is the head.
    private VerbReading? OuterOf(VerbReading inner, List<VerbReading> readings)
    {
        var token = inner.Verb.Token;
        while (document.DepRels[token] == "conj" && document.Heads[token] >= 0) token = document.Heads[token];
        var head = document.Heads[token];
        return head >= 0 && document.DepRels[token] is "ccomp" or "xcomp" or "advcl" ? readings.Find(r => r.Verb.Token == head) : null;
    }

    private static VerbReading? Changed(Transformation t, VerbReading outer, VerbReading inner)
    {
        if (!Names(outer, t.OuterVerb) || (t.InnerVerb != AnyCode && !Names(inner, t.InnerVerb)) || outer.Source is null) return null;
        var bound = new Dictionary<string, NounPhrase>(StringComparer.Ordinal) { [t.Outer] = outer.Source };
        if (!Bind(t.InnerSource, inner.Source, bound) || !Bind(t.InnerTarget, inner.Target, bound)) return null;
        if (!bound.TryGetValue(t.Source, out var source) || !bound.TryGetValue(t.Target, out var target)) return null;
        var code = t.Code == AnyCode ? inner.Code : CodeReader.Read(t.Code);
        return code is null ? null : inner with { Source = source, Target = target, Code = code };
    }

    private static bool Bind(string variable, NounPhrase? phrase, Dictionary<string, NounPhrase> bound)
    {
        if (variable == Anybody) return true;
        if (variable == Nobody || phrase is null) return variable == Nobody && phrase is null;
        if (bound.TryGetValue(variable, out var other)) return other.Codes.SequenceEqual(phrase.Codes);
        if (bound.Values.Any(b => b.Codes.SequenceEqual(phrase.Codes))) return false;
        bound.Add(variable, phrase);
        return true;
    }

    private static bool Names(VerbReading reading, string name) =>
        reading.Verb.Entry.Block.Name.Equals(name, StringComparison.OrdinalIgnoreCase)
            || reading.Verb.Entry.Name.Equals(name, StringComparison.OrdinalIgnoreCase);
}
