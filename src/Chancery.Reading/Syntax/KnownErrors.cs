using Chancery.Reading.Dates;
using Chancery.Reading.Events;
using Chancery.Reading.Knowledge;
using Chancery.Text;

namespace Chancery.Reading.Syntax;

/// <summary>Mends, one after another, what the parser is known to get wrong and the words around tell. Immutable; one serves all threads.</summary>
/// <param name="dates">Names of days.</param>
/// <param name="verbs">Forms of the verbs that the knowledge asks for.</param>
/// <param name="words">Words that rules about acts ask for.</param>
/// <param name="groups">Nouns for groups.</param>
/// <param name="gazetteer">Names, those of states among them.</param>
internal sealed class KnownErrors(DateWords dates, VerbForms verbs, CoderWords words, Lexicon groups, Gazetteer gazetteer)
{
    private readonly CrowdParticiples _crowds = new(groups, words.CrowdVoices);
    private readonly HeadlineVerbs _headlines = new(verbs, words.Heading, words.PluralNouns);

    /// <summary>The document with its trees mended; the same one where nothing is to be mended.</summary>
    /// <param name="document">With tags, lemmas and trees.</param>
    public Document Mend(Document document)
    {
        document = PluralMen.Mend(_headlines.Mend(document));
        document = LostPredicates.Mend(document);
        document = HyphenatedVerbs.Mend(document);
        document = NounObjects.Mend(document);
        document = PrenominalParticiples.Mend(document);
        document = Nationalities.Mend(document, IsOfState);
        document = FoundGuilty.Mend(document, words.Verdicts);
        document = DayNames.Mend(document, dates);
        document = ThatClauses.Mend(document);
        document = InvertedSpeech.Mend(document);
        document = SubordinateSubjects.Mend(document);
        document = RelativeClauses.Mend(document);
        document = Progressives.Mend(document, verbs);
        document = Gerunds.Mend(document, verbs);
        document = _crowds.Mend(document);
        return verbs.Mend(document);
    }

    private bool IsOfState(string form) => gazetteer.Lookup(form).Any(e => e.Kind == GazetteerKind.Adjective);
}
