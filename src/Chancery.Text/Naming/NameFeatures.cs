using System.Numerics;
using Chancery.Text.Models;
using Chancery.Text.Tagging;

namespace Chancery.Text.Naming;

/// <summary>What the name model looks at: the token and its neighbours, the tree, the lists, its run of capitals, its form elsewhere in the document.</summary>
internal ref partial struct NameFeatures
{
    /// <summary>Most features of one token.</summary>
    public const int Most = 200;

    private static readonly ulong None = FeatureHash.Spread(977);

    private readonly NameScene _scene;
    private readonly TokenRange _sentence;
    private readonly ulong _case;
    private readonly int _bits;
    private readonly Span<int> _rows;
    private int _count;
    private uint _template;

    /// <summary>Prepares for the tokens of one sentence.</summary>
    /// <param name="scene">The document.</param>
    /// <param name="sentence">The sentence.</param>
    /// <param name="bits">Size of the table.</param>
    /// <param name="rows">Room for <see cref="Most"/> rows.</param>
    public NameFeatures(NameScene scene, TokenRange sentence, int bits, Span<int> rows)
    {
        _scene = scene;
        _sentence = sentence;
        _bits = bits;
        _rows = rows;
        _case = FeatureHash.Spread((ulong)TagFeatures.CaseOf(scene.Words.AsSpan(sentence.First, sentence.Count)));
    }

    /// <summary>Rows of the features of a token; valid until the next call.</summary>
    public ReadOnlySpan<int> Of(int i)
    {
        _count = 0;
        _template = 0;
        AddForms(i);
        AddClasses(i);
        AddTree(i);
        AddLists(i);
        AddRun(i);
        AddTraces(i);
        return _rows[.._count];
    }

    private void Add(ulong value) => _rows[_count++] = FeatureHash.Row(_template++, value, _bits);

    private void Add(ulong a, ulong b) => Add(FeatureHash.Join(a, b));

    private void Add(ulong a, ulong b, ulong c) => Add(FeatureHash.Join(FeatureHash.Join(a, b), c));

    // One feature for each bit: the template stays one.
    private void AddBits(uint bits, ulong with)
    {
        for (; bits != 0; bits &= bits - 1)
            _rows[_count++] = FeatureHash.Row(_template, FeatureHash.Join(FeatureHash.Spread((ulong)BitOperations.TrailingZeroCount(bits)), with), _bits);
        _template++;
    }

    private readonly bool Has(int i) => _sentence.Contains(i);

    private readonly ulong Lower(int i) => Has(i) ? _scene.Words[i].Lower : None;

    private readonly ulong Shape(int i) => Has(i) ? _scene.Words[i].Shape : None;

    private readonly ulong Xpos(int i) => Has(i) ? _scene.Xpos[i] : None;

    private readonly ulong Lists(int i) => FeatureHash.Spread(Has(i) ? _scene.Lists[i] : 65535u);

    private readonly ulong Phrases(int i) => FeatureHash.Spread(Has(i) ? _scene.Begins[i] | ((ulong)_scene.GoesOn[i] << 16) : 1);

    private void AddForms(int i)
    {
        ref readonly var word = ref _scene.Words[i];
        var first = FeatureHash.Spread(i == _sentence.First ? 1u : 0u);
        ulong before = Lower(i - 1), after = Lower(i + 1);
        Add(0);
        Add(word.Lower);
        Add(word.Exact);
        Add(word.Prefix2);
        Add(word.Prefix3);
        Add(word.Prefix4);
        Add(word.Suffix2);
        Add(word.Suffix3);
        Add(word.Suffix4);
        Add(word.Suffix5);
        Add(word.Suffix3, word.Shape);
        Add(word.Shape, first, _case);
        Add(word.Lower, first);
        Add(before);
        Add(after);
        Add(Lower(i - 2));
        Add(Lower(i + 2));
        Add(before, word.Lower);
        Add(word.Lower, after);
        Add(before, word.Shape);
        Add(word.Shape, after);
        Add(Lower(i - 2), before);
        Add(after, Lower(i + 2));
        Add(Shape(i - 1), word.Shape, Shape(i + 1));
        Add(Shape(i - 1), word.Shape);
        Add(word.Shape, Shape(i + 1));
        Add(Has(i - 1) ? _scene.Words[i - 1].Suffix3 : None);
        Add(Has(i + 1) ? _scene.Words[i + 1].Suffix3 : None);
    }

    private void AddTree(int i)
    {
        ulong tag = Xpos(i), before = Xpos(i - 1), after = Xpos(i + 1);
        var head = _scene.Document.Heads[i];
        ulong headForm = head < 0 ? None : _scene.Words[head].Lower, relation = _scene.Relations[i];
        Add(tag);
        Add(before, tag);
        Add(tag, after);
        Add(before, tag, after);
        Add(Xpos(i - 2), before, tag);
        Add(tag, after, Xpos(i + 2));
        Add(tag, _scene.Words[i].Shape, _case);
        Add(relation);
        Add(relation, headForm);
        Add(relation, head < 0 ? None : _scene.Xpos[head], FeatureHash.Spread(head > i ? 1u : 0u));
        Add(headForm);
        Add(Has(i - 1) ? _scene.Relations[i - 1] : None, relation);
        Add(relation, Has(i + 1) ? _scene.Relations[i + 1] : None);
        Add(relation, Lists(head < 0 ? -1 : head));
    }
}
