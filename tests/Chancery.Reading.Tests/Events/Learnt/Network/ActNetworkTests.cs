using System.Globalization;
using Chancery.Reading.Events.Learnt.Network;
using Chancery.Reading.Learning.Network;
using Chancery.Testing;
using Chancery.Text;
using Chancery.Text.Models;

namespace Chancery.Reading.Tests.Events.Learnt.Network;

/// <summary>Against what torch makes of a small network of random weights: training/network/fixture.py wrote both files.</summary>
public sealed class ActNetworkTests
{
    private const int Types = 17;

    private static readonly string Folder = Path.Combine(Repository.Root, "tests", "Chancery.Reading.Tests", "Events", "Learnt", "Network");

    public static TheoryData<int> Sentences => [.. Enumerable.Range(0, Expected.Length)];

    private static readonly string[][][] Expected = [.. File.ReadAllText(Path.Combine(Folder, "tiny.txt")).Split("\n\n", StringSplitOptions.RemoveEmptyEntries)
        .Select(s => s.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => l.Split('\t')).ToArray())];

    [Theory]
    [MemberData(nameof(Sentences))]
    public void Says_what_torch_says(int sentence)
    {
        var network = Load();
        var rows = Expected[sentence];
        var document = DocumentOf(rows);
        var words = new float[document.Count * network.Units];
        for (var t = 0; t < document.Count; t++) network.Words.Read(document, t, rows[t][4], words.AsSpan(t * network.Units, network.Units));
        network.Run(new(document, document.Sentences[0]), words);
        var types = network.ReadTypes(words, document.Count);
        var sides = network.Sides.Prepare(words, document.Count);
        var act = Array.FindIndex(rows, r => r[1] == "VBD");
        var parts = new float[3];
        for (var t = 0; t < document.Count; t++)
        {
            network.Sides.Read(sides, act, t, parts);
            float[] all = [.. types.AsSpan(t * network.TypeStride, Types), .. parts];
            for (var i = 0; i < all.Length; i++) Assert.Equal(float.Parse(rows[t][5 + i], CultureInfo.InvariantCulture), all[i], 0.002f);
        }
    }

    [Fact]
    public void A_network_inside_of_another_file_comes_back_whole()
    {
        using var stream = new MemoryStream();
        using (var writer = new BinaryWriter(stream, System.Text.Encoding.UTF8, leaveOpen: true))
        {
            ActNetwork.Write(writer, Load());
            ActNetwork.Write(writer, null);
        }
        stream.Position = 0;
        using var reader = new BinaryReader(stream);
        Assert.Equal(Load().Units, ActNetwork.Read(reader)!.Units);
        Assert.Null(ActNetwork.Read(reader));
        Assert.Equal(stream.Length, stream.Position);
    }

    [Fact]
    public void A_file_of_another_kind_is_refused()
    {
        using var stream = new MemoryStream([1, 2, 3]);
        Assert.Contains("mine", Assert.Throws<ModelException>(() => ActNetwork.Load(stream, "mine")).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("met", 0)]
    [InlineData("Met", 1)]
    [InlineData("USA", 3)]
    [InlineData("A", 1)]
    [InlineData("F-16", 7)]
    [InlineData("41", 4)]
    [InlineData("Łódź", 1)]
    public void Shapes_are_those_of_the_training(string form, int shape) => Assert.Equal(shape, WordInputs.ShapeOf(form));

    private static ActNetwork Load()
    {
        var path = Path.Combine(Folder, "tiny.network");
        using var stream = File.OpenRead(path);
        return ActNetwork.Load(stream, path);
    }

    private static Document DocumentOf(string[][] rows)
    {
        var text = string.Join(' ', rows.Select(r => r[0]));
        var tokens = new List<TextSpan>();
        foreach (var row in rows) tokens.Add(new(tokens.Count == 0 ? 0 : tokens[^1].End + 1, (tokens.Count == 0 ? 0 : tokens[^1].End + 1) + row[0].Length));
        return new(new Article(text, [new(BlockKind.Paragraph, 0, new(0, text.Length))]))
        {
            Tokens = [.. tokens],
            Sentences = [new(0, rows.Length)],
            SentenceBlocks = [0],
            Xpos = [.. rows.Select(r => r[1])],
            DepRels = [.. rows.Select(r => r[2])],
            Heads = [.. rows.Select(r => int.Parse(r[3], CultureInfo.InvariantCulture) - 1)],
        };
    }
}
