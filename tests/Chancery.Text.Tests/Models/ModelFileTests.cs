using Chancery.Text.Models;

namespace Chancery.Text.Tests.Models;

public sealed class ModelFileTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_model_comes_back_with_its_name_version_and_sections(bool pack)
    {
        var file = ModelFile.Read(new MemoryStream(Bytes(pack)), "a.model", LanguageModel.FormatVersion);

        Assert.Equal("en/test", file.Name);
        Assert.Equal("2001.02.03", file.Version);
        using var reader = file.Open("numbers", "a.model");
        Assert.Equal(Numbers, reader.ReadBytes(1000));
    }

    [Fact]
    public void Any_changed_byte_behind_the_version_is_refused_as_damage()
    {
        for (var i = 10; i < Bytes().Length; i++)
        {
            var bytes = Bytes();
            bytes[i] ^= 1;
            Assert.Contains("damaged", Refusal(bytes), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_file_cut_short_is_refused_as_damage() => Assert.Contains("cut short", Refusal(Bytes()[..^1]), StringComparison.Ordinal);

    [Fact]
    public void Another_format_version_is_named_with_the_one_expected_and_the_command_that_mends_it()
    {
        var bytes = Bytes();
        bytes[8] = 99;

        var message = Refusal(bytes);

        Assert.Contains("models/x.model", message, StringComparison.Ordinal);
        Assert.Contains("found format version 99", message, StringComparison.Ordinal);
        Assert.Contains($"expected format version {LanguageModel.FormatVersion}", message, StringComparison.Ordinal);
        Assert.Contains("dotnet run -c Release --project training/Chancery.Training -- parser", message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("version https://git-lfs.github.com/spec/v1 and more words, so that it is long enough")]
    public void What_is_no_model_is_refused(string content) =>
        Assert.Contains("do not begin as a model does", Refusal(System.Text.Encoding.ASCII.GetBytes(content)), StringComparison.Ordinal);

    [Fact]
    public void A_model_without_a_needed_section_is_refused_by_its_name() =>
        Assert.Contains("expected a section \"clusters\"", Refusal(Bytes()), StringComparison.Ordinal);

    // Long and dull enough for packing to pay.
    private static readonly byte[] Numbers = [.. Enumerable.Range(0, 400).Select(i => (byte)(i / 100))];

    private static byte[] Bytes(bool pack = true)
    {
        var file = new ModelFile("en/test", "2001.02.03");
        file.Add("numbers", Numbers);
        using var stream = new MemoryStream();
        file.Write(stream, LanguageModel.FormatVersion, pack);
        return stream.ToArray();
    }

    private static string Refusal(byte[] bytes) => Assert.Throws<ModelException>(() => LanguageModel.Load(new MemoryStream(bytes), "models/x.model")).Message;
}
