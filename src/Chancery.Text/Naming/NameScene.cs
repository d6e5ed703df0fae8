using System.Runtime.InteropServices;
using Chancery.Text.Models;

namespace Chancery.Text.Naming;

/// <summary>What the name model sees of a whole document: its words, what the lists say of them, its runs of capitals and where else a form stands.</summary>
internal sealed class NameScene
{
    private readonly Dictionary<ulong, Traces> _traces = [];
    private readonly HashSet<ulong> _small = [];

    /// <summary>Looks at a document with tags and trees.</summary>
    public NameScene(Document document, Gazetteer gazetteer)
    {
        var n = document.Count;
        Document = document;
        Words = new Word[n];
        Xpos = new ulong[n];
        Relations = new ulong[n];
        Lists = new ushort[n];
        Listed = new byte[n];
        Clusters = new ushort[n];
        Begins = new ushort[n];
        GoesOn = new ushort[n];
        Ends = new ushort[n];
        RunFirst = new int[n];
        RunEnd = new int[n];
        IsCandidate = new bool[n];
        for (var i = 0; i < n; i++) See(i, gazetteer);
        foreach (var sentence in document.Sentences)
        {
            var (first, count) = (sentence.First, sentence.Count);
            gazetteer.Match(Words.AsSpan(first, count), Begins.AsSpan(first, count), GoesOn.AsSpan(first, count), Ends.AsSpan(first, count));
            FindRuns(sentence);
        }
        foreach (var sentence in document.Sentences)
        {
            for (var i = sentence.First; i < sentence.End; i++) Trace(i, sentence);
        }
    }

    /// <summary>The document.</summary>
    public Document Document { get; }
    /// <summary>Shape (tokens), as all arrays here.</summary>
    public Word[] Words { get; }
    /// <summary>Hashes of the Penn tags.</summary>
    public ulong[] Xpos { get; }
    /// <summary>Hashes of the relations.</summary>
    public ulong[] Relations { get; }
    /// <summary><see cref="WordKinds"/>, but those of <see cref="Listed"/>.</summary>
    public ushort[] Lists { get; }
    /// <summary>Bits of the long lists: 1 surname, 2 first name, 4 town.</summary>
    public byte[] Listed { get; }
    /// <summary>Classes of the words.</summary>
    public ushort[] Clusters { get; }
    /// <summary>Kinds of known phrases that begin here.</summary>
    public ushort[] Begins { get; }
    /// <summary>Kinds of known phrases that began before and hold this token.</summary>
    public ushort[] GoesOn { get; }
    /// <summary>Kinds of known phrases that end here.</summary>
    public ushort[] Ends { get; }
    /// <summary>First token of the run of capitals around the token; the token itself where it is in none.</summary>
    public int[] RunFirst { get; }
    /// <summary>End of that run.</summary>
    public int[] RunEnd { get; }
    /// <summary>Whether the token may be part of a name: it has a capital or was seen small inside a name.</summary>
    public bool[] IsCandidate { get; }

    /// <summary>What all places of this token's form in the document tell together.</summary>
    public Traces TracesOf(int token) => _traces.GetValueOrDefault(Words[token].Exact);

    /// <summary>Whether the word stands in the document with a small letter too.</summary>
    public bool IsSmallElsewhere(int token) => _small.Contains(Words[token].Lower);

    private void See(int i, Gazetteer gazetteer)
    {
        var form = Document.FormOf(i);
        ref var word = ref Words[i];
        word = Word.Of(form);
        Xpos[i] = FeatureHash.Of(Document.Xpos[i]);
        Relations[i] = FeatureHash.Of(Document.DepRels[i]);
        var kinds = gazetteer.Words.Find(word.Lower);
        Lists[i] = (ushort)(kinds & (ushort)(WordKinds.ListedSurname - 1));
        Listed[i] = (byte)(kinds / (ushort)WordKinds.ListedSurname);
        Clusters[i] = gazetteer.Clusters.Find(word.Lower);
        IsCandidate[i] = word.IsCapitalised || (Lists[i] & (ushort)WordKinds.SmallInName) != 0
            || form.ContainsAnyInRange('A', 'Z') || Document.Xpos[i] is "NNP" or "NNPS";
        if (word.IsLetter && !word.IsCapitalised) _small.Add(word.Lower);
    }

