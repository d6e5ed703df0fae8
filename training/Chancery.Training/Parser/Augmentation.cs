using Chancery.Text;

namespace Chancery.Training.Parser;

/// <summary>Makes more of a treebank: sentences as they stand over news, without full stop or in the capitals of a headline.</summary>
internal static class Augmentation
{
    /// <summary>The sentences, and after them the altered copies of some.</summary>
    public static List<TreebankSentence> With(IReadOnlyList<TreebankSentence> sentences, TrainingOptions options)
    {
        var random = new Random(options.Seed);
        var all = new List<TreebankSentence>(sentences);
        foreach (var sentence in sentences)
        {
            var draw = random.NextDouble();
            if (draw >= options.Unstopped + options.Headlines || sentence.Count < 4) continue;
            var altered = WithoutStop(sentence);
            if (draw < options.Headlines) altered = AsHeadline(altered);
            if (!ReferenceEquals(altered, sentence)) all.Add(altered);
        }
        return all;
    }

    /// <summary>The sentence without its last token, where that is a full stop on which nothing depends.</summary>
    public static TreebankSentence WithoutStop(TreebankSentence s)
    {
        var last = s.Count - 1;
        if (s.Forms[last] != "." || s.Heads[last] < 0 || s.Heads.Contains(last)) return s;
        return new(s.Text, s.Forms[..last], s.Lemmas[..last], s.Upos[..last], s.Xpos[..last], s.Feats[..last], s.Heads[..last], s.DepRels[..last]);
    }

    /// <summary>The sentence with capitals on all but short function words.</summary>
    public static TreebankSentence AsHeadline(TreebankSentence s)
    {
        var forms = new string[s.Count];
        for (var i = 0; i < forms.Length; i++) forms[i] = i > 0 && IsSmall(s, i) ? s.Forms[i] : Capitalised(s.Forms[i]);
        return s with { Forms = forms };
    }

    private static bool IsSmall(TreebankSentence s, int i) =>
        s.Upos[i] is Upos.ADP or Upos.DET or Upos.CCONJ or Upos.PART or Upos.PUNCT && s.Forms[i].Length <= 4;

    private static string Capitalised(string form) => form.Length > 0 && char.IsLower(form[0]) ? char.ToUpperInvariant(form[0]) + form[1..] : form;
}
