using Chancery.Text;

namespace Chancery.Reading.Statements.Gold;

/// <summary>Reads articles with marked statements: a folder of brat standoff, PolNeAR as JSON Lines, or chancery.gold/1.</summary>
public static class StatementGold
{
    private const string Table = "articles.tsv";

    /// <summary>Reads them.</summary>
    /// <param name="path">A folder with *.ann, a file in .jsonl or .jsonl.gz, or one in .json.</param>
    /// <param name="layOut">Makes an article of a text.</param>
    /// <param name="part">Only articles of this part, by the table articles.tsv (columns article and part) in the folder or above it; null: all.</param>
    /// <exception cref="FormatException">There is nothing of the kind, or it is wrong; the message names file and line.</exception>
    public static IReadOnlyList<MarkedArticle> Read(string path, Func<string, Article> layOut, string? part = null)
    {
        ArgumentNullException.ThrowIfNull(path);
        ArgumentNullException.ThrowIfNull(layOut);
        IEnumerable<MarkedArticle> all = Directory.Exists(path) ? BratFolder.Read(path, layOut)
            : !File.Exists(path) ? throw new FormatException($"There is no file or folder '{path}'.")
            : path.EndsWith(".json", StringComparison.OrdinalIgnoreCase) ? ArticleGold.Read(path, layOut)
            : PolnearReader.Read(path, layOut);
        var kept = part is null ? null : NamesOf(path, part);
        MarkedArticle[] articles = [.. all.Where(a => kept is null || kept.Contains(a.Name))];
        return articles.Length > 0 ? articles : throw new FormatException($"'{path}' holds no article with marked statements{(part is null ? "" : $" in part '{part}'")}; "
            + "expected a folder with *.ann, PolNeAR as .jsonl, or .json as in gold/README.md.");
    }

    private static HashSet<string> NamesOf(string path, string part)
    {
        var folder = Path.GetFullPath(path);
        string[] places = [Path.Combine(folder, Table), Path.Combine(folder, "..", Table)];
        var table = places.FirstOrDefault(File.Exists) ?? throw new FormatException($"There is no table {Table} in '{path}' or above it that tells its parts.");
        var lines = File.ReadAllLines(table);
        var heads = lines[0].Split('\t');
        int name = Array.IndexOf(heads, "article"), of = Array.IndexOf(heads, "part");
        if (name < 0 || of < 0) throw new FormatException($"{table}:1: found the columns {string.Join(", ", heads)}; expected article and part among them.");
        return [.. lines.Skip(1).Select(l => l.Split('\t')).Where(f => f.Length > Math.Max(name, of) && f[of] == part).Select(f => f[name])];
    }
}
