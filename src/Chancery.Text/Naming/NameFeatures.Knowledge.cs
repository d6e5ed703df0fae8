using Chancery.Text.Models;

namespace Chancery.Text.Naming;

/// <content>What lists and classes of words say, of the token, of its run of capitals and of its form in the whole document.</content>
internal ref partial struct NameFeatures
{
    private readonly ulong Class(int i) => Has(i) ? WordClusters.Fine(_scene.Clusters[i]) : None;

    private readonly ulong Coarse(int i) => Has(i) ? WordClusters.Coarse(_scene.Clusters[i]) : None;

    private void AddClasses(int i)
    {
        int first = _scene.RunFirst[i], last = _scene.RunEnd[i] - 1, head = _scene.Document.Heads[i];
        ulong here = Class(i), coarse = Coarse(i), listed = FeatureHash.Spread(_scene.Listed[i]), shape = _scene.Words[i].Shape;
        var place = FeatureHash.Spread((ulong)(Math.Min(i - first, 3) + 4 * Math.Min(last - i, 3)));
        Add(here);
        Add(here, shape);
        Add(here, place);
        Add(coarse, place);
        Add(Class(i - 1));
        Add(Class(i + 1));
        Add(Class(i - 1), shape);
        Add(shape, Class(i + 1));
        Add(Coarse(i - 1), coarse, Coarse(i + 1));
        Add(Class(first - 1), place);
        Add(Class(last + 1), place);
        Add(Class(first), place);
        Add(Class(last), place);
        Add(Coarse(first), Coarse(last), place);
        Add(head < 0 ? None : WordClusters.Fine(_scene.Clusters[head]), _scene.Relations[i]);
        Add(listed);
        Add(listed, place);
        Add(listed, FeatureHash.Spread(Has(i - 1) ? _scene.Listed[i - 1] : 9u), FeatureHash.Spread(Has(i + 1) ? _scene.Listed[i + 1] : 9u));
        Add(listed, coarse);
        Add(listed, FeatureHash.Spread(_scene.Begins[i]));
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
