using Chancery.Reading.Dates;
using Chancery.Text;

namespace Chancery.Reading.Syntax;

/// <summary>Mends trees in which a name behind a day was taken for a part of the day's: "On Friday [Togo] rejected the demand" has Togo for its subject.</summary>
internal static class DayNames
{
    /// <summary>The document with such subjects; the same one where there is none.</summary>
    /// <param name="document">With tags and trees.</param>
    /// <param name="words">Names of days.</param>
    public static Document Mend(Document document, DateWords words)
    {
        for (var t = 1; t < document.Count; t++)
        {
            var day = document.Heads[t];
            if (day != t - 1 || document.DepRels[t] is not ("flat" or "appos" or "nmod:desc") || document.Upos[t] != Upos.PROPN || words.Weekday(document.FormOf(day).ToString()) is null) continue;
            var verb = document.Heads[day];
            if (verb <= t || document.Upos[verb] != Upos.VERB || HasSubject(document, verb)) continue;
            document = document with { Heads = document.Heads.SetItem(t, verb), DepRels = document.DepRels.SetItem(t, "nsubj") };
        }
        return document;
    }

    private static bool HasSubject(Document document, int verb)
    {
        var sentence = document.Sentences[document.SentenceOf(verb)];
        for (var t = sentence.First; t < verb; t++)
        {
            if (document.Heads[t] == verb && document.DepRels[t] is "nsubj" or "nsubj:pass") return true;
        }
        return false;
    }
}
