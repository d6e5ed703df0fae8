using Chancery.Reading.Entities;
using Chancery.Reading.Statements.Learnt.Network;
using Chancery.Text;
using Chancery.Text.Models;

namespace Chancery.Reading.Statements.Learnt;

/// <summary>What the model of statements sees of a document: hashes of its attributes, its trees seen from above, its quotations, and what the rules found.</summary>
/// <remarks>One element a token in every array. Made once a document.</remarks>
internal sealed class SpeechScene
{
    /// <summary>Makes the scene.</summary>
    /// <param name="grammar">The document.</param>
    /// <param name="quotations">Its quotations.</param>
    /// <param name="referents">Who is named.</param>
    /// <param name="matcher">Finds the words of the lexicon.</param>
    /// <param name="rules">What the rules found; the model weighs it as one voice among many.</param>
    /// <param name="classes">Words that behave alike.</param>
    /// <param name="network">Reads words with what stands around them; null for none.</param>
    public SpeechScene(Grammar grammar, Quotations quotations, Referents referents, CueMatcher matcher, IReadOnlyList<Draft> rules, WordClusters classes, SpeechNetwork? network = null)
    {
        Grammar = grammar;
        Quotations = quotations;
        Referents = referents;
        Matcher = matcher;
        Rules = rules;
        var document = grammar.Document;
        var n = document.Count;
        (Words, Lemmas, Tags, Relations) = (new Word[n], new ulong[n], new ulong[n], new ulong[n]);
        (Lexicon, Entries, Kinds, Quotes, RuleCues) = (new ulong[n], new int[n], new ulong[n], new byte[n], new byte[n]);
        (RuleOf, RuleDepth, Edges) = (new int[n], new byte[n], new byte[n]);
        (Classes, Families) = (new ulong[n], new ulong[n]);
        var relations = new Dictionary<string, ulong>(StringComparer.Ordinal);
        for (var t = 0; t < n; t++)
        {
            Words[t] = Word.Of(document.FormOf(t));
            Lemmas[t] = FeatureHash.Of(document.Lemmas[t]);
            var number = classes.Find(Words[t].Lower);
            (Classes[t], Families[t]) = (WordClusters.Fine(number), WordClusters.Coarse(number));
            Tags[t] = Hash(document.Xpos[t], relations);
            Relations[t] = Hash(document.DepRels[t], relations);
        }
        Branches = new(document);
        ReadLexicon(matcher);
        ReadQuotations();
        ReadReferents(referents);
        ReadRules();
        Sight = network is null ? null : new(network, this);
    }

    /// <summary>What the network sees; null without one.</summary>
    public SpeechSight? Sight { get; }

    public Grammar Grammar { get; }

    public Document Document => Grammar.Document;

    public Quotations Quotations { get; }

    /// <summary>Who is named.</summary>
    public Referents Referents { get; }

    /// <summary>Finds the words of the lexicon.</summary>
    public CueMatcher Matcher { get; }

    /// <summary>What the rules found.</summary>
    public IReadOnlyList<Draft> Rules { get; }

    /// <summary>The trees seen from above.</summary>
    public Branches Branches { get; }

    public Word[] Words { get; }

    public ulong[] Lemmas { get; }

    /// <summary>Hashes of the classes of words that behave alike.</summary>
    public ulong[] Classes { get; }

    /// <summary>The same at a coarser grain.</summary>
    public ulong[] Families { get; }

    /// <summary>Hashes of the Penn Treebank tags.</summary>
    public ulong[] Tags { get; }

    public ulong[] Relations { get; }

    /// <summary>Hash of class, kind, strength and complements of the lexicon's entry that begins here; 0 if none does.</summary>
    public ulong[] Lexicon { get; }

    /// <summary>Class, kind, strength and complements of the lexicon's entry that begins here, as one number from 1 on; 0 if none does.</summary>
    public int[] Entries { get; }

    /// <summary>Hash of kind and form of the referent whose mention has its head here, or of the kind alone inside a mention; 0 outside of any.</summary>
    public ulong[] Kinds { get; }

    /// <summary>Bit 1: a mention begins here; bit 2: one ends here.</summary>
    public byte[] Edges { get; }

    /// <summary>0 outside quotation marks, 1 opening mark, 2 inside, 3 closing mark.</summary>
    public byte[] Quotes { get; }

    /// <summary>0 no cue of the rules, 1 its first token, 2 a later one.</summary>
    public byte[] RuleCues { get; }

    /// <summary>Index of the rules' draft whose cue holds the token; -1 if none does.</summary>
    public int[] RuleOf { get; }

    /// <summary>In how many contents of the rules the token stands, up to 3.</summary>
    public byte[] RuleDepth { get; }

    private static ulong Hash(string value, Dictionary<string, ulong> known)
    {
        if (!known.TryGetValue(value, out var hash)) known[value] = hash = FeatureHash.Of(value);
        return hash;
    }

    private void ReadLexicon(CueMatcher matcher)
    {
        for (var t = 0; t < Lexicon.Length; t++)
        {
            if (matcher.At(t) is not { Entry: var entry }) continue;
            var number = (int)entry.Class + 8 * (int)entry.Kind + 64 * (int)entry.Strength + 256 * (int)entry.Complements;
            (Lexicon[t], Entries[t]) = (FeatureHash.Spread((ulong)number), number + 1);
        }
    }

    private void ReadQuotations()
    {
        foreach (var (range, isOpen) in Quotations.All)
        {
            Quotes.AsSpan(range.First, range.Count).Fill(2);
            Quotes[range.First] = 1;
            if (!isOpen) Quotes[range.End - 1] = 3;
        }
    }

    private void ReadReferents(Referents referents)
    {
        foreach (var referent in referents.All)
        {
            foreach (var mention in referent.Mentions)
            {
                var kind = FeatureHash.Spread((ulong)referent.Kind + 1);
                for (var t = mention.Range.First; t < mention.Range.End; t++)
                {
                    if (Kinds[t] == 0) Kinds[t] = kind;
                }
                Edges[mention.Range.First] |= 1;
                Edges[mention.Range.End - 1] |= 2;
                Kinds[mention.Head] = FeatureHash.Spread((ulong)referent.Kind + 32 * (1 + (ulong)mention.Form));
            }
        }
    }

    private void ReadRules()
    {
        Array.Fill(RuleOf, -1);
        for (var d = 0; d < Rules.Count; d++)
        {
            var cue = Rules[d].Cue;
            for (var t = cue.First; t < cue.End; t++)
            {
                RuleOf[t] = d;
                RuleCues[t] = (byte)(t == cue.First ? 1 : 2);
            }
            foreach (var range in Rules[d].Content)
            {
                for (var t = range.First; t < range.End; t++) RuleDepth[t] = (byte)Math.Min(RuleDepth[t] + 1, 3);
            }
        }
    }
}
