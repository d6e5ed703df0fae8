using Chancery.Reading.Entities;
using Chancery.Reading.Learning.Network;
using Chancery.Text;

namespace Chancery.Reading.Events.Learnt.Network;

/// <summary>What the network sees in one document, sentence by sentence: it looks at a sentence when it is first asked about one of its words. Made once a document; not for several threads at once.</summary>
/// <param name="network">The network.</param>
/// <param name="document">The document, with trees.</param>
/// <param name="referents">Who is named in it.</param>
internal sealed class ActSight(ActNetwork network, Document document, Referents referents)
{
    private readonly ReferentNames _names = new(referents);
    private readonly Seen?[] _sentences = new Seen?[document.Sentences.Length];

    /// <summary>Log chances of the classes that a word may tell, as <see cref="ActLabels"/>.</summary>
    public ReadOnlySpan<float> Types(int token)
    {
        var seen = Look(token);
        return seen.Types.AsSpan((token - seen.First) * network.TypeStride, ActLabels.All.Length);
    }

    /// <summary>Log chances of the parts that somebody has in an act.</summary>
    /// <param name="act">The word that tells the act.</param>
    /// <param name="token">Head of the words that name him, in the same sentence.</param>
    /// <param name="chances">Receives them, as <see cref="SideLabel"/>.</param>
    public void Sides(int act, int token, Span<float> chances)
    {
        var seen = Look(act);
        network.Sides.Read(seen.Sides, act - seen.First, token - seen.First, chances);
    }

    private Seen Look(int token)
    {
        var sentence = document.SentenceOf(token);
        return _sentences[sentence] ??= LookAt(document.Sentences[sentence]);
    }

    private Seen LookAt(TokenRange sentence)
    {
        var words = new float[sentence.Count * network.Units];
        for (var t = 0; t < sentence.Count; t++) network.Words.Read(document, sentence.First + t, _names.At(sentence.First + t), words.AsSpan(t * network.Units, network.Units));
        network.Run(new(document, sentence), words);
        return new(sentence.First, network.ReadTypes(words, sentence.Count), network.Sides.Prepare(words, sentence.Count));
    }

    /// <summary>What was seen in a sentence.</summary>
    /// <param name="First">Its first word.</param>
    /// <param name="Types">Log chances of types.</param>
    /// <param name="Sides">What is needed for those of sides.</param>
    private sealed record Seen(int First, float[] Types, (float[] One, float[] Two) Sides);
}
