using Chancery.Reading.Learning.Network;
using Chancery.Text;

namespace Chancery.Reading.Statements.Learnt.Network;

/// <summary>What the network sees in one document: it looks at a sentence, and from a cue, when it is first asked. Made once a document; not for several threads at once.</summary>
/// <param name="network">The network.</param>
/// <param name="scene">The document.</param>
internal sealed class SpeechSight(SpeechNetwork network, SpeechScene scene)
{
    // In log odds: of PolNeAR's words half are so unlikely, and of those of its cues one in seventy.
    private const float Sure = -6;

    private readonly ReferentNames _names = new(scene.Referents);
    private readonly Seen?[] _sentences = new Seen?[scene.Document.Sentences.Length];
    private readonly Dictionary<TokenRange, float[]> _parts = [];

    /// <summary>Log chances that a word is no part of a cue, its first, or a later one.</summary>
    public ReadOnlySpan<float> Cues(int token)
    {
        var seen = Look(token);
        return seen.Cues.AsSpan((token - seen.First) * network.CueStride, SpeechNetwork.Labels);
    }

    /// <summary>Whether the network is sure that a word and its neighbours in the sentence are no part of a cue: nothing else need be asked then.</summary>
    public bool IsNoCue(int token)
    {
        var sentence = scene.Document.Sentences[scene.Document.SentenceOf(token)];
        for (var t = Math.Max(token - 1, sentence.First); t < Math.Min(token + 2, sentence.End); t++)
        {
            var chances = Cues(t);
            if (Math.Max(chances[1], chances[2]) - chances[0] > Sure) return false;
        }
        return true;
    }

    /// <summary>Log chances that a word of a cue's window is nothing, source or content; one row after another.</summary>
    /// <param name="view">Turned to the cue.</param>
    public float[] Parts(CueView view)
    {
        if (_parts.TryGetValue(view.Cue, out var parts)) return parts;
        var (cue, hidden) = (Look(view.Cue.First), network.Parts.Hidden);
        // A cue of the rules may go on behind its sentence.
        var end = Math.Min(view.Cue.End, cue.First + cue.Words.Length / network.Units);
        return _parts[view.Cue] = network.Parts.Read(view, cue.Words.AsSpan((view.Cue.First - cue.First) * network.Units, (end - view.Cue.First) * network.Units), t =>
        {
            var seen = Look(t);
            seen.Around ??= network.Parts.Around(seen.Words, seen.Words.Length / network.Units);
            return new(seen.Around, (t - seen.First) * hidden, hidden);
        });
    }

    private Seen Look(int token)
    {
        var sentence = scene.Document.SentenceOf(token);
        return _sentences[sentence] ??= LookAt(scene.Document.Sentences[sentence]);
    }

    private Seen LookAt(TokenRange sentence)
    {
        var words = new float[sentence.Count * network.Units];
        for (var t = 0; t < sentence.Count; t++) network.ReadWord(scene, sentence.First + t, _names.At(sentence.First + t), words.AsSpan(t * network.Units, network.Units));
        network.Run(new(scene.Document, sentence), words);
        return new(sentence.First, network.ReadCues(words, sentence.Count), words);
    }

    /// <summary>What was seen in a sentence.</summary>
    /// <param name="First">Its first word.</param>
    /// <param name="Cues">Log chances of cues.</param>
    /// <param name="Words">What the last layer made of its words.</param>
    private sealed record Seen(int First, float[] Cues, float[] Words)
    {
        /// <summary>Its words as they stand around a cue; null until they are asked for.</summary>
        public float[]? Around { get; set; }
    }
}
