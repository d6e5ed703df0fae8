using System.Collections.Frozen;
using Chancery.Text;

namespace Chancery.Reading.Events;

/// <summary>Whose words an act takes up: "Oman said that Chad sheltered rebels. Chad dismissed the claim" is an answer to Oman.</summary>
/// <param name="context">The document.</param>
/// <param name="claims">Words that were said before and are taken up.</param>
internal sealed class AnsweredWords(CodingContext context, FrozenSet<string> claims)
{
    /// <summary>The last other state's speaker whose words name the country that acts; null where there is none near, or where the act takes up no words.</summary>
    public Side? SpeakerOf(CodedEvent coded)
    {
        if (!TakesUpWords(coded.Head)) return null;
        var own = SideCountries.Of(context.Referents, coded.Actors);
        var sentence = context.Document.SentenceOf(coded.Head);
        if (own.Count != 1) return null;
        for (var i = context.Attributions.All.Length - 1; i >= 0; i--)
        {
            var said = context.Attributions.All[i];
            if (said.CueHead >= coded.Head || said.Story != coded.Story || said is not { Source: { } source, SourceRange: { } range }) continue;
            if (sentence - context.Document.SentenceOf(said.CueHead) > AnsweredSides.SentencesBack) return null;
            if (context.Referents.All[source].Country is { } country && !own.Contains(country) && said.Content.Any(c => Names(c, own))) return new(source, range, Side.Implied, true);
        }
        return null;
    }

    /// <summary>"dismissed the claim", "called this unacceptable": whether an act is about words that were told before.</summary>
    private bool TakesUpWords(int head)
    {
        foreach (var child in context.Tree.Children(head))
        {
            if (context.Document.DepRels[child] is not ("obj" or "obl" or "nmod")) continue;
            if (context.Document.Lemmas[child] is "this" or "that") return true;
            if (claims.Contains(context.Document.Lemmas[child]) && context.Tree.Child(child, "det") is >= 0 and var article && context.Document.Lemmas[article] is "the" or "this" or "that" or "these" or "such") return true;
        }
        return false;
    }

    private bool Names(TokenRange words, HashSet<string> countries)
    {
        for (var t = words.First; t < words.End; t++)
        {
            if (context.Referents.OfHead(t) is { Country: { } country } && countries.Contains(country)) return true;
        }
        return false;
    }
}
