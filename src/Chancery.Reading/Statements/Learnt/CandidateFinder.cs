using System.Collections.Immutable;
using Chancery.Text;

namespace Chancery.Reading.Statements.Learnt;

/// <summary>Finds the cues of a document that may be statements, with source and content. Not for several threads at once.</summary>
internal sealed class CandidateFinder
{
    /// <summary>A later token of a cue stands behind nothing.</summary>
    public const int BannedInCues = 1 << 2;
    private const byte Source = 1;

    private readonly SpeechScene _scene;
    private readonly StatementModel _model;
    private readonly CueView _view;
    private readonly SpanChooser _chooser;
    private readonly PairDecoder _decoder = new();
    private readonly List<float[]> _kept = [];
    private float[] _scores = [];
    private byte[] _labels = [];
    private bool[] _fixed = [];

    /// <summary>Prepares.</summary>
    public CandidateFinder(SpeechScene scene, StatementModel model)
    {
        (_scene, _model, _view) = (scene, model, new(scene));
        _chooser = new(_view, model.Choices);
    }

    /// <summary>The view of the candidate turned to last.</summary>
    public CueView View => _view;

    /// <summary>Candidates of a sentence in text order of their cues; those of the rules that no other overlaps are among them.</summary>
    public List<Candidate> Find(int sentence)
    {
        var cues = Cues(sentence);
        _kept.Clear();
        var candidates = cues.ConvertAll(c => Parts(c.Cue, c.Lead));
        for (var i = 0; i < candidates.Count; i++)
        {
            if (candidates[i].Content.IsEmpty) continue;
            TurnTo(i, candidates[i]);
            candidates[i] = candidates[i] with { Drawn = _chooser.Choose(candidates[i], candidates, LeadOver) };
        }
        return candidates;
    }

    /// <summary>Turns the view and <see cref="LeadOver"/> back to a candidate.</summary>
    /// <param name="index">Its place among those that <see cref="Find"/> gave last.</param>
    /// <param name="candidate">The candidate.</param>
    public void TurnTo(int index, Candidate candidate)
    {
        _view.Turn(candidate.Cue);
        _kept[index].CopyTo(_scores, 0);
    }

    // Source and content of a cue.
    private Candidate Parts(TokenRange cue, float lead)
    {
        _view.Turn(cue);
        var window = _view.Window;
        Reserve(window.Count);
        Span<int> room = stackalloc int[PartFeatures.Most];
        Span<short> sums = stackalloc short[PairDecoder.Stride];
        var features = new PartFeatures(_view, _model.Parts.Bits, room);
        for (var i = 0; i < window.Count; i++)
        {
            _model.Parts.Sum(features.Of(window.First + i), sums);
            for (var c = 0; c < sums.Length; c++) _scores[i * PairDecoder.Stride + c] = sums[c];
            _fixed[i] = cue.Contains(window.First + i);
        }
        var labels = _labels.AsSpan(0, window.Count);
        var total = _decoder.Decode(_scores, 0, _fixed, labels);
        var said = labels.Length - labels.Count((byte)0);
        var source = SourceIn(labels, window.First, cue);
        var content = ContentIn(labels, window.First);
        labels.Clear();
        var nothing = PairDecoder.Score(_scores, 0, labels);
        _kept.Add(_scores.AsSpan(0, window.Count * PairDecoder.Stride).ToArray());
        return new(cue, _view.Head, lead, source, content, (total - nothing) / StatementModel.Scale / Math.Max(1, said), _view.Rule);
    }

    /// <summary>How far one content leads over another of the cue that was turned to last, in weights.</summary>
    public float LeadOver(ImmutableArray<TokenRange> content, ImmutableArray<TokenRange> other, TokenRange? source) =>
        (ScoreOf(content, source) - ScoreOf(other, source)) / StatementModel.Scale;

    private float ScoreOf(ImmutableArray<TokenRange> content, TokenRange? source)
    {
        var labels = _labels.AsSpan(0, _view.Window.Count);
        labels.Clear();
        foreach (var range in content) labels[(range.First - _view.Window.First)..(range.End - _view.Window.First)].Fill(2);
        if (source is { } who) labels[(who.First - _view.Window.First)..(who.End - _view.Window.First)].Fill(Source);
        return PairDecoder.Score(_scores, 0, labels);
    }

