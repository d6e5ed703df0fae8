using Chancery.Text.Models;

namespace Chancery.Text.Naming;

/// <summary>What lists say of phrases and words, as hashes: known names by kind, and single words by what they tell of a name.</summary>
/// <param name="Phrases">Hash of the folded words of a phrase, or of its first words, to <see cref="PhraseKinds"/>.</param>
/// <param name="Words">Hash of a folded word to <see cref="WordKinds"/>.</param>
/// <param name="Clusters">Classes of words.</param>
internal sealed record Gazetteer(HashMap16 Phrases, HashMap16 Words, WordClusters Clusters)
{
    /// <summary>Longest phrase, in tokens.</summary>
    public const int LongestPhrase = 12;

    /// <summary>Hash of a phrase that goes on with a word; begin with 0.</summary>
    public static ulong Extend(ulong phrase, ulong lower) => FeatureHash.Spread(FeatureHash.Join(phrase, lower)) | 1;

    /// <summary>Finds the longest phrases: all kinds of a phrase at its tokens, unless a longer phrase holds them already.</summary>
    /// <param name="words">The sentence.</param>
    /// <param name="begins">Receives kinds of phrases whose first token this is. Shape (tokens).</param>
    /// <param name="goesOn">Receives kinds of phrases of which this is a later token. Shape (tokens).</param>
    /// <param name="ends">Receives kinds of phrases whose last token this is. Shape (tokens).</param>
    public void Match(ReadOnlySpan<Word> words, Span<ushort> begins, Span<ushort> goesOn, Span<ushort> ends)
    {
        begins.Clear();
        goesOn.Clear();
        ends.Clear();
        for (var i = 0; i < words.Length; i++)
        {
            if (!words[i].IsLetter) continue;
            ulong hash = 0;
            int end = 0, kinds = 0;
            for (var j = i; j < Math.Min(words.Length, i + LongestPhrase); j++)
            {
                hash = Extend(hash, words[j].Lower);
                var found = (PhraseKinds)Phrases.Find(hash);
                // A name in small letters throughout is a common noun ("turkey", "front").
                var names = found & ~PhraseKinds.GoesOn;
                if (names != 0 && (words[i].IsCapitalised || words[j].IsCapitalised)) (end, kinds) = (j + 1, (int)names);
                if ((found & PhraseKinds.GoesOn) == 0) break;
            }
            if (end == 0 || goesOn[i] != 0 && goesOn[end - 1] != 0) continue;
            begins[i] |= (ushort)kinds;
            for (var j = i + 1; j < end; j++) goesOn[j] |= (ushort)kinds;
            ends[end - 1] |= (ushort)kinds;
        }
    }
}

/// <summary>What a phrase names.</summary>
[Flags]
internal enum PhraseKinds : ushort
{
    /// <summary>Nothing known.</summary>
    None = 0,
    /// <summary>A longer phrase begins with this one.</summary>
    GoesOn = 1,
    /// <summary>A state.</summary>
    State = 2,
    /// <summary>The adjective of a state.</summary>
    Adjective = 4,
    /// <summary>The people of a state.</summary>
    People = 8,
    /// <summary>A city or region.</summary>
    Place = 16,
    /// <summary>A seat of government.</summary>
    Seat = 32,
    /// <summary>A body.</summary>
    Organisation = 64,
    /// <summary>An armed movement or a party.</summary>
    Movement = 128,
    /// <summary>A news agency, paper or broadcaster.</summary>
    Publisher = 256,
    /// <summary>A leader by the full name.</summary>
    Leader = 512,
    /// <summary>The last word of a leader's name.</summary>
    Surname = 1024,
    /// <summary>An agreement.</summary>
    Agreement = 2048,
    /// <summary>A process of talks or a gathering.</summary>
    Gathering = 4096,
    /// <summary>An office or role.</summary>
    Office = 8192,
    /// <summary>A common noun for a body ("parliament", "supreme court").</summary>
    Body = 16384,
}

/// <summary>What a single word tells.</summary>
[Flags]
internal enum WordKinds : ushort
{
    /// <summary>Nothing known.</summary>
    None = 0,
    /// <summary>A first name.</summary>
    FirstName = 1,
    /// <summary>Heads the name of a body ("ministry").</summary>
    OrganisationHead = 2,
    /// <summary>Heads the name of a place ("province").</summary>
    PlaceHead = 4,
    /// <summary>Heads the name of an agreement ("treaty").</summary>
    AgreementHead = 8,
    /// <summary>Heads the name of a process or gathering ("summit").</summary>
    GatheringHead = 16,
    /// <summary>A title of respect.</summary>
    Honorific = 32,
    /// <summary>Stands inside names of persons ("al", "van").</summary>
    Particle = 64,
    /// <summary>A day, month or feast.</summary>
    Calendar = 128,
    /// <summary>Has a capital and names nobody.</summary>
    NotAName = 256,
    /// <summary>A verb of persons who speak.</summary>
    Speech = 512,
    /// <summary>Ends the field of an office.</summary>
    Portfolio = 1024,
    /// <summary>Ends the name of an office ("minister").</summary>
    Office = 2048,
    /// <summary>Seen inside a name where it began with a small letter.</summary>
    SmallInName = 4096,
    /// <summary>A surname of the long lists, which hold common words too.</summary>
    ListedSurname = 8192,
    /// <summary>A first name of the long lists.</summary>
    ListedFirstName = 16384,
    /// <summary>A town of the long lists.</summary>
    ListedTown = 32768,
}
