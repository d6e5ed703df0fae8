using Chancery.Reading.Learning;
using Chancery.Text.Models;

namespace Chancery.Reading.Statements.Learnt;

/// <summary>The words around a cue as hashes that features are made of; a token out of the window gives <see cref="FeatureRows.None"/>.</summary>
/// <param name="view">Turned to the cue.</param>
internal readonly struct CueSurroundings(CueView view)
{
    private readonly SpeechScene _scene = view.Scene;

    public bool Has(int i) => view.Window.Contains(i);

    public ulong Lower(int i) => Has(i) ? _scene.Words[i].Lower : FeatureRows.None;

    public ulong Tag(int i) => Has(i) ? _scene.Tags[i] : FeatureRows.None;

    public ulong Class(int i) => Has(i) ? _scene.Classes[i] : FeatureRows.None;

    public ulong Quote(int i) => FeatureRows.Number(Has(i) ? _scene.Quotes[i] : 4);

    public ulong Rule(int i) => FeatureRows.Number(view.RuleOf(i));

    public ulong Kind(int i) => Has(i) ? _scene.Kinds[i] : FeatureRows.None;

    /// <summary>0 in front of the cue, 1 in it, 2 behind it.</summary>
    public int Side(int i) => i < view.Cue.First ? 0 : i < view.Cue.End ? 1 : 2;

    /// <summary>The branch of the tree that holds the token, and how far above the cue it begins.</summary>
    public ulong Branch(int i) =>
        Has(i) ? FeatureHash.Join(_scene.Relations[view.BranchOf(i)], FeatureRows.Number(view.LevelOf(i) + 16 * Side(i))) : FeatureRows.None;

    /// <summary>Relation of the largest phrase that begins at the token, on what it hangs, and whether it goes on to the end of the sentence.</summary>
    public ulong Opening(int i)
    {
        if (!Has(i) || _scene.Branches.Opens[i] is not (var head and >= 0)) return FeatureRows.None;
        var above = _scene.Document.Heads[head];
        var place = above < 0 ? 0 : above > i ? 1 : above == view.Head ? 2 : view.Cue.Contains(above) ? 3 : above < view.Cue.First ? 4 : 5;
        return FeatureHash.Join(_scene.Relations[head], FeatureRows.Number(place + 8 * (_scene.Branches.End[head] == view.Sentence.End - 1 ? 1 : 0)));
    }

    /// <summary>Relation of the largest phrase that ends with the token, and on what it hangs.</summary>
    public ulong Closing(int i)
    {
        if (!Has(i) || _scene.Branches.Closes[i] is not (var head and >= 0)) return FeatureRows.None;
        var above = _scene.Document.Heads[head];
        var place = above < 0 ? 0 : above > i ? 1 : above == view.Head ? 2 : view.Cue.Contains(above) ? 3 : 4;
        return FeatureHash.Join(_scene.Relations[head], FeatureRows.Number(place));
    }
}
