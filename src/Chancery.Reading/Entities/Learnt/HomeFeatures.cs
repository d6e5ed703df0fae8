using Chancery.Reading.Learning;
using Chancery.Text.Models;

namespace Chancery.Reading.Entities.Learnt;

/// <summary>Features of somebody whose country nothing tells, beside each country of the article and beside none.</summary>
internal sealed class HomeFeatures
{
    /// <summary>Most features of one choice.</summary>
    public const int Most = 208;

    // Words of heads.txt that tell how somebody belongs to a country.
    private static readonly string[] Keys = ["abroad", "one-body", "homely", "roving", "local", "neutral-body", "foreign-affairs", "people", "weak-group", "of-people", "person", "kin", "not-owned"];

    private readonly HomeScene _scene;
    private readonly float[] _homelands;
    private readonly Referent _referent;
    private readonly int _head;
    private readonly int _sentence;
    private readonly ulong _form, _sector, _lemma, _place, _modifier, _article;
    private readonly uint _keys;
    private readonly int _named;

    /// <summary>Looks at somebody.</summary>
    /// <param name="scene">The article.</param>
    /// <param name="homelands">How likely it is told from each of its countries; the last: from none of them. Shape (countries + 1).</param>
    /// <param name="referent">Somebody in need.</param>
    public HomeFeatures(HomeScene scene, float[] homelands, Referent referent)
    {
        (_scene, _homelands, _referent) = (scene, homelands, referent);
        var document = scene.Document;
        _head = referent.Mentions[0].Head;
        _sentence = document.SentenceOf(_head);
        _form = FormOf();
        _sector = referent.Sectors is [var sector, ..] ? FeatureHash.Of(sector) : FeatureRows.None;
        _lemma = referent.IsNamed && referent.Kind == EntityKind.Person
            ? referent.Offices is [var office, ..] ? FeatureHash.Of(document.Lemmas[office.Range.End - 1]) : FeatureRows.Number(1)
            : FeatureHash.Of(document.Lemmas[_head]);
        _place = FeatureHash.Join(FeatureHash.Of(document.DepRels[_head]), document.Heads[_head] is >= 0 and var governor ? FeatureHash.Of(document.Lemmas[governor]) : FeatureRows.None);
        var modifier = scene.Tree.Child(_head, "amod") is >= 0 and var a ? a : scene.Tree.Child(_head, "compound");
        _modifier = modifier >= 0 ? FeatureHash.Of(document.Lemmas[modifier]) : FeatureRows.None;
        _keys = KeysOf(document.Lemmas[_head].ToLowerInvariant()) | (modifier >= 0 ? KeysOf($"{document.Lemmas[modifier]} {document.Lemmas[_head]}".ToLowerInvariant()) : 0);
        _named = CountriesIn(_sentence, -1);
        _article = FeatureHash.Join(FeatureRows.Number(Math.Min(scene.States, 5)), FeatureRows.Number((scene.Dateline < 0 ? 0 : 1) + (scene.Publisher < 0 ? 0 : 2)));
    }

