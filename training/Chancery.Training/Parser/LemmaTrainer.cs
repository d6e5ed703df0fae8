using Chancery.Text.Lemmas;
using Chancery.Text.Models;

namespace Chancery.Training.Parser;

/// <summary>Learns edits from form to lemma: for endings by what most forms with that ending do, for forms that do otherwise by themselves.</summary>
internal static class LemmaTrainer
{
    private const int LeastForms = 2;

    /// <summary>Learns from forms, lemmas and tags as people gave them.</summary>
    public static LemmaModel Train(IReadOnlyList<TreebankSentence> sentences)
    {
        var edits = new Dictionary<LemmaEdit, ushort> { [new(true, 0, "")] = 0 };
        var forms = Count(sentences, edits);
        var rules = new Dictionary<ulong, ushort>();
        AddEndings(forms, rules);
        AddForms(forms, rules);
        var known = sentences.SelectMany(s => s.Lemmas).GroupBy(l => l, StringComparer.Ordinal).Where(g => g.Count() >= 2).Select(g => g.Key);
        return new([.. edits.OrderBy(e => e.Value).Select(e => e.Key)], HashMap16.Of(rules), known.ToHashSet(StringComparer.Ordinal));
    }

    private static Dictionary<(string Form, ulong Tag), ushort> Count(IReadOnlyList<TreebankSentence> sentences, Dictionary<LemmaEdit, ushort> edits)
    {
        var counts = new Dictionary<(string, ulong), Dictionary<ushort, int>>();
        foreach (var s in sentences)
        {
            for (var i = 0; i < s.Count; i++)
            {
                if (s.Lemmas[i] == "_" && s.Forms[i] != "_" || s.Forms[i].Length > 64) continue;
                var edit = LemmaEdit.Between(s.Forms[i], s.Lemmas[i]);
                if (!edits.TryGetValue(edit, out var number)) edits.Add(edit, number = (ushort)edits.Count);
                var key = (s.Forms[i].ToLowerInvariant(), LemmaModel.TagKey(s.Upos[i], s.Xpos[i]));
                if (!counts.TryGetValue(key, out var votes)) counts.Add(key, votes = []);
                votes[number] = votes.GetValueOrDefault(number) + 1;
            }
        }
        return counts.ToDictionary(c => c.Key, c => Most(c.Value));
    }

    // Counts forms, not tokens: "was" is frequent and says nothing about other words in "-as".
    private static void AddEndings(Dictionary<(string Form, ulong Tag), ushort> forms, Dictionary<ulong, ushort> rules)
    {
        for (var length = 0; length <= LemmaModel.MaxSuffix; length++)
        {
            var votes = new Dictionary<ulong, (string Form, ulong Tag, Dictionary<ushort, int> Edits)>();
            foreach (var ((form, tag), edit) in forms)
            {
                if (form.Length < length) continue;
                var key = LemmaModel.Key(form.AsSpan(form.Length - length), length, tag);
                if (!votes.TryGetValue(key, out var had)) votes.Add(key, had = (form, tag, []));
                had.Edits[edit] = had.Edits.GetValueOrDefault(edit) + 1;
            }
            var shorter = Snapshot(rules);
            foreach (var (key, (form, tag, counted)) in votes)
            {
                if (length > 0 && counted.Values.Sum() < LeastForms) continue;
                var edit = Most(counted);
                if (length == 0 || shorter.Choose(form.AsSpan(form.Length - length), tag) != edit) rules[key] = edit;
            }
        }
    }

    private static void AddForms(Dictionary<(string Form, ulong Tag), ushort> forms, Dictionary<ulong, ushort> rules)
    {
        var endings = Snapshot(rules);
        foreach (var ((form, tag), edit) in forms)
        {
            if (endings.Choose(form, tag) != edit) rules[LemmaModel.Key(form, LemmaModel.Whole, tag)] = edit;
        }
    }

    private static LemmaModel Snapshot(Dictionary<ulong, ushort> rules) => new([], HashMap16.Of(rules), []);

    private static ushort Most(Dictionary<ushort, int> counts) => counts.OrderByDescending(c => c.Value).ThenBy(c => c.Key).First().Key;
}
