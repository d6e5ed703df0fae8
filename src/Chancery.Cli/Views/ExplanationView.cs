using System.Globalization;
using Chancery.Reading;
using Chancery.Reading.Events;

namespace Chancery.Cli.Views;

/// <summary>A sentence with its tree, its events and the frames behind them, as plain text.</summary>
internal sealed class ExplanationView(TextWriter output, ReadingMaterial material, string folder)
{
    /// <summary>So many frames that nearly fitted a word are told.</summary>
    private const int MostNear = 6;

    /// <summary>Types that the model believes in less are not told.</summary>
    private const double LeastShare = 0.05;

    public void Write(int sentence, IEnumerable<FrameTrial> trials, IEnumerable<WordChances> chances)
    {
        var range = material.Document.Sentences[sentence];
        output.WriteLine(material.Document.TextOf(range).ToString().ReplaceLineEndings(" "));
        output.WriteLine();
        WriteTree(range);
        var asked = trials.ToLookup(t => t.Token);
        var weighed = chances.ToDictionary(c => c.Token);
        foreach (var token in asked.Select(t => t.Key).Concat(weighed.Values.Where(IsTold).Select(c => c.Token)).Distinct().Order())
            WriteWord(token, [.. asked[token]], weighed.GetValueOrDefault(token));
        output.WriteLine();
    }

    private void WriteTree(Chancery.Text.TokenRange range)
    {
        var document = material.Document;
        for (var t = range.First; t < range.End; t++)
        {
            var head = document.Heads[t] < 0 ? 0 : document.Heads[t] - range.First + 1;
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {t - range.First + 1,3} {Form(t),-20} {document.Lemmas[t],-18} {document.Xpos[t],-5} {head,3} {document.DepRels[t]}"));
        }
    }

    private static bool IsTold(WordChances chances) => chances.Types.Any(t => t.Type != "" && t.Share >= LeastShare);

    private void WriteWord(int token, List<FrameTrial> trials, WordChances? chances)
    {
        output.WriteLine();
        output.WriteLine($"“{Form(token)}”");
        var best = trials.Where(t => t.Fits).OrderByDescending(t => t.Match!.Specificity).ThenByDescending(t => t.Frame.Confidence).FirstOrDefault();
        if (best is not null) WriteFrame(best);
        else output.WriteLine("  no frame fits");
        if (chances is not null && (best is not null || IsTold(chances))) output.WriteLine($"  model of events           {Shares(chances)}");
        WriteEvent(best?.Match!.Head ?? token, best is not null);
        foreach (var other in trials.Where(t => t.Fits && t != best).Take(MostNear)) output.WriteLine($"  fits too, asks for less   {Place(other.Frame)}");
        foreach (var near in trials.Where(t => t.Failed is not null).DistinctBy(t => (t.Frame, t.Failed)).Take(MostNear))
        {
            output.WriteLine($"  nearly                    {Place(near.Frame)}");
            output.WriteLine($"    fails: {Text(near.Failed!)}   found: {Found(near)}");
        }
        var missing = trials.Where(t => t.Match is null && !trials.Exists(o => o.Frame == t.Frame && o.Match is not null)).Select(t => t.Frame.Name).Distinct().ToList();
        if (missing.Count > 0) output.WriteLine($"  a further word is missing for: {string.Join(", ", missing.Take(12))}{(missing.Count > 12 ? ", …" : "")}");
    }

    private void WriteFrame(FrameTrial best)
    {
        var match = best.Match!;
        output.WriteLine($"  frame                     {Place(best.Frame)}");
        output.WriteLine($"    words: {string.Join(' ', match.Words.Select(Form))}");
        foreach (var fill in match.Predication.Fills) output.WriteLine($"    {fill.Slot}: {Form(fill.Token)}{(fill.Strength == FillStrength.Direct ? "" : $" ({fill.Strength.ToString().ToLowerInvariant()})")}");
    }

    private void WriteEvent(int head, bool isFramed)
    {
        var index = -1;
        for (var i = 0; i < material.Events.Length && index < 0; i++)
        {
            if (material.Events[i].Head == head) index = i;
        }
        if (index < 0)
        {
            if (isFramed) output.WriteLine("    no event: the model does not believe in it, a longer phrase tells it, nobody is named on either side, or what did not happen is nobody's act");
            return;
        }
        var coded = material.Events[index];
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"    event v{index + 1}: {coded.Type}{string.Concat(coded.Modes.Select(m => " " + m))} ({coded.Frame.Name}), {coded.Actuality.ToString().ToLowerInvariant()}, confidence {coded.Confidence:0.00}"));
        output.WriteLine($"    who: {Sides(coded.Actors)}");
        output.WriteLine($"    whom: {Sides(coded.Recipients)}");
    }

    private static string Shares(WordChances chances) => string.Join(", ", chances.Types.Where(t => t.Share >= LeastShare).Select(t =>
        string.Create(CultureInfo.InvariantCulture, $"{(t.Type.Length == 0 ? "no event" : t.Type)} {t.Share:0.00}")));

    private string Sides(IReadOnlyList<Side> sides) => sides.Count == 0
        ? "nobody"
        : string.Join("; ", sides.Select(s => $"{material.Document.TextOf(s.Range)} ({material.Referents.All[s.Referent].Country ?? "no country"}){(s.IsIndirect ? ", from further in" : "")}"));

    private string Found(FrameTrial trial)
    {
        var fills = trial.Match!.Predication.Of(trial.Failed!.Slot).Select(f => Form(f.Token)).ToList();
        return fills.Count == 0 ? "nothing" : string.Join(", ", fills);
    }

    private static string Text(SlotCondition condition)
    {
        var filters = condition.Kinds.Order().Select(k => $"<{k.ToString().ToLowerInvariant()}>").Concat(condition.Lemmas.Order(StringComparer.Ordinal).Take(8));
        return $"{(condition.IsForbidden ? "not " : "")}{condition.Slot}: {(condition.None ? "none " : condition.Any ? "<any> " : "")}{string.Join(' ', filters)}{(condition.Lemmas.Count > 8 ? " …" : "")}".TrimEnd();
    }

    private string Place(Frame frame) => string.Create(CultureInfo.InvariantCulture, $"{frame.Name} ({frame.Type}{(frame.Mode is null ? "" : " " + frame.Mode)})   {Short(frame.File)}:{frame.Line}");

    /// <summary>Our own files as they are named in the repository; the user's as he named them.</summary>
    private string Short(string file) => file.StartsWith(folder, StringComparison.Ordinal) ? Path.GetRelativePath(folder, file) : file;

    private string Form(int token) => material.Document.FormOf(token).ToString();
}
