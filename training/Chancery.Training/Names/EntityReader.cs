using System.Globalization;
using System.IO.Compression;

namespace Chancery.Training.Names;

/// <summary>One mention of GUM's layer of entities: tokens of one sentence and the type.</summary>
internal readonly record struct Mention(int First, int End, string Type);

/// <summary>Reads the mentions of GUM ("Entity=" in the last column of CoNLL-U), sentence by sentence, in the order of <see cref="Treebank"/>.</summary>
internal static class EntityReader
{
    /// <summary>Reads all sentences. Shape (sentences, mentions); tokens are 0-based in the sentence.</summary>
    public static List<List<Mention>> Read(string path)
    {
        using var file = File.OpenRead(path);
        using var plain = new GZipStream(file, CompressionMode.Decompress);
        using var reader = new StreamReader(plain);
        var sentences = new List<List<Mention>>();
        var mentions = new List<Mention>();
        var open = new List<(string Id, int First, string Type)>();
        var words = 0;
        for (var line = reader.ReadLine(); ; line = reader.ReadLine())
        {
            if (string.IsNullOrEmpty(line))
            {
                if (words > 0) sentences.Add(mentions);
                if (line is null) return sentences;
                (mentions, words) = ([], 0);
                open.Clear();
                continue;
            }
            var columns = line.Split('\t');
            if (columns.Length < 10 || !int.TryParse(columns[0], NumberStyles.None, CultureInfo.InvariantCulture, out _)) continue;
            var entity = columns[9].Split('|').FirstOrDefault(m => m.StartsWith("Entity=", StringComparison.Ordinal));
            if (entity is not null) ReadToken(entity["Entity=".Length..], words, open, mentions);
            words++;
        }
    }

    // "(12-place-new-…" opens, "12)" closes, "(12-place-…)" does both; several stand behind one another without a separator.
    private static void ReadToken(string value, int token, List<(string Id, int First, string Type)> open, List<Mention> mentions)
    {
        for (var at = 0; at < value.Length;)
        {
            if (value[at] == '(')
            {
                var end = value.IndexOfAny(['(', ')'], at + 1);
                if (end < 0) end = value.Length;
                var parts = value[(at + 1)..end].Split('-', 3);
                var closes = end < value.Length && value[end] == ')';
                if (closes) mentions.Add(new(token, token + 1, parts[1]));
                else open.Add((parts[0], token, parts[1]));
                at = closes ? end + 1 : end;
            }
            else
            {
                var end = value.IndexOf(')', at);
                if (end < 0) throw new FormatException($"found the entities \"{value}\", expected \"id)\" where one ends.");
                var found = open.FindLastIndex(o => o.Id == value[at..end]);
                if (found >= 0)
                {
                    mentions.Add(new(open[found].First, token + 1, open[found].Type));
                    open.RemoveAt(found);
                }
                at = end + 1;
            }
        }
    }
}
