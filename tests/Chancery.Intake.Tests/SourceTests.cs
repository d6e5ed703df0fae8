using System.Diagnostics;
using System.IO.Compression;
using System.Text;
using Chancery.Text;

namespace Chancery.Intake.Tests;

public sealed class SourceTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("chancery-intake-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private string Write(string name, byte[] bytes)
    {
        var path = Path.Combine(_folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, bytes);
        return path;
    }

    private string Write(string name, string text) => Write(name, Encoding.UTF8.GetBytes(text));

    private static List<IntakeItem> Read(string input, IntakeOptions? options = null, Stream? standardInput = null) =>
        [.. ArticleSource.Read([input], options ?? new(), standardInput)];

    private static Article One(List<IntakeItem> items) => Assert.Single(items).Article ?? throw new InvalidOperationException(items[0].Fault!.ToString());

    [Fact]
    public void A_folder_gives_its_texts_in_ordinal_order_whatever_their_depth()
    {
        Write("b.txt", "Two.");
        Write("a/z.txt", "One.");
        Write("B.txt", "Zero.");
        Write("notes.md", "Not read.");
        Assert.Equal(["Zero.", "One.", "Two."], Read(_folder).Select(i => i.Article!.Text));
    }

    [Fact]
    public void What_the_user_says_stands_where_the_input_says_nothing()
    {
        var article = One(Read(Write("a.txt", "One."), new(new(2020, 7, 27), "The Daily Net")));
        Assert.Equal((new PublicationDate(new(2020, 7, 27), DateBasis.Option), "The Daily Net"), (article.Published, article.Publisher));
    }

    [Fact]
    public void Standard_input_is_a_text_or_json_lines_by_its_first_character()
    {
        Assert.Equal("One.", One(Read("-", standardInput: new MemoryStream("One."u8.ToArray()))).Text);
        Assert.Equal("jsonl", One(Read("-", standardInput: new MemoryStream("\n {\"text\": \"One.\"}"u8.ToArray()))).Format);
        Assert.NotNull(Assert.Single(Read("-")).Fault);
    }

    [Fact]
    public void Missing_files_empty_folders_and_unknown_formats_are_faults_that_say_so()
    {
        Assert.Contains("no such file", Assert.Single(Read(Path.Combine(_folder, "none.txt"))).Fault!.ToString(), StringComparison.Ordinal);
        Assert.Contains("no *.txt", Assert.Single(Read(_folder)).Fault!.Message, StringComparison.Ordinal);
        Assert.Contains(".html", Assert.Single(Read(Write("a.html", "<p>"))).Fault!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_field_of_a_json_line_is_read()
    {
        var article = One(Read(Write("a.jsonl", """
            {"id": 7, "text": "They met.\n", "title": "Ministers meet", "published": "2020-07-27T10:00:00Z", "publisher": "The Daily Net", "url": "https://example.org/7"}
            """), new(new(1999, 1, 1), "Other")));
        Assert.Equal("They met.\n", article.Text);
        Assert.Equal("Ministers meet", article.Headline);
        Assert.Equal(("7", "The Daily Net", "https://example.org/7"), (article.SourceId, article.Publisher, article.Url));
        Assert.Equal(new PublicationDate(new(2020, 7, 27), DateBasis.Metadata), article.Published);
    }

    [Theory]
    [InlineData("""{"text": " They met.\r\n\r\n"}""", " They met.\r\n\r\n")]
    [InlineData("""{"title": "They met", "text": "They met\nin Oslo."}""", "They met\nin Oslo.")]
    [InlineData("""{"title": "They met", "text": "They met in Oslo."}""", "They met in Oslo.")]
    [InlineData("""{"title": "", "text": "They met."}""", "They met.")]
    public void The_text_stays_as_received_whatever_the_title(string line, string expected) => Assert.Equal(expected, One(Read(Write("a.jsonl", line))).Text);

    [Fact]
    public void Broken_lines_are_faults_with_line_and_column_and_the_rest_goes_on()
    {
        var items = Read(Write("a.jsonl", "{\"text\": \"One.\"}\n\n{\"text\": \"é\", oops}\n[1]\n{\"title\": \"no text\"}\n{\"text\": \"\\ud800\"}\n{\"text\": \"Two.\"}"));
        Assert.Equal(["One.", "Two."], items.Where(i => i.Article is not null).Select(i => i.Article!.Text));
        Assert.Equal([(3L, 15), (4L, 1), (5L, null), (6L, (int?)null)], items.Where(i => i.Fault is not null).Select(i => (i.Fault!.Line!.Value, i.Fault.Column)));
        Assert.Equal(6, items.Count);
    }

    [Fact]
    public void The_day_may_stand_under_date() =>
        Assert.Equal(new DateOnly(2023, 5, 30), One(Read(Write("a.jsonl", """{"text": "They met.", "date": "2023-05-30"}"""))).Published?.Date);

    [Fact]
    public void A_field_of_the_wrong_kind_is_left_out_and_said_so()
    {
        var article = One(Read(Write("a.jsonl", """{"text": "One.", "publisher": ["x"], "published": "last week"}""")));
        Assert.Equal(["INT004", "INT004"], article.Problems.Select(p => p.Code));
        Assert.Null(article.Published);
    }

    [Fact]
    public void Packed_files_are_unpacked_and_broken_ones_are_faults()
    {
        using var memory = new MemoryStream();
        using (var zip = new GZipStream(memory, CompressionLevel.Fastest)) zip.Write("{\"text\": \"One.\"}\n"u8);
        Assert.Equal("One.", One(Read(Write("a.jsonl.gz", memory.ToArray()))).Text);
        Assert.NotNull(Assert.Single(Read(Write("b.txt.gz", "not packed"))).Fault);
    }

    public static TheoryData<byte[], string> Encoded => new()
    {
        { [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes("Éire")], "Éire" },
        { [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes("Éire")], "Éire" },
        { [.. Encoding.BigEndianUnicode.Preamble, .. Encoding.BigEndianUnicode.GetBytes("Éire")], "Éire" },
    };

    [Theory]
    [MemberData(nameof(Encoded))]
    public void Marked_encodings_are_decoded_without_their_mark(byte[] bytes, string expected)
    {
        Assert.Equal(expected, One(Read(Write("a.txt", bytes))).Text);
        Assert.Empty(One(Read(Path.Combine(_folder, "a.txt"))).Problems);
    }

    [Fact]
    public void Bytes_that_are_not_utf8_are_read_as_windows_1252_and_said_so()
    {
        var article = One(Read(Write("a.txt", [0xC9, (byte)'i', (byte)'r', (byte)'e', 0x93])));
        Assert.Equal("Éire“", article.Text);
        Assert.Equal("ENC001", Assert.Single(article.Problems).Code);
    }

    [Fact]
    public void Empty_and_binary_files_give_articles_with_a_problem_and_no_blocks()
    {
        var empty = One(Read(Write("a.txt", " \n")));
        var binary = One(Read(Write("b.txt", [0x7F, 0x45, 0, 1, 2, 3])));
        Assert.Equal(("INT001", "INT002"), (Assert.Single(empty.Problems).Code, Assert.Single(binary.Problems).Code));
        Assert.Empty(empty.Blocks);
        Assert.Empty(binary.Blocks);
    }

    [Fact]
    public void Fifty_megabytes_in_one_line_are_read_to_the_limit_in_bounded_time()
    {
        var text = string.Concat(Enumerable.Repeat("The minister said nothing - and then left. ", 1_200_000));
        var path = Write("a.txt", text);
        var clock = Stopwatch.StartNew();
        var article = One(Read(path));
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(60), $"Took {clock.Elapsed}.");
        Assert.Equal("INT003", Assert.Single(article.Problems).Code);
        Assert.InRange(article.Blocks[^1].Span.End, TextLayout.LongestRead - 1000, TextLayout.LongestRead);
        Assert.Equal(text.Length, article.Text.Length);
    }

    [Fact]
    public void Json_lines_of_any_text_give_the_text_back()
    {
        string[] texts = ["a", "\u0000", "😀\u2028x", new('y', 200_000), "\"\\\r\n"];
        var path = Write("a.jsonl", string.Join('\n', texts.Select(t => System.Text.Json.JsonSerializer.Serialize(new { text = t }))));
        Assert.Equal(texts, Read(path).Select(i => i.Article!.Text));
    }
}
