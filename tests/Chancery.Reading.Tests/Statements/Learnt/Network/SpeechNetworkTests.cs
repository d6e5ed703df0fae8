using System.Globalization;
using Chancery.Reading.Entities;
using Chancery.Reading.Statements;
using Chancery.Reading.Statements.Learnt;
using Chancery.Reading.Statements.Learnt.Network;
using Chancery.Testing;
using Chancery.Text;
using Chancery.Text.Models;

namespace Chancery.Reading.Tests.Statements.Learnt.Network;

/// <summary>Against what torch makes of a small network of random weights: training/speech/fixture.py wrote both files.</summary>
public sealed class SpeechNetworkTests
{
    private const int Head = 3, Kind = 4, Cue = 6, Chances = 7;

    private static readonly string Folder = Path.Combine(Repository.Root, "tests", "Chancery.Reading.Tests", "Statements", "Learnt", "Network");

    private static readonly string[][][] Expected = [.. File.ReadAllText(Path.Combine(Folder, "tiny.txt")).Split("\n\n", StringSplitOptions.RemoveEmptyEntries)
        .Select(s => s.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => l.Split('\t')).ToArray())];

    public static TheoryData<int> Sentences => [.. Enumerable.Range(0, Expected.Length)];

    [Theory]
    [MemberData(nameof(Sentences))]
    public void Says_what_torch_says(int sentence)
    {
        var rows = Expected[sentence];
        var scene = SceneOf(rows);
        var view = new CueView(scene);
        view.Turn(new(Array.FindIndex(rows, r => r[Cue] == "1"), Array.FindLastIndex(rows, r => r[Cue] == "1") + 1));
        for (var t = 0; t < rows.Length; t++)
        {
            float[] all = [.. scene.Sight!.Cues(t), .. view.Seen.AsSpan(t * SpeechNetwork.Labels, SpeechNetwork.Labels)];
            for (var i = 0; i < all.Length; i++) Assert.Equal(float.Parse(rows[t][Chances + i], CultureInfo.InvariantCulture), all[i], 0.003f);
        }
    }

    [Fact]
    public void A_network_inside_of_another_file_comes_back_whole()
    {
        using var stream = new MemoryStream();
        using (var writer = new BinaryWriter(stream, System.Text.Encoding.UTF8, leaveOpen: true))
        {
            SpeechNetwork.Write(writer, Load());
            SpeechNetwork.Write(writer, null);
        }
        stream.Position = 0;
        using var reader = new BinaryReader(stream);
        Assert.Equal(Load().Units, SpeechNetwork.Read(reader)!.Units);
        Assert.Null(SpeechNetwork.Read(reader));
        Assert.Equal(stream.Length, stream.Position);
    }

    [Fact]
    public void A_file_of_another_kind_is_refused()
    {
        using var stream = new MemoryStream([1, 2, 3]);
        Assert.Contains("mine", Assert.Throws<ModelException>(() => SpeechNetwork.Load(stream, "mine")).Message, StringComparison.Ordinal);
    }

    private static SpeechNetwork Load()
    {
        var path = Path.Combine(Folder, "tiny.network");
        using var stream = File.OpenRead(path);
        return SpeechNetwork.Load(stream, path);
    }

    // Their verbs are in no lexicon, so that no rule finds a cue.
    private static SpeechScene SceneOf(string[][] rows)
    {
        var document = new Sample(string.Join(' ', rows.Select(r => $"{r[0]}/{r[0]}/{UposOf(r[1])}/{r[1]}/{r[Head]}/{r[2]}"))).Document;
        return new StatementFinder(Sample.Cues).SceneOf(document, new(document), ReferentsOf(rows), network: Load());
    }

    private static Upos UposOf(string tag) => tag[0] switch
    {
        'N' => Upos.NOUN,
        'V' => Upos.VERB,
        'I' => Upos.ADP,
        'P' => Upos.PRON,
        _ => Upos.PUNCT,
    };

    private static Referents ReferentsOf(string[][] rows)
    {
        var all = new List<Referent>();
        for (var t = 0; t < rows.Length; t++)
        {
            if (rows[t][Kind].Split(' ') is not [var kind and not "", var sector]) continue;
            all.Add(new() { Index = all.Count, Kind = Enum.Parse<EntityKind>(kind), Name = rows[t][0], Sectors = sector.Length == 0 ? [] : [sector], Mentions = [new(new(t, t + 1), t, MentionForm.Name)] });
        }
        return new([.. all], rows.Length);
    }
}
