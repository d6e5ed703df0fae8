using Chancery.Text.Neural;
using Chancery.Text.Tests.Tokenisation;
using CsCheck;

namespace Chancery.Text.Tests.Neural;

/// <summary>What a sentence gets depends neither on its neighbours nor on the processor.</summary>
public sealed class SameBytesTests
{
    private static readonly string[] Words = ["The", "envoys", "met", "in", "Oslo", "again", ",", "“", "1914", "signed"];
    private static readonly Gen<string> Sentence = Gen.Int[0, 9].Array[1, 40].Select(words => string.Join(' ', words.Select(w => Words[w])));

    private static readonly Gen<(int Rows, int Inputs, int Outputs, int Seed)> Sizes = Gen.Select(Gen.Int[1, 25], Gen.Int[1, 70], Gen.Int[1, 90], Gen.Int);

    [Fact]
    public void A_sentence_gets_the_same_whatever_stands_around_it() => Sentence.Array[1, 60].Sample(
        sentences =>
        {
            var together = NeuralFixture.Parse(NeuralFixture.Document(sentences));
            for (var s = 0; s < sentences.Length; s++)
            {
                var alone = NeuralFixture.Parse(NeuralFixture.Document(sentences[s]));
                Assert.Equal(Rows(alone, 0), Rows(together, s));
            }
        },
        iter: 50);

    [Fact]
    public void Every_sentence_has_one_root_and_every_token_leads_to_it() => Sentence.Array[1, 60].Sample(
        sentences =>
        {
            var parsed = NeuralFixture.Parse(NeuralFixture.Document(sentences));
            foreach (var sentence in parsed.Sentences)
                Assert.True(TreeDecoder.IsTree([.. parsed.Heads[sentence.First..sentence.End].Select(h => h < 0 ? -1 : h - sentence.First)]));
        },
        iter: 50);

    [Fact]
    public void Any_text_gets_one_tree_a_sentence() => AnyText.Any.Sample(
        text =>
        {
            var parsed = NeuralFixture.Parse(Cut.Document(text));
            Assert.DoesNotContain(null, parsed.DepRels);
            foreach (var sentence in parsed.Sentences)
                Assert.True(TreeDecoder.IsTree([.. parsed.Heads[sentence.First..sentence.End].Select(h => h < 0 ? -1 : h - sentence.First)]));
        },
        iter: 300);

    [Fact]
    public void A_sentence_too_long_for_one_piece_is_still_one_tree()
    {
        var parsed = NeuralFixture.Parse(NeuralFixture.Document(string.Join(' ', Enumerable.Repeat("Oslo met", 400)), "The end"));

        Assert.True(TreeDecoder.IsTree([.. parsed.Heads[..800]]));
        var joined = Enumerable.Range(600, 200).Last(t => parsed.Heads[t] >= 0 && parsed.Heads[parsed.Heads[t]] < 0);
        Assert.Equal("parataxis", parsed.DepRels[joined]);
    }

    [Fact]
    public void Products_are_the_same_bytes_for_wide_and_narrow_vectors_and_any_number_of_rows() => Sizes.Sample(
        (rows, inputs, outputs, seed) =>
        {
            var random = new Random(seed);
            var weights = Random(random, outputs * inputs);
            var values = Random(random, rows * inputs);
            var wide = Product(new(weights, inputs, wide: true), values, rows);
            Assert.Equal(wide, Product(new(weights, inputs, wide: false), values, rows));
            var narrow = new PackedMatrix(weights, inputs, wide: false);
            for (var r = 0; r < rows; r++)
                Assert.Equal(wide[(r * narrow.Outputs)..((r + 1) * narrow.Outputs)], Product(narrow, values[(r * inputs)..((r + 1) * inputs)], 1));
            Assert.Equal(weights.Take(inputs).Zip(values, (w, v) => (double)w * v).Sum(), wide[0], 1e-4);
        },
        iter: 100);

    private static float[] Product(PackedMatrix matrix, float[] rows, int count)
    {
        var result = new float[count * matrix.Outputs];
        matrix.AddProduct(rows, matrix.Inputs, count, result, matrix.Outputs);
        return result;
    }

    private static float[] Random(Random random, int count) => [.. Enumerable.Range(0, count).Select(_ => random.NextSingle() - 0.5f)];

    private static List<string> Rows(Document document, int sentence)
    {
        var range = document.Sentences[sentence];
        return [.. Enumerable.Range(range.First, range.Count)
            .Select(t => (Token: t, Head: document.Heads[t] < 0 ? -1 : document.Heads[t] - range.First))
            .Select(x => $"{document.Upos[x.Token]} {document.Xpos[x.Token]} {document.Feats[x.Token]} {x.Head} {document.DepRels[x.Token]}")];
    }
}
