using System.Text;
using Chancery.Text;

namespace Chancery.Reading.Learning.Network;

/// <summary>What is known of a word by itself: the sum of the vectors of its form, ending, shape, tag, relation and of whom it stands for.</summary>
internal sealed class WordInputs
{
    /// <summary>Letters of an ending, and how many rows endings share.</summary>
    private const int Ending = 3, Endings = 4096;

    // Tables of forms, endings, shapes, tags, relations, referents.
    private const int Own = 6;

    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _words;
    private readonly Dictionary<string, int> _tags, _relations, _referents;
    private readonly ByteTable[] _tables;

    /// <summary>Reads names and tables.</summary>
    /// <param name="reader">The names of what is numbered, then the tables.</param>
    /// <param name="units">Numbers that stand for a word.</param>
    /// <param name="more">Tables behind those that every network has.</param>
    public WordInputs(BinaryReader reader, int units, int more = 0)
    {
        _words = Names(reader).GetAlternateLookup<ReadOnlySpan<char>>();
        (_tags, _relations, _referents) = (Names(reader), Names(reader), Names(reader));
        _tables = [.. Enumerable.Range(0, Own + more).Select(_ => new ByteTable(reader, units))];
    }

    /// <summary>Writes the vector of a word.</summary>
    /// <param name="document">The document, with trees.</param>
    /// <param name="token">The word.</param>
    /// <param name="referent">Kind and first sector of whom it stands for; empty for nobody.</param>
    /// <param name="vector">Shape (units): filled.</param>
    /// <param name="more">Rows of the further tables; below 0 for none.</param>
    public void Read(Document document, int token, string referent, Span<float> vector, params ReadOnlySpan<int> more)
    {
        var form = document.FormOf(token);
        Span<char> lower = form.Length <= 64 ? stackalloc char[form.Length] : new char[form.Length];
        form.ToLowerInvariant(lower);
        vector.Clear();
        // Row 0 stands for every word that is not known.
        _tables[0].AddRow(_words.TryGetValue(lower, out var word) ? word + 1 : 0, vector);
        _tables[1].AddRow(EndingOf(lower), vector);
        _tables[2].AddRow(ShapeOf(form), vector);
        Add(3, _tags, document.Xpos[token], vector);
        Add(4, _relations, document.DepRels[token], vector);
        Add(5, _referents, referent, vector);
        for (var i = 0; i < more.Length; i++)
        {
            if (more[i] >= 0) _tables[Own + i].AddRow(more[i], vector);
        }
        Vectors.KeepPositive(vector);
    }

    private void Add(int table, Dictionary<string, int> names, string name, Span<float> vector)
    {
        if (names.TryGetValue(name, out var row)) _tables[table].AddRow(row, vector);
    }

    /// <summary>Row of an ending: the last letters of a word in lower case, hashed as training/network does.</summary>
    internal static int EndingOf(ReadOnlySpan<char> lower)
    {
        Span<int> last = stackalloc int[Ending];
        var count = 0;
        foreach (var rune in lower.EnumerateRunes()) last[count++ % Ending] = rune.Value;
        uint hash = 0;
        for (var i = Math.Max(0, count - Ending); i < count; i++) hash = unchecked(hash * 31 + (uint)last[i % Ending]);
        return (int)(hash % Endings);
    }

    /// <summary>1 for a capital at the beginning, 2 for capitals alone, 4 for a digit anywhere.</summary>
    internal static int ShapeOf(ReadOnlySpan<char> form)
    {
        int upper = 0, lower = 0, length = 0;
        var (begins, hasDigit) = (false, false);
        foreach (var rune in form.EnumerateRunes())
        {
            if (Rune.IsUpper(rune)) upper++;
            if (Rune.IsLower(rune)) lower++;
            begins |= length++ == 0 && Rune.IsUpper(rune);
            hasDigit |= Rune.IsDigit(rune);
        }
        return (begins ? 1 : 0) + (upper > 0 && lower == 0 && length > 1 ? 2 : 0) + (hasDigit ? 4 : 0);
    }

    private static Dictionary<string, int> Names(BinaryReader reader)
    {
        var count = reader.ReadInt32();
        var names = new Dictionary<string, int>(count, StringComparer.Ordinal);
        for (var i = 0; i < count; i++) names[reader.ReadString()] = i;
        return names;
    }

    /// <summary>Vectors that the file holds in 8 bits, each with a scale of its own; here in 32, for they are added all the time.</summary>
    private sealed class ByteTable
    {
        private readonly int _units;
        private readonly float[] _cells;

        public ByteTable(BinaryReader reader, int units)
        {
            _units = units;
            var rows = reader.ReadInt32();
            var cells = reader.ReadBytes(rows * units);
            _cells = new float[rows * units];
            for (var r = 0; r < rows; r++)
            {
                var scale = reader.ReadSingle();
                for (var u = 0; u < units; u++) _cells[r * units + u] = scale * unchecked((sbyte)cells[r * units + u]);
            }
        }

        public void AddRow(int row, Span<float> vector) => Vectors.Add(vector, _cells.AsSpan(row * _units, _units));
    }
}