    private void FindRuns(TokenRange sentence)
    {
        for (var i = sentence.First; i < sentence.End;)
        {
            var end = i + 1;
            if (Words[i].IsCapitalised)
            {
                while (end < sentence.End)
                {
                    if (Words[end].IsCapitalised) end++;
                    else if (end + 1 < sentence.End && Words[end + 1].IsCapitalised && Joins(end)) end += 2;
                    else break;
                }
            }
            for (var j = i; j < end; j++) (RunFirst[j], RunEnd[j]) = (i, end);
            i = end;
        }
    }

    private bool Joins(int token) => Document.FormOf(token) is "of" or "-" or "&" or "for" || (Lists[token] & (ushort)WordKinds.Particle) != 0;

    private void Trace(int i, TokenRange sentence)
    {
        if (!Words[i].IsCapitalised) return;
        var found = Marks.None;
        int first = RunFirst[i], end = RunEnd[i];
        if (i > sentence.First)
        {
            var before = Lists[i - 1];
            if ((before & (ushort)(WordKinds.Honorific | WordKinds.Office)) != 0) found |= Marks.AfterTitle;
            if ((before & (ushort)WordKinds.FirstName) != 0 && first < i) found |= Marks.AfterFirstName;
            var form = Document.FormOf(i - 1);
            if (form is "in" or "near") found |= Marks.AfterIn;
            if (form is "the") found |= Marks.AfterThe;
            if (form is "(") found |= Marks.InBrackets;
        }
        if ((Lists[i] & (ushort)WordKinds.FirstName) != 0 && i + 1 < end) found |= Marks.BeforeSurname;
        if (end - first > 1)
        {
            found |= i == end - 1 ? Marks.LastOfRun : i == first ? Marks.FirstOfRun : Marks.InRun;
            var head = Lists[end - 1] | Lists[first];
            if ((head & (ushort)WordKinds.OrganisationHead) != 0) found |= Marks.WithOrganisationHead;
            if ((head & (ushort)WordKinds.PlaceHead) != 0) found |= Marks.WithPlaceHead;
        }
        var parent = Document.Heads[i];
        if (parent >= 0 && Document.DepRels[i] == "nsubj" && (Lists[parent] & (ushort)WordKinds.Speech) != 0) found |= Marks.Speaks;
        if (i + 1 < sentence.End && Document.FormOf(i + 1) is "'s" or "’s") found |= Marks.Possesses;
        if (parent >= 0 && parent < i && Document.DepRels[i] == "appos") found |= Appositive(parent);
        if (end < sentence.End && Document.FormOf(end) is ",") found |= Behind(i, end, sentence);
        var phrase = Begins[i] | GoesOn[i];
        if ((phrase & (ushort)PhraseKinds.Leader) != 0) found |= Marks.InLeader;
        if ((phrase & (ushort)(PhraseKinds.Organisation | PhraseKinds.Movement | PhraseKinds.Publisher)) != 0) found |= Marks.InOrganisation;
        if ((phrase & (ushort)(PhraseKinds.Place | PhraseKinds.State | PhraseKinds.Seat)) != 0) found |= Marks.InPlace;
        if (i > sentence.First) found |= Marks.Inside;
        Keep(i, found);
    }

    // "Daoudi, the interior minister": what stands beside a name and is the same says what it is.
    private Marks Behind(int i, int end, TokenRange sentence)
    {
        for (var j = end + 1; j < Math.Min(sentence.End, end + 12); j++)
        {
            if (Document.DepRels[j] == "appos" && Document.Heads[j] >= RunFirst[i] && Document.Heads[j] < end) return Appositive(j);
        }
        return Marks.None;
    }

    private Marks Appositive(int noun)
    {
        var found = Marks.None;
        if ((Lists[noun] & (ushort)(WordKinds.Honorific | WordKinds.Office)) != 0) found |= Marks.IsAnOffice;
        if ((Lists[noun] & (ushort)WordKinds.OrganisationHead) != 0) found |= Marks.IsABody;
        if ((Lists[noun] & (ushort)WordKinds.PlaceHead) != 0) found |= Marks.IsAPlace;
        return found;
    }

    private void Keep(int i, Marks found)
    {
        ref var traces = ref CollectionsMarshal.GetValueRefOrAddDefault(_traces, Words[i].Exact, out _);
        traces = new((byte)Math.Min(traces.Count + 1, 200), traces.Marks | found);
    }
}