    /// <summary>Rows of the choice of a country.</summary>
    /// <param name="country">Its index in the scene; -1: none.</param>
    /// <param name="bits">Size of the table.</param>
    /// <param name="room">Room for <see cref="Most"/> rows.</param>
    public ReadOnlySpan<int> Of(int country, int bits, Span<int> room)
    {
        var rows = new FeatureRows(room, bits);
        if (country < 0)
        {
            OfNone(ref rows);
            return rows.All;
        }
        // Bodies have features of their own: nobody is at home in them.
        rows.Template = country < _scene.States ? 60u : 260u;
        var share = FeatureRows.Number((Math.Clamp(_scene.Counts[country] * 5 / _scene.Total, 0, 4) * 4) + Math.Min(country, 3));
        var dateline = FeatureRows.Number((_scene.Dateline < 0 ? 0 : _scene.Dateline == country ? 1 : 2) + (3 * (_scene.Publisher < 0 ? 0 : _scene.Publisher == country ? 1 : 2)));
        var front = FeatureRows.Number((_scene.InTitle[country] ? 1 : 0) + (_scene.InLead[country] ? 2 : 0));
        var bare = FeatureRows.Number(Math.Min(_scene.Bare, 5));
        var (inSentence, nearest) = InSentence(country);
        var how = nearest < 0 ? FeatureRows.None : HowNamed(nearest);
        var last = LastNamed(country);
        var before = FeatureRows.Number(_sentence == 0 ? 0 : CountriesIn(_sentence - 1, country) is var n && n == 0 ? 1 : n == 1 ? 2 : 3);
        var marked = Marked(country);
        var homeland = HomelandOf(country);
        var company = CompanyOf(country);
        Span<ulong> relations =
        [
            inSentence, how, FeatureHash.Join(inSentence, how), last, before, share, dateline, front, marked,
            FeatureHash.Join(share, dateline), FeatureHash.Join(FeatureHash.Join(share, dateline), bare), FeatureHash.Join(inSentence, share), FeatureHash.Join(inSentence, last),
            FeatureHash.Join(inSentence, dateline), FeatureHash.Join(last, share), FeatureHash.Join(FeatureHash.Join(dateline, front), share), FeatureHash.Join(marked, inSentence),
            FeatureHash.Join(_article, share), company, FeatureHash.Join(company, homeland), homeland, FeatureHash.Join(homeland, inSentence), FeatureHash.Join(homeland, last), FeatureHash.Join(homeland, marked), FeatureHash.Join(homeland, before),
        ];
        foreach (var relation in relations)
        {
            rows.Add(relation);
            rows.Add(relation, _form);
            rows.Add(relation, _sector);
            rows.Add(relation, _form, _sector);
            rows.Add(relation, _lemma);
        }
        rows.Add(homeland, _place);
        rows.Add(inSentence, _place);
        rows.Add(share, _modifier);
        rows.Add(inSentence, _modifier);
        rows.Add(FeatureHash.Of(_scene.Countries[country]), _sector);
        return rows.All;
    }

    private void OfNone(ref FeatureRows rows)
    {
        var most = FeatureRows.Number(_scene.States == 0 ? 0 : Math.Min(4, _scene.Counts[0] * 5 / _scene.Total));
        var named = FeatureRows.Number(Math.Min(_named, 3));
        var silent = FeatureRows.Number(Step(_homelands[^1]) + (8 * Step(_homelands.Length > 1 ? _homelands[..^1].Max() : 0)));
        var bare = FeatureRows.Number(Math.Min(_scene.Bare, 5));
        rows.Add(_form);
        rows.Add(_sector);
        rows.Add(_form, _sector);
        rows.Add(_lemma);
        rows.Add(_lemma, _form);
        rows.Add(_place);
        rows.Add(_place, _sector);
        rows.Add(_modifier);
        rows.Add(_modifier, _lemma);
        rows.AddBits(_keys, 0);
        rows.AddBits(_keys, _form);
        Span<ulong> relations = [_article, most, named, silent, bare, FeatureHash.Join(_article, most), FeatureHash.Join(named, most)];
        foreach (var relation in relations)
        {
            rows.Add(relation);
            rows.Add(relation, _form);
            rows.Add(relation, _sector);
            rows.Add(relation, _form, _sector);
            rows.Add(relation, _lemma);
        }
    }

    // In how many of the sentences that name him a country is named, and whether another is in more.
    private ulong CompanyOf(int country)
    {
        Span<int> counts = stackalloc int[HomeScene.Most];
        var before = -1;
        foreach (var mention in _referent.Mentions)
        {
            if (_scene.Document.SentenceOf(mention.Head) is var sentence && sentence == before) continue;
            before = sentence;
            var set = 0u;
            foreach (var word in _scene.OfSentence[sentence]) set |= 1u << word.Country;
            for (; set != 0; set &= set - 1) counts[System.Numerics.BitOperations.TrailingZeroCount(set)]++;
        }
        var isMost = true;
        foreach (var count in counts[.._scene.States]) isMost &= count <= counts[country];
        return FeatureRows.Number(Math.Min(counts[country], 4) + (isMost ? 8 : 0) + (_referent.Mentions.Length > 1 ? 16 : 0));
    }

    // How likely the article is told from a country, and whether another is likelier.
    private ulong HomelandOf(int country)
    {
        if (country >= _scene.States) return FeatureRows.None;
        var isMost = true;
        for (var c = 0; c < _homelands.Length; c++) isMost &= _homelands[c] <= _homelands[country];
        return FeatureRows.Number(Step(_homelands[country]) + (isMost ? 8 : 0));
    }

    private static int Step(float chance) => chance switch { < 0.02f => 0, < 0.1f => 1, < 0.25f => 2, < 0.5f => 3, < 0.75f => 4, < 0.9f => 5, _ => 6 };

