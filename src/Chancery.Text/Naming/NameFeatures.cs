using System.Numerics;
using Chancery.Text.Models;
using Chancery.Text.Tagging;

namespace Chancery.Text.Naming;

/// <summary>What the name model looks at: the token and its neighbours, the tree, the lists, its run of capitals, its form elsewhere in the document.</summary>
internal ref struct NameFeatures
{
    /// <summary>Most features of one token.</summary>
    public const int Most = 160;

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

    private void AddLists(int i)
    {
        uint begins = _scene.Begins[i], goesOn = _scene.GoesOn[i], ends = _scene.Ends[i];
        // Begins, goes on, ends, stands alone: one bit each for each kind.
        var alone = begins & ends & ~goesOn;
        AddBits((begins & ~alone) | ((goesOn & ~ends) << 16), 0);
        AddBits((ends & ~alone) | (alone << 16), 0);
        AddBits(begins | (goesOn << 16), _scene.Words[i].Shape);
        Add(Phrases(i), FeatureHash.Spread(ends));
        Add(Phrases(i - 1), Phrases(i));
        Add(Phrases(i), Phrases(i + 1));
        Add(Phrases(i - 1));
        Add(Phrases(i + 1));
        Add(Phrases(i - 1), Lists(i - 1), Lists(i));
        Add(Phrases(i), Xpos(i));
        Add(Lists(i));
        Add(Lists(i - 1));
        Add(Lists(i + 1));
        Add(Lists(i - 1), Lists(i), Lists(i + 1));
        Add(Lists(i - 1), _scene.Words[i].Shape);
        Add(Lists(i - 2), Lists(i - 1), _scene.Words[i].Shape);
        Add(_scene.Words[i].Shape, Lists(i + 1));
        Add(Lists(i), Lists(i + 1));
    }

    private void AddRun(int i)
    {
        int first = _scene.RunFirst[i], end = _scene.RunEnd[i];
        var place = FeatureHash.Spread((ulong)(Math.Min(i - first, 3) + 4 * Math.Min(end - 1 - i, 3)));
        ulong exact = 0;
        uint lists = 0, phrases = 0;
        for (var j = first; j < Math.Min(end, first + 8); j++)
        {
            exact = Gazetteer.Extend(exact, _scene.Words[j].Exact);
            lists |= _scene.Lists[j];
            phrases |= _scene.Begins[j];
        }
        Add(place, _case);
        Add(Lower(first), place);
        Add(Lower(end - 1), place);
        Add(exact);
        Add(Lower(first - 1));
        Add(Lower(end));
        Add(Lower(first - 1), place);
        Add(Lower(end), place);
        Add(Lists(end - 1), place);
        Add(Lists(first), place);
        Add(Lists(first), Lists(end - 1));
        Add(Lists(first - 1), place);
        Add(Phrases(first), place);
        Add(Phrases(end - 1), place);
        AddBits(lists, FeatureHash.Spread((ulong)Math.Min(end - first, 3)));
        AddBits(phrases, FeatureHash.Spread((ulong)Math.Min(end - first, 3)));
        Add(end < _sentence.End ? _scene.Xpos[end] : None, first > _sentence.First ? _scene.Xpos[first - 1] : None, place);
    }

    private void AddTraces(int i)
    {
        var traces = _scene.TracesOf(i);
        var marks = FeatureHash.Spread((ulong)traces.Marks);
        var isInitial = FeatureHash.Spread(i == _sentence.First ? 1u : 0u);
        var place = FeatureHash.Spread((ulong)(Math.Min(i - _scene.RunFirst[i], 2) + 4 * Math.Min(_scene.RunEnd[i] - 1 - i, 2)));
        AddBits((uint)traces.Marks, place);
        AddBits((uint)traces.Marks, _scene.Words[i].Shape);
        Add(marks);
        Add(marks, place);
        Add(FeatureHash.Spread(_scene.IsSmallElsewhere(i) ? 1u : 0u), isInitial, _case);
        Add(FeatureHash.Spread((ulong)Math.Min((int)traces.Count, 4)), FeatureHash.Spread((traces.Marks & Marks.Inside) != 0 ? 1u : 0u), isInitial);
    }
}
