using System.Collections.Immutable;
using Chancery.Reading.Learning;
using Chancery.Reading.Learning.Network;
using Chancery.Text.Neural;

namespace Chancery.Reading.Statements.Learnt.Network;

/// <summary>Says of the words around a cue which are its source and its content: layers of their own that see every word from the cue.</summary>
internal sealed class PartHead
{
    private const int Far = 24, Ways = 64, Sides = 3;

    private readonly int _units, _hidden;
    private readonly PackedMatrix _cue, _word, _parts;
    private readonly float[] _wordBias, _places, _ways, _partBias;
    private readonly ImmutableArray<NetworkLayer> _layers;

    /// <summary>Numbers that stand for a word around a cue.</summary>
    public int Hidden => _hidden;

    /// <summary>Reads the weights.</summary>
    public PartHead(WeightReader weights, int units, int hidden, int layers, int rank)
    {
        (_units, _hidden) = (units, hidden);
        _cue = new(weights.Floats(hidden * units), units);
        _word = new(weights.Floats(hidden * units), units);
        _wordBias = weights.Floats(hidden);
        _places = weights.Floats((2 * Far + 1) * hidden);
        _ways = weights.Floats(Sides * Ways * hidden);
        _layers = [.. Enumerable.Range(0, layers).Select(_ => new NetworkLayer(weights, hidden, rank))];
        _parts = new(weights.Floats(SpeechNetwork.Labels * hidden), hidden);
        _partBias = weights.Floats(SpeechNetwork.Labels);
    }

    /// <summary>Words as they stand around a cue, whichever it is.</summary>
    /// <param name="words">What the network's last layer made. Shape (count, units).</param>
    /// <param name="count">Number of words.</param>
    /// <returns>Shape (count, hidden).</returns>
    public float[] Around(float[] words, int count)
    {
        var around = new float[count * _hidden];
        for (var t = 0; t < count; t++) _wordBias.CopyTo(around.AsSpan(t * _hidden));
        _word.AddProduct(words, _units, count, around, _hidden);
        return around;
    }

    /// <summary>Log chances of nothing, source and content.</summary>
    /// <param name="view">Turned to the cue.</param>
    /// <param name="cueWords">What the network's last layer made of the cue's words. Shape (words of the cue, units).</param>
    /// <param name="aroundAt">Gives a word of the window as <see cref="Around"/> made it. Shape (hidden).</param>
    /// <returns>Shape (words of the window, <see cref="SpeechNetwork.Labels"/>).</returns>
    public float[] Read(CueView view, ReadOnlySpan<float> cueWords, Func<int, ArraySegment<float>> aroundAt)
    {
        var window = view.Window;
        var (words, cue) = (new float[window.Count * _hidden], new float[_hidden]);
        var count = cueWords.Length / _units;
        var cues = new float[count * _hidden];
        _cue.AddProduct(cueWords, _units, count, cues, _hidden);
        for (var t = 0; t < count; t++) Vectors.Add(cue, cues.AsSpan(t * _hidden, _hidden));
        Vectors.Scale(cue, 1f / count);
        for (var t = window.First; t < window.End; t++)
        {
            var row = words.AsSpan((t - window.First) * _hidden, _hidden);
            aroundAt(t).AsSpan().CopyTo(row);
            Vectors.Add(row, cue);
            Vectors.Add(row, _places.AsSpan((Place(view, t) + Far) * _hidden, _hidden));
            Vectors.Add(row, _ways.AsSpan((view.LevelOf(t) + 16 * view.RuleOf(t) + Ways * Side(view, t)) * _hidden, _hidden));
            Vectors.KeepPositive(row);
        }
        var links = new WordLinks(view.Scene.Document, window);
        foreach (var layer in _layers) layer.Run(links, words);
        return Chances(words, window.Count);
    }

    private float[] Chances(float[] words, int count)
    {
        var scores = new float[count * _parts.Outputs];
        for (var t = 0; t < count; t++) _partBias.CopyTo(scores.AsSpan(t * _parts.Outputs));
        _parts.AddProduct(words, _hidden, count, scores, _parts.Outputs);
        var chances = new float[count * SpeechNetwork.Labels];
        for (var t = 0; t < count; t++)
        {
            var row = chances.AsSpan(t * SpeechNetwork.Labels, SpeechNetwork.Labels);
            scores.AsSpan(t * _parts.Outputs, SpeechNetwork.Labels).CopyTo(row);
            Shares.LogOf(row);
        }
        return chances;
    }

    // In front of the cue, in it, behind it.
    private static int Side(CueView view, int token) => token < view.Cue.First ? 0 : token < view.Cue.End ? 1 : 2;

    private static int Place(CueView view, int token) => Side(view, token) switch
    {
        0 => Math.Max(token - view.Cue.First, -Far),
        1 => 0,
        _ => Math.Min(token - view.Cue.End + 1, Far),
    };
}