    private ulong FormOf()
    {
        var document = _scene.Document;
        var determiner = _scene.Tree.Child(_head, "det") is >= 0 and var d ? document.Lemmas[d].ToLowerInvariant() is "the" ? 1 : document.Lemmas[d] is "a" or "an" ? 2 : 3
            : _scene.Tree.Child(_head, "nmod:poss") >= 0 ? 4 : _scene.Tree.Child(_head, "nummod") >= 0 ? 5 : 0;
        var plural = document.Xpos[_head] is "NNS" or "NNPS" ? 1 : 0;
        return FeatureRows.Number((int)_referent.Kind + (8 * determiner) + (64 * plural) + (_referent.IsNamed ? 128 : 0));
    }

    private uint KeysOf(string words)
    {
        var set = 0u;
        foreach (var key in _scene.Heads.KeysOf(words))
        {
            if (Array.IndexOf(Keys, key) is >= 0 and var k) set |= 1u << k;
        }
        return set;
    }

    // How many states a sentence names, if it names one of the countries.
    private int CountriesIn(int sentence, int country)
    {
        var set = 0u;
        foreach (var word in _scene.OfSentence[sentence]) set |= 1u << word.Country;
        return country >= 0 && (set & (1u << country)) == 0 ? 0 : System.Numerics.BitOperations.PopCount(set & ((1u << _scene.States) - 1));
    }

    private (ulong Value, int Nearest) InSentence(int country)
    {
        var nearest = -1;
        var kind = EntityKind.Other;
        foreach (var word in _scene.OfSentence[_sentence])
        {
            if (word.Country != country || (nearest >= 0 && Math.Abs(word.Head - _head) >= Math.Abs(nearest - _head))) continue;
            (nearest, kind) = (word.Head, word.Kind);
        }
        if (nearest < 0) return (FeatureRows.Number(Math.Min(_named, 3)), -1);
        var of = kind switch { EntityKind.Place => 0, EntityKind.State => 1, EntityKind.Person => 2, EntityKind.Group => 3, _ => 4 };
        return (FeatureRows.Number(8 + of + (8 * (nearest < _head ? 1 : 2)) + (32 * Math.Min(_named, 3))), nearest);
    }

    // The preposition before the nearest word that names it, and what that word has to do with who is looked at.
    private ulong HowNamed(int word)
    {
        var document = _scene.Document;
        var tree = _scene.Tree;
        var preposition = tree.Child(word, "case") is >= 0 and var c ? FeatureHash.Of(document.Lemmas[c]) : FeatureHash.Of(document.DepRels[word]);
        var tie = document.Heads[word] == _head ? 1 : document.Heads[_head] == word ? 2 : document.Heads[word] >= 0 && document.Heads[word] == document.Heads[_head] ? 3 : 0;
        var distance = Math.Abs(word - _head) is var d && d <= 1 ? 0 : d <= 3 ? 1 : d <= 8 ? 2 : 3;
        return FeatureHash.Join(preposition, FeatureRows.Number(tie + (4 * distance)));
    }

    // How many other countries were named since, and how many sentences ago.
    private ulong LastNamed(int country)
    {
        var others = 0u;
        for (var w = _scene.Words.Length - 1; w >= 0; w--)
        {
            var word = _scene.Words[w];
            if (word.Head >= _head) continue;
            if (word.Country == country)
            {
                var ago = _sentence - _scene.Document.SentenceOf(word.Head);
                return FeatureRows.Number(1 + Math.Min(3, System.Numerics.BitOperations.PopCount(others)) + (4 * (ago <= 2 ? ago : ago <= 5 ? 3 : 4)));
            }
            if (word.Country < _scene.States) others |= 1u << word.Country;
        }
        return FeatureRows.Number(0);
    }

    // Others with the same noun, and others of the same sector, that are told to be of this country or of another.
    private ulong Marked(int country)
    {
        var (own, other) = (0, 0);
        var document = _scene.Document;
        foreach (var r in _scene.Referents.All)
        {
            if (r.Country is null || r.Kind is EntityKind.Place or EntityKind.State || !_scene.Countries.Contains(r.Country)) continue;
            var isSame = !r.IsNamed && document.Lemmas[r.Mentions[0].Head] == document.Lemmas[_head];
            var isAlike = _referent.Sectors is [var sector, ..] && r.Sectors is [var theirs, ..] && theirs == sector;
            var weight = isSame ? 2 : isAlike ? 1 : 0;
            if (r.Country == _scene.Countries[country]) own = Math.Max(own, weight);
            else other = Math.Max(other, weight);
        }
        return FeatureRows.Number(own + (3 * other));
    }
}
