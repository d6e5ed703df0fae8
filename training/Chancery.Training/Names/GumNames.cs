using Chancery.Text;
using Chancery.Text.Models;
using Chancery.Text.Naming;

namespace Chancery.Training.Names;

/// <summary>Turns GUM's mentions into names: those whose head is a proper noun, cut to the name, with our kinds.</summary>
/// <remarks>
/// The name is the stretch of proper nouns around the head inside the mention, with hyphens, "&amp;", numbers behind, and "of", "for", "and" before
/// further proper
/// nouns that are no other mention; titles in front of persons are cut off, and common nouns alone are no names. Of nested names the longest mention counts.
/// </remarks>
/// <param name="gazetteer">Lists of titles and states.</param>
/// <param name="areThree">Whether kinds stay the treebank's three (person, organisation, place), to score against; else ours, to learn from.</param>
internal sealed class GumNames(Gazetteer gazetteer, bool areThree = false)
{
    /// <summary>Reads a treebank with mentions: for each text its sentences and names.</summary>
    /// <param name="sentences">The sentences with gold tags and trees.</param>
    /// <param name="mentions">Their mentions.</param>
    /// <returns>For each sentence its names, tokens counted in the sentence.</returns>
    public List<List<Name>> NamesOf(IReadOnlyList<TreebankSentence> sentences, IReadOnlyList<List<Mention>> mentions)
    {
        if (sentences.Count != mentions.Count) throw new FormatException($"found {mentions.Count} sentences with mentions, expected {sentences.Count}.");
        return [.. sentences.Select((s, i) => NamesOf(s, mentions[i]))];
    }

    private List<Name> NamesOf(TreebankSentence sentence, List<Mention> mentions)
    {
        var names = new List<Name>();
        foreach (var mention in mentions.OrderByDescending(m => m.End - m.First).ThenBy(m => m.First))
        {
            var head = HeadOf(sentence, mention);
            if (head < 0 || !IsProper(sentence, head)) continue;
            var range = Cut(sentence, mention, mentions, head);
            if (range.Count == 0 || (range.Count == 1 && IsCommon(sentence.Forms[range.First])) || names.Exists(n => n.Range.Overlaps(range))) continue;
            if (KindOf(sentence, mention, range, head) is { } kind) names.Add(new(range, kind));
        }
        names.Sort((a, b) => a.Range.CompareTo(b.Range));
        return names;
    }

    private static int HeadOf(TreebankSentence sentence, Mention mention)
    {
        for (var i = mention.First; i < Math.Min(mention.End, sentence.Count); i++)
        {
            if (sentence.Heads[i] < mention.First || sentence.Heads[i] >= mention.End) return i;
        }
        return -1;
    }

    private static bool IsProper(TreebankSentence sentence, int i) => sentence.Xpos[i] is "NNP" or "NNPS";

    private TokenRange Cut(TreebankSentence sentence, Mention mention, List<Mention> mentions, int head)
    {
        int first = head, end = head + 1;
        while (true)
        {
            if (end < mention.End && (IsProper(sentence, end) || (sentence.Xpos[end] == "CD" && mention.Type != "person"))) end++;
            else if (end + 1 < mention.End && IsProper(sentence, end + 1) && Joins(sentence, end, mention, mentions)) end += 2;
            else break;
        }
        while (first > mention.First)
        {
            var isAdjective = mention.Type == "organization" && sentence.Xpos[first - 1] == "JJ" && char.IsUpper(sentence.Forms[first - 1][0]);
            if (IsProper(sentence, first - 1) || isAdjective) first--;
            else if (first - 1 > mention.First && sentence.Forms[first - 1] is "-" or "&" && IsProper(sentence, first - 2)) first -= 2;
            else break;
        }
        if (mention.Type == "person")
        {
            while (first < end && (gazetteer.Words.Find(sentence.Words[first].Lower) & (ushort)(WordKinds.Honorific | WordKinds.Office)) != 0) first++;
        }
        return new(first, end);
    }

    private static bool Joins(TreebankSentence sentence, int i, Mention mention, List<Mention> mentions) => sentence.Forms[i] switch
    {
        "-" or "&" or "de" or "al" or "van" or "von" => true,
        "of" or "for" => mention.Type != "person",
        "and" => mention.Type != "person" && !mentions.Exists(m => m.First == i + 1 && m.End <= mention.End),
        _ => false,
    };

    // "the University", "Senators": a common noun that stands alone is no name, whatever its capital.
    private bool IsCommon(string form)
    {
        const WordKinds common = WordKinds.Office | WordKinds.OrganisationHead | WordKinds.PlaceHead | WordKinds.Honorific;
        return IsListed(form) || (form[^1] == 's' && IsListed(form[..^1]));

        bool IsListed(string word) => (gazetteer.Words.Find(Word.Of(word).Lower) & (ushort)common) != 0;
    }

    private NameKind? KindOf(TreebankSentence sentence, Mention mention, TokenRange range, int head)
    {
        var words = sentence.Words.AsSpan(range.First, range.Count);
        ulong hash = 0;
        var lists = 0;
        foreach (ref readonly var word in words)
        {
            hash = Gazetteer.Extend(hash, word.Lower);
            lists |= gazetteer.Words.Find(word.Lower);
        }
        var known = (PhraseKinds)gazetteer.Phrases.Find(hash);
        switch (mention.Type)
        {
            case "person" or "organization" or "place" when areThree:
                return mention.Type == "person" ? NameKind.Person : mention.Type == "place" ? NameKind.Place : NameKind.Organisation;
            case "person":
                return sentence.Xpos[head] == "NNPS" && range.Count == 1 ? NameKind.Group : NameKind.Person;
            case "organization":
                return (known & PhraseKinds.State) != 0 ? NameKind.State : NameKind.Organisation;
            case "place":
                return (known & PhraseKinds.State) != 0 ? NameKind.State : NameKind.Place;
            case "event" when (lists & (ushort)WordKinds.GatheringHead) != 0:
                return NameKind.Gathering;
            case "abstract" when (lists & (ushort)WordKinds.AgreementHead) != 0:
                return NameKind.Agreement;
            default:
                return null;
        }
    }
}
