using System.Collections.Frozen;
using System.Collections.Immutable;
using Chancery.Text;

namespace Chancery.Reading.Knowledge;

/// <summary>Forms of the verbs that the knowledge base asks for. A learnt lemmatiser gets rare verbs wrong ("shelled", "struck"); where its lemma is no verb asked for, but the form is one's, that one is taken.</summary>
/// <remarks>Immutable; one serves all threads.</remarks>
public sealed class VerbForms
{
    private readonly FrozenSet<string> _verbs;
    private readonly FrozenDictionary<string, string> _verbOf;

    /// <summary>Makes all forms of the verbs.</summary>
    /// <param name="folder">Irregular forms are read from <c>LANGUAGE/irregular-verbs.txt</c>.</param>
    /// <param name="language">"en".</param>
    /// <param name="verbs">Base forms that frames and reporting words ask for.</param>
    /// <exception cref="KnowledgeException">The file is missing.</exception>
    public VerbForms(KnowledgeFolder folder, string language, IEnumerable<string> verbs)
    {
        ArgumentNullException.ThrowIfNull(folder);
        _verbs = verbs.ToFrozenSet(StringComparer.Ordinal);
        var irregular = folder.Lines($"{language}/irregular-verbs.txt").Select(l => l.Text.Split(';', StringSplitOptions.TrimEntries)).ToDictionary(f => f[0], f => f[1..], StringComparer.Ordinal);
        var forms = _verbs.ToDictionary(v => v, v => v, StringComparer.Ordinal);
        foreach (var verb in _verbs.Order(StringComparer.Ordinal))
        {
            foreach (var form in irregular.GetValueOrDefault(verb, [])) forms.TryAdd(form, verb);
        }
        foreach (var verb in _verbs.Order(StringComparer.Ordinal))
        {
            foreach (var form in RegularForms(verb)) forms.TryAdd(form, verb);
        }
        _verbOf = forms.ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>The verb that a form belongs to; null where the knowledge base asks for no such verb.</summary>
    /// <param name="form">In any letters.</param>
    public string? VerbOf(ReadOnlySpan<char> form) => _verbOf.GetValueOrDefault(form.ToString().ToLowerInvariant());

    /// <summary>The document with the lemmas of such verbs mended; the same document where there is none.</summary>
    public Document Mend(Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        ImmutableArray<string>.Builder? lemmas = null;
        for (var t = 0; t < document.Count; t++)
        {
            if (document.Upos[t] != Upos.VERB || _verbs.Contains(document.Lemmas[t])) continue;
            if (VerbOf(document.FormOf(t)) is not { } verb) continue;
            lemmas ??= document.Lemmas.ToBuilder();
            lemmas[t] = verb;
        }
        return lemmas is null ? document : document with { Lemmas = lemmas.ToImmutable() };
    }

    private static IEnumerable<string> RegularForms(string verb)
    {
        if (verb.Length < 2) yield break;
        yield return verb + "s";
        yield return verb + "es";
        var stem = verb.EndsWith('e') ? verb[..^1] : verb;
        yield return stem + "ed";
        yield return stem + "ing";
        if (verb.EndsWith('y'))
        {
            yield return verb[..^1] + "ied";
            yield return verb[..^1] + "ies";
        }
        yield return verb + verb[^1] + "ed";
        yield return verb + verb[^1] + "ing";
    }
}
