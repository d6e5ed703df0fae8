using Chancery.Reading.Entities.Learnt;
using Chancery.Reading.Mentions;
using Chancery.Text;

namespace Chancery.Reading.Entities;

/// <summary>Finds who and what an article refers to: names, nominals and pronouns, gathered into referents.</summary>
/// <remarks>Rules over tags, trees and the knowledge base. Immutable; one serves all threads.</remarks>
public sealed class EntityFinder
{
    // Lists and tables without full stops come as one sentence; they are read in pieces, so that the work stays in proportion to the length.
    private const int LongestStretch = 400;
    private readonly EntityKnowledge _knowledge;
    private readonly LearntHomes? _homes;

    /// <summary>Makes a finder.</summary>
    /// <param name="knowledge">What is known of names and offices.</param>
    /// <param name="homes">Says whose those are whose country nothing tells; null: rules alone do.</param>
    public EntityFinder(EntityKnowledge knowledge, LearntHomes? homes = null)
    {
        ArgumentNullException.ThrowIfNull(knowledge);
        (_knowledge, _homes) = (knowledge, homes);
    }

    /// <summary>Finds the referents of a document.</summary>
    /// <param name="document">With tags, lemmas and trees.</param>
    /// <param name="tree">The view of the document's trees.</param>
    /// <param name="published">Day of publication: who held which office; null if unknown.</param>
    /// <param name="origin">Where the article was written.</param>
    /// <param name="given">Mentions that are to be joined instead of those that are found; null: those that are found.</param>
    /// <param name="isPhrase">Whether it is somebody's name or title alone, so that nothing around it tells of which state "the Senate" is.</param>
    /// <returns>Referents in order of first mention, their mentions in text order.</returns>
    public Referents Find(Document document, Tree tree, DateOnly? published, Origin origin = default, IReadOnlyList<GivenMention>? given = null, bool isPhrase = false)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(tree);
        var linked = Link(document, tree, published, origin, given, isPhrase);
        return _homes is null ? linked : OwnersCountry.Fill(document, tree, _homes.Fill(new(document, tree, linked, _knowledge, origin)), _knowledge.Heads);
    }

    /// <summary>The article as the model of homes sees it.</summary>
    internal HomeScene HomesOf(Document document, Tree tree, DateOnly? published, Origin origin) =>
        new(document, tree, Link(document, tree, published, origin, null, false), _knowledge, origin);

    private Referents Link(Document document, Tree tree, DateOnly? published, Origin origin, IReadOnlyList<GivenMention>? given, bool isPhrase)
    {
        var scene = new Scene(document, tree, _knowledge, published, origin.Dateline, isPhrase);
        var drafts = new DraftList(scene);
        var persons = new PersonFinder(scene, drafts);
        var names = new NameFinder(scene, drafts);
        var groups = new GroupFinder(scene, drafts);
        var people = new PeopleFinder(scene, drafts);
        var pronouns = new PronounFinder(scene, drafts);
        for (var s = 0; s < document.Sentences.Length; s++)
        {
            if (!document.BlockOf(s).IsRead) continue;
            foreach (var stretch in Stretches(document.Sentences[s]))
            {
                drafts.BeginSentence();
                persons.Find(stretch);
                names.Find(stretch);
                groups.Find(stretch);
                people.Find(stretch);
                NestedNames.Find(scene, drafts, stretch);
                pronouns.Find(stretch);
            }
        }
        var linked = new Linker(scene, given is null ? drafts.All : GivenMentions.Of(scene, drafts.All, given)).Link();
        linked = PoliceOfficers.Of(document, new TownCountries(_knowledge).Fill(linked, origin, document.Count));
        var owned = OwnersCountry.Fill(document, tree, linked, _knowledge.Heads);
        return SharedCountry.Fill(document, tree, owned, r => Abroad.IsToldIn(document, r.Mentions[0].Range, _knowledge.Heads));
    }

    private static IEnumerable<TokenRange> Stretches(TokenRange sentence)
    {
        for (var first = sentence.First; first < sentence.End; first += LongestStretch) yield return new(first, Math.Min(sentence.End, first + LongestStretch));
    }
}
