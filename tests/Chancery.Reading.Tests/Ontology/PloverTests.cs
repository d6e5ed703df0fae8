using Chancery.Reading.Knowledge;
using Chancery.Reading.Ontology;
using Chancery.Testing;

namespace Chancery.Reading.Tests.Ontology;

public sealed class PloverTests
{
    private readonly Plover _plover = Plover.Load(new KnowledgeFolder(Repository.Knowledge));

    [Fact]
    public void The_codebook_has_the_16_types_67_modes_and_37_contexts_of_version_2()
    {
        Assert.Equal(16, _plover.Types.Count);
        Assert.Equal(67, _plover.Types.Values.Sum(t => t.Modes.Count));
        Assert.Equal(37, _plover.Contexts.Count);
    }

    [Theory]
    [InlineData("ASSAULT", "drone", -9.5)]
    [InlineData("CONSULT", "visit", 4)]
    [InlineData("REQUEST", null, 0)]
    public void A_mode_has_its_own_score_and_a_type_without_one_the_base(string type, string? mode, double score) =>
        Assert.Equal(score, _plover.Types[type].ScoreOf(mode is null ? [] : [mode]));

    [Theory]
    [InlineData("112", "ACCUSE", "allege")]
    [InlineData("116", "SANCTION", "convict")]
    [InlineData("163", "SANCTION", "discontinue")]
    [InlineData("0871", "CONCEDE", null)]
    [InlineData("186", "ASSAULT", "targeted")]
    public void Codes_that_the_conversion_table_gets_wrong_are_mended(string code, string type, string? mode)
    {
        Assert.Equal(type, _plover.Cameo[code].Type);
        Assert.Equal(mode, _plover.Cameo[code].Mode);
    }

    [Theory]
    [InlineData("0431", 2.8)]
    [InlineData("2042", -10.0)]
    [InlineData("99", null)]
    public void A_code_without_a_value_takes_that_of_its_nearest_shorter_prefix(string code, double? goldstein) => Assert.Equal(goldstein, _plover.GoldsteinOf(code));

    [Fact]
    public void A_wrong_line_is_named_with_file_and_line()
    {
        var folder = Directory.CreateTempSubdirectory("chancery").FullName;
        Directory.CreateDirectory(Path.Combine(folder, "ontology"));
        File.WriteAllText(Path.Combine(folder, "ontology", "plover.txt"), "# head\ntype AGREE five 2.5\n");
        var error = Assert.Throws<KnowledgeException>(() => Plover.Load(new KnowledgeFolder(folder)));
        Assert.Contains("plover.txt:2:1: 'five' is no quad class", error.Message, StringComparison.Ordinal);
    }
}
