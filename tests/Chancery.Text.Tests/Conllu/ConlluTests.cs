using Chancery.Text.Tests.Tokenisation;

namespace Chancery.Text.Tests.Conllu;

public sealed class ConlluTests
{
    private const string Sample =
        "# newdoc id = one\n# newpar\n# sent_id = 1\n" +
        "1\tEnvoys\tenvoy\tNOUN\tNNS\tNumber=Plur\t4\tnsubj\t_\t_\n" +
        "2-3\tdon't\t_\t_\t_\t_\t_\t_\t_\t_\n" +
        "2\tdo\tdo\tAUX\tVBP\t_\t4\taux\t_\t_\n" +
        "3\tn't\tnot\tPART\tRB\t_\t4\tadvmod\t_\t_\n" +
        "4\tsign\tsign\tVERB\tVB\t_\t0\troot\t_\tSpaceAfter=No\n" +
        "4.1\tit\tit\tPRON\tPRP\t_\t_\t_\t4:obj\t_\n" +
        "5\t.\t.\tPUNCT\t.\t_\t4\tpunct\t_\t_\n\n";

    [Fact]
    public void Reading_rebuilds_text_words_and_trees()
    {
        var document = Text.Conllu.Parse(Sample);
        Assert.Equal("Envoys don't sign.", document.Article.Text);
        Assert.Equal("one", document.Article.SourceId);
        Assert.Equal([false, false, true, false, false], document.Glued);
        Assert.Equal([3, 3, 3, -1, 3], document.Heads);
        Assert.Equal(Layers.Tokens | Layers.Sentences | Layers.Tags | Layers.Lemmas | Layers.Trees, document.Layers);
        Assert.Equal("n't", document.FormOf(2).ToString());
    }

    [Theory]
    [InlineData("1\ta\ta\n\n", "file:1: found 3 columns")]
    [InlineData("2\ta\t_\t_\t_\t_\t_\t_\t_\t_\n\n", "file:1: found id \"2\", expected word 1")]
    [InlineData("1\ta\t_\tNUON\t_\t_\t_\t_\t_\t_\n\n", "file:1: found UPOS \"NUON\"")]
    [InlineData("1\ta\t_\t_\t_\t_\tx\t_\t_\t_\n\n", "file:1: found head \"x\"")]
    [InlineData("1\ta\t_\t_\t_\t_\t5\t_\t_\t_\n\n", "file:1: found head 5, expected at most 1")]
    [InlineData("1\ta\t_\t_\t_\t_\t2\t_\t_\t_\n2\tb\t_\t_\t_\t_\t1\t_\t_\t_\n\n", "found a sentence with 0 roots")]
    [InlineData("1\ta\t_\t_\t_\t_\t2\t_\t_\t_\n2\tb\t_\t_\t_\t_\t1\t_\t_\t_\n3\tc\t_\t_\t_\t_\t0\t_\t_\t_\n\n", "found a cycle of heads")]
    [InlineData("1-2\tab\t_\t_\t_\t_\t_\t_\t_\t_\n1\ta\t_\t_\t_\t_\t_\t_\t_\t_\n\n", "found the end of the sentence after word 1")]
    [InlineData("1\ta\t_\t_\t_\t_\t0\troot\t_\t_\n\n1\ta\t_\t_\t_\t_\t_\t_\t_\t_\n\n", "file:3: found head \"_\"")]
    public void A_fault_names_file_line_found_and_expected(string conllu, string message)
    {
        using var reader = new StringReader(conllu);
        var fault = Assert.Throws<FormatException>(() => Text.Conllu.Read(reader, "file").ToList());
        Assert.Contains(message, fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_form_that_the_text_does_not_have_is_a_fault()
    {
        var article = new Article("peace", [new(BlockKind.Paragraph, 0, new(0, 5))]);
        using var reader = new StringReader("1\twar\t_\t_\t_\t_\t_\t_\t_\tTokenRange=0:5\n\n");
        var fault = Assert.Throws<FormatException>(() => Text.Conllu.Read(reader, "file", _ => article).ToList());
        Assert.Contains("file:1: found form \"war\", expected \"peace\"", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Ranges_count_code_points_and_missing_layers_are_underscores()
    {
        using var writer = new StringWriter();
        Text.Conllu.Write(writer, Cut.Document("\U0001F600 can't"), "x");
        Assert.Equal(
            "# newdoc id = x\n# newpar\n# block = Paragraph 0\n# sent_id = x-1\n# text = \U0001F600 can't\n" +
            "1\t\U0001F600\t_\t_\t_\t_\t_\t_\t_\tTokenRange=0:1\n" +
            "2-3\tcan't\t_\t_\t_\t_\t_\t_\t_\tTokenRange=2:7\n" +
            "2\tca\t_\t_\t_\t_\t_\t_\t_\tTokenRange=2:4\n" +
            "3\tn't\t_\t_\t_\t_\t_\t_\t_\tTokenRange=4:7\n\n",
            writer.ToString());
    }
}
