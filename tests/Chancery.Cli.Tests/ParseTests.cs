using System.IO.Compression;
using Chancery.Text;

namespace Chancery.Cli.Tests;

public sealed class ParseTests : IDisposable
{
    private readonly Session _session = new();

    public void Dispose() => _session.Dispose();

    [Fact]
    public void A_text_becomes_trees_whose_tokens_know_their_place()
    {
        var answer = _session.Run("parse", _session.Write("visit.txt", Texts.Visit));
        Assert.Equal(ExitCode.Fine, answer.Code);
        Assert.StartsWith("# newdoc id = visit\n", answer.Out, StringComparison.Ordinal);
        var document = Conllu.Parse(answer.Out);
        Assert.True(document.Layers.HasFlag(Layers.Tags | Layers.Lemmas | Layers.Trees));
        var rows = answer.Out.Split('\n').Where(l => l.Length > 0 && l[0] != '#').Select(l => l.Split('\t')).ToList();
        Assert.NotEmpty(rows);
        foreach (var row in rows)
        {
            var place = row[9][(row[9].IndexOf("TokenRange=", StringComparison.Ordinal) + 11)..].Split(':').Select(int.Parse).ToArray();
            Assert.Equal(row[1], Texts.Visit[place[0]..place[1]]);
        }
    }

    [Fact]
    public void The_tokens_of_a_treebank_are_kept_and_its_tags_are_made_anew()
    {
        var path = _session.Write("gold.conllu", "# newdoc id = d1\n1\tThe\tx\tX\tX\t_\t2\tdep\t_\t_\n2\tunder-secretary\tx\tX\tX\t_\t0\troot\t_\t_\n3\tleft\tx\tX\tX\t_\t2\tdep\t_\tSpaceAfter=No\n4\t.\tx\tX\tX\t_\t2\tdep\t_\t_\n\n");
        var answer = _session.Run("parse", path, "--conllu", _session["out.conllu"]);
        Assert.Equal(ExitCode.Fine, answer.Code);
        Assert.Empty(answer.Out);
        var document = Conllu.Parse(File.ReadAllText(_session["out.conllu"]));
        Assert.Equal(["The", "under-secretary", "left", "."], Enumerable.Range(0, document.Count).Select(i => document.FormOf(i).ToString()));
        Assert.Equal(Upos.DET, document.Upos[0]);
    }

    [Fact]
    public void A_dash_is_standard_output()
    {
        var path = _session.Write("visit.txt", Texts.Visit);
        var answer = _session.Run("parse", path, "--conllu", "-");
        Assert.Equal(_session.Run("parse", path).Out, answer.Out);
        Assert.NotEmpty(answer.Out);
    }

    [Fact]
    public void A_broken_treebank_is_told_with_its_line()
    {
        var path = _session.Write("bad.conllu", "1\tThe\tthe\n\n");
        var answer = _session.Run("parse", path);
        Assert.Equal(ExitCode.SomeFailed, answer.Code);
        Assert.StartsWith($"{path}:1:", Assert.Single(answer.Faults), StringComparison.Ordinal);
    }

    [Fact]
    public void A_packed_treebank_is_read_as_a_plain_one()
    {
        var path = _session.Write("plain.conllu", "1\tEnvoys\tx\tX\tX\t_\t0\troot\t_\t_\n\n");
        using (var file = File.Create(path + ".gz"))
        using (var packer = new GZipStream(file, CompressionMode.Compress)) packer.Write(File.ReadAllBytes(path));

        Assert.Equal(_session.Run("parse", path).Out, _session.Run("parse", path + ".gz").Out);
    }

    [Fact]
    public void A_file_that_only_claims_to_be_packed_is_told()
    {
        var path = _session.Write("claims.conllu.gz", "1\tEnvoys\n\n");
        var answer = _session.Run("parse", path);

        Assert.Equal(ExitCode.SomeFailed, answer.Code);
        Assert.Contains(path, Assert.Single(answer.Faults), StringComparison.Ordinal);
    }

    [Fact]
    public void All_words_are_parsed_also_those_that_reading_passes_over()
    {
        const string text = "English Bulletin\n\nEnvoys meet again in Oslo\n\nBy Ane Lund\n\nOSLO, 3 May (NTB) - The envoys met.\n\nCheck Also\n";
        var rows = _session.Run("parse", _session.Write("page.txt", text)).Out.Split('\n').Select(l => l.Split('\t')).Where(c => c.Length == 10 && !c[0].Contains('-', StringComparison.Ordinal));

        Assert.Equal(text.Count(char.IsLetterOrDigit), rows.Sum(r => r[1].Count(char.IsLetterOrDigit)));
    }
}