    /// <summary>Cues of a sentence in text order, and how far each leads over none.</summary>
    public List<(TokenRange Cue, float Lead)> Cues(int sentence)
    {
        var range = _scene.Document.Sentences[sentence];
        Reserve(range.Count);
        Span<int> room = stackalloc int[CueFeatures.Most];
        Span<short> sums = stackalloc short[PairDecoder.Stride];
        var features = new CueFeatures(_scene, sentence, _model.Cues.Bits, room);
        for (var i = 0; i < range.Count; i++)
        {
            _fixed[i] = !features.MayBe(range.First + i);
            if (_fixed[i]) sums.Clear();
            else _model.Cues.Sum(features.Of(range.First + i), sums);
            for (var c = 0; c < sums.Length; c++) _scores[i * PairDecoder.Stride + c] = sums[c];
            _scores[i * PairDecoder.Stride + PairDecoder.Own + 1] += _model.Generosity;
        }
        var labels = _labels.AsSpan(0, range.Count);
        _decoder.Decode(_scores, BannedInCues, _fixed, labels);
        var cues = new List<(TokenRange Cue, float Lead)>();
        for (var i = 0; i < range.Count; i++)
        {
            if (labels[i] != 1) continue;
            var end = i + 1;
            while (end < range.Count && labels[end] == 2) end++;
            cues.Add((new(range.First + i, range.First + end), Lead(i, end, range.Count)));
        }
        AddRules(range, cues);
        return cues;
    }

    private void AddRules(TokenRange range, List<(TokenRange Cue, float Lead)> cues)
    {
        for (var t = range.First; t < range.End; t++)
        {
            if (_scene.RuleCues[t] != 1) continue;
            var cue = _scene.Rules[_scene.RuleOf[t]].Cue;
            if (!cues.Exists(c => c.Cue.Overlaps(cue))) cues.Add((cue, Lead(cue.First - range.First, Math.Min(cue.End, range.End) - range.First, range.Count)));
        }
        cues.Sort((a, b) => a.Cue.CompareTo(b.Cue));
    }

    // How far a cue from one token to another leads over none, all else being no cue.
    private float Lead(int first, int end, int count)
    {
        var behind = Math.Min(end + 1, count);
        Span<byte> labels = stackalloc byte[behind - first];
        var without = PairDecoder.Score(_scores.AsSpan(first * PairDecoder.Stride), 0, labels);
        labels[..(end - first)].Fill(2);
        labels[0] = 1;
        return (PairDecoder.Score(_scores.AsSpan(first * PairDecoder.Stride), 0, labels) - without - _model.Generosity) / StatementModel.Scale;
    }

    private void Reserve(int count)
    {
        if (_labels.Length >= count) return;
        (_labels, _fixed, _scores) = (new byte[2 * count], new bool[2 * count], new float[2 * count * PairDecoder.Stride]);
    }

    // One source: the run of tokens nearest to the cue.
    private static TokenRange? SourceIn(ReadOnlySpan<byte> labels, int first, TokenRange cue)
    {
        TokenRange? best = null;
        var nearest = int.MaxValue;
        for (var i = 0; i < labels.Length; i++)
        {
            if (labels[i] != Source) continue;
            var begin = i;
            while (i < labels.Length && labels[i] == Source) i++;
            TokenRange run = new(first + begin, first + i);
            var away = run.End <= cue.First ? cue.First - run.End : run.First - cue.End;
            if (away < nearest) (best, nearest) = (run, away);
        }
        return best;
    }

    private ImmutableArray<TokenRange> ContentIn(ReadOnlySpan<byte> labels, int first)
    {
        var parts = ImmutableArray.CreateBuilder<TokenRange>();
        for (var i = 0; i < labels.Length; i++)
        {
            if (labels[i] != 2) continue;
            var begin = i;
            while (i < labels.Length && labels[i] == 2) i++;
            var range = _scene.Grammar.Trim(new(first + begin, first + i));
            if (range.Count == 0) continue;
            if (parts.Count > 0 && IsPunctuation(parts[^1].End, range.First)) parts[^1] = new(parts[^1].First, range.End);
            else parts.Add(range);
        }
        return parts.ToImmutable();
    }

    private bool IsPunctuation(int from, int to)
    {
        for (var t = from; t < to; t++)
        {
            if (!_scene.Grammar.IsPunctuation(t)) return false;
        }
        return true;
    }
}
