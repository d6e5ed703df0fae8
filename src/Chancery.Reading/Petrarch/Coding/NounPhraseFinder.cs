using Chancery.Text;

namespace Chancery.Reading.Petrarch.Coding;

/// <summary>Cuts a sentence into noun phrases by the tags and relations of its words.</summary>
internal sealed class NounPhraseFinder(Document document)
{
    /// <summary>Noun phrases in text order.</summary>
    /// <param name="words">The sentence.</param>
    /// <param name="names">For each word the number of the name of the dictionary that it belongs to, which is never cut; 0 for none.</param>
    public List<NounPhrase> Find(SentenceWords words, int[] names)
    {
        var phrases = new List<NounPhrase>();
        for (var i = 0; i < words.Count;)
        {
            if (!Belongs(words.TokenOf(i)) && names[i] == 0)
            {
                i++;
                continue;
            }
            var start = i++;
            while (i < words.Count && ((names[i] > 0 && names[i] == names[i - 1]) || GoesOn(words, i, names))) i++;
            if (Head(words, start, i) is { } head)
                phrases.Add(new() { First = start, End = i, Head = head, Tokens = new(words.TokenOf(start), words.TokenOf(i - 1) + 1) });
        }
        foreach (var phrase in phrases) phrase.List = [phrase];
        return phrases;
    }

    private bool GoesOn(SentenceWords words, int i, int[] names)
    {
        var token = words.TokenOf(i);
        if (words.TokenOf(i - 1) == token) return true;
        if (HasPunctuationBetween(words.TokenOf(i - 1), token)) return false;
        if (JoinsAdjectives(words, i)) return true;
        if (!Belongs(token) && names[i] == 0) return false;
        var before = document.Upos[words.TokenOf(i - 1)];
        // "gave Gondor the right": an article after a noun begins another phrase.
        return document.Upos[token] switch
        {
            Upos.DET => before is not (Upos.NOUN or Upos.PROPN or Upos.PRON),
            Upos.PRON => before is not (Upos.NOUN or Upos.PROPN or Upos.PRON),
            _ => before != Upos.PRON || document.DepRels[words.TokenOf(i - 1)] is "nmod:poss" or "det",
        };
    }

    private bool HasPunctuationBetween(int left, int right)
    {
        for (var t = left + 1; t < right; t++)
        {
            if (document.FormOf(t) is not ("-" or "–" or "\"" or "'" or "“" or "”" or "``" or "''")) return true;
        }
        return false;
    }

    // "an awful and evil minister".
    private bool JoinsAdjectives(SentenceWords words, int i) => document.Upos[words.TokenOf(i)] == Upos.CCONJ && i + 1 < words.Count
        && document.Upos[words.TokenOf(i - 1)] == Upos.ADJ && document.Upos[words.TokenOf(i + 1)] == Upos.ADJ;

    private bool Belongs(int token) => document.Upos[token] switch
    {
        Upos.NOUN or Upos.PROPN or Upos.ADJ or Upos.NUM or Upos.DET or Upos.SYM => true,
        Upos.PRON => document.Xpos[token] is "PRP" or "PRP$" or "DT" or "NN",
        Upos.PART => document.Xpos[token] == "POS",
        Upos.VERB => document.DepRels[token] is "amod" or "compound",
        Upos.ADV => document.Heads[token] == token + 1 && document.Upos[token + 1] is Upos.ADJ or Upos.NUM && document.DepRels[token + 1] is "amod" or "nummod",
        Upos.X => document.DepRels[token] is "flat" or "compound" or "flat:foreign",
        _ => false,
    };

    /// <summary>The noun on which the rest hangs; null where there is no noun, as in "very happy".</summary>
    private int? Head(SentenceWords words, int start, int end)
    {
        int? last = null;
        for (var i = start; i < end; i++)
        {
            var token = words.TokenOf(i);
            if (document.Upos[token] is not (Upos.NOUN or Upos.PROPN or Upos.PRON or Upos.X or Upos.ADJ or Upos.NUM)) continue;
            var head = document.Heads[token];
            if (head >= words.TokenOf(start) && head <= words.TokenOf(end - 1)) continue;
            if (last is null || document.Upos[token] is Upos.NOUN or Upos.PROPN or Upos.PRON) last = token;
        }
        return last;
    }
}
