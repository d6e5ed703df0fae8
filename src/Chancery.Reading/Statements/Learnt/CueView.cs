using Chancery.Reading.Statements.Learnt.Network;
using Chancery.Text;

namespace Chancery.Reading.Statements.Learnt;

/// <summary>A document seen from one cue: the words around it that may be its source and content, and how the tree leads to them.</summary>
/// <remarks>Made once a thread and turned to one cue after another.</remarks>
internal sealed class CueView(SpeechScene scene)
{
    private const int MostSentences = 8;
    private const int HighestLevel = 5;
    private const int OtherSentence = 6;
    private const int OnTheWay = 8;

    private readonly List<int> _ancestors = [];
    private int[] _branch = [];
    private byte[] _level = [];
    private byte[] _depth = [];
    private byte[] _rule = [];

    /// <summary>The document.</summary>
    public SpeechScene Scene => scene;

    /// <summary>The cue.</summary>
    public TokenRange Cue { get; private set; }

    /// <summary>The cue's main word.</summary>
    public int Head { get; private set; }

    /// <summary>The sentences that may hold source and content.</summary>
    public TokenRange Window { get; private set; }

    /// <summary>The cue's sentence.</summary>
    public TokenRange Sentence { get; private set; }

    /// <summary>The rules' draft with this cue; null if there is none.</summary>
    public Draft? Rule { get; private set; }

    /// <summary>What the network says of each word of the window: log chances of nothing, source and content, one row after another; empty without one.</summary>
    public float[] Seen { get; private set; } = [];

    /// <summary>Turns to a cue.</summary>
    public void Turn(TokenRange cue)
    {
        if (cue == Cue && Window.Count > 0) return;
        Cue = cue;
        Head = HeadOf(scene.Document, cue);
        var sentence = scene.Document.SentenceOf(cue.First);
        Sentence = scene.Document.Sentences[sentence];
        Window = WindowOf(sentence);
        if (_branch.Length < Window.Count) (_branch, _level, _depth, _rule) = (new int[2 * Window.Count], new byte[2 * Window.Count], new byte[2 * Window.Count], new byte[2 * Window.Count]);
        ReadBranches();
        ReadRule();
        Seen = scene.Sight?.Parts(this) ?? [];
    }

    /// <summary>The token of a range whose head lies outside of it: a verb rather than another.</summary>
    public static int HeadOf(Document document, TokenRange range)
    {
        var best = -1;
        for (var t = range.First; t < range.End; t++)
        {
            if (range.Contains(document.Heads[t])) continue;
            if (best < 0 || document.Upos[best] is Upos.AUX or Upos.ADV or Upos.PART or Upos.PUNCT) best = t;
        }
        return best < 0 ? range.First : best;
    }

    /// <summary>The branch of the tree that holds the token: the token below the way from the cue to its root; the token itself where it stands on that way.</summary>
    public int BranchOf(int token) => _branch[token - Window.First];

    /// <summary>How many steps above the cue the branch begins, up to 5; 6 in another sentence; 8 more for a token on the way from the cue to its root.</summary>
    public int LevelOf(int token) => _level[token - Window.First];

    /// <summary>How many steps below the branch's head the token hangs, up to 3.</summary>
    public int DepthOf(int token) => _depth[token - Window.First];

    /// <summary>What the rules make of the token for this cue: 0 nothing, 1 source, 2 content.</summary>
    public int RuleOf(int token) => Window.Contains(token) ? _rule[token - Window.First] : 3;

    /// <summary>By how much the network takes a token of the window for a source (1) or content (2) rather than for nothing, in log odds.</summary>
    public float Odds(int token, int label) => Seen[SpeechNetwork.Labels * (token - Window.First) + label] - Seen[SpeechNetwork.Labels * (token - Window.First)];

    /// <summary>How far in front of the cue a quotation ends: 0 nowhere near, 1 right in front, up to 3.</summary>
    public int QuotationInFront()
    {
        for (var t = Cue.First - 1; t >= Math.Max(Window.First, Cue.First - 12); t--)
        {
            if (scene.Quotes[t] == 3) return Cue.First - t < 4 ? 1 : Cue.First - t < 8 ? 2 : 3;
            if (scene.Quotes[t] != 0) return 0;
        }
        return 0;
    }

    // Quotations are not cut in two; a quotation that follows in the paragraph may go on with what was said.
    private TokenRange WindowOf(int sentence)
    {
        var document = scene.Document;
        int first = sentence, last = sentence;
        while (first > 0 && sentence - first < MostSentences && SameBlock(first - 1, sentence) && OpensBefore(document.Sentences[first].First)) first--;
        while (last + 1 < document.Sentences.Length && last - sentence < MostSentences && SameBlock(last + 1, sentence) && GoesOn(document.Sentences[last].End, last == sentence)) last++;
        return new(document.Sentences[first].First, document.Sentences[last].End);
    }

    private bool SameBlock(int a, int b) => scene.Document.SentenceBlocks[a] == scene.Document.SentenceBlocks[b];

    private bool OpensBefore(int token) => scene.Quotes[token] is 2 or 3 || scene.Quotes[token - 1] == 3;

    private bool GoesOn(int token, bool isNext) => scene.Quotes[token] is 2 or 3 || (isNext && scene.Quotes[token] == 1);

    private void ReadBranches()
    {
        var heads = scene.Document.Heads;
        _ancestors.Clear();
        for (var t = Head; t >= 0 && _ancestors.Count <= 64; t = heads[t]) _ancestors.Add(t);
        for (var i = Window.First; i < Window.End; i++)
        {
            int branch = i, depth = 0, level = OtherSentence;
            if (_ancestors.IndexOf(i) is var own and >= 0) level = OnTheWay + Math.Min(own, HighestLevel);
            else
            {
                for (; heads[branch] >= 0; branch = heads[branch], depth++)
                {
                    if (_ancestors.IndexOf(heads[branch]) is not (var found and >= 0)) continue;
                    level = Math.Min(found, HighestLevel);
                    break;
                }
            }
            var at = i - Window.First;
            (_branch[at], _level[at], _depth[at]) = (branch, (byte)level, (byte)Math.Min(depth, 3));
        }
    }

    private void ReadRule()
    {
        _rule.AsSpan(0, Window.Count).Clear();
        Rule = null;
        for (var t = Cue.First; t < Cue.End && Rule is null; t++)
        {
            if (scene.RuleOf[t] >= 0) Rule = scene.Rules[scene.RuleOf[t]];
        }
        if (Rule is null) return;
        foreach (var range in Rule.Content) Mark(range, 2);
        if (Rule.Source is { } source) Mark(source.Range, 1);
    }

    private void Mark(TokenRange range, byte part)
    {
        for (var t = Math.Max(range.First, Window.First); t < Math.Min(range.End, Window.End); t++) _rule[t - Window.First] = part;
    }
}
