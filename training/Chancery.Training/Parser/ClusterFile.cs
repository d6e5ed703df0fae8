using System.Globalization;
using Chancery.Text.Models;
using Chancery.Text.Naming;

namespace Chancery.Training.Parser;

/// <summary>Reads classes of words: as training/clusters writes them, or out of the model of names, which has them.</summary>
internal static class ClusterFile
{
    /// <summary>Reads a file: a folded form, a tab and its number a line; or a model of names.</summary>
    /// <exception cref="FormatException">A line is no such pair; the message names file and line.</exception>
    public static WordClusters Read(string path)
    {
        if (path.EndsWith(".model", StringComparison.Ordinal))
        {
            using var stream = File.OpenRead(path);
            return NameTagger.Load(stream, path).Clusters;
        }
        var numbers = new Dictionary<ulong, ushort>();
        var line = 0;
        foreach (var text in File.ReadLines(path))
        {
            line++;
            var cells = text.Split('\t');
            if (cells.Length != 2 || !ushort.TryParse(cells[1], NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            {
                throw new FormatException(string.Create(
                    CultureInfo.InvariantCulture, $"{path}:{line}: found \"{text}\", expected a word, a tab and a number from 0 to 65535."));
            }
            numbers[Word.Of(cells[0]).Lower] = number;
        }
        return new(HashMap16.Of(numbers));
    }
}
