using System.Collections.Frozen;
using Chancery.Reading.Dates;
using Chancery.Reading.Knowledge;
using Chancery.Text;

namespace Chancery.Reading.Syntax;

/// <summary>Mends, one after another, what the parser is known to get wrong and the words around tell. Immutable; one serves all threads.</summary>
/// <param name="dates">Names of days.</param>
/// <param name="verbs">Forms of the verbs that the knowledge asks for.</param>
/// <param name="verdicts">Words for what a court finds: "guilty".</param>
internal sealed class KnownErrors(DateWords dates, VerbForms verbs, FrozenSet<string> verdicts)
{
    /// <summary>The document with its trees mended; the same one where nothing is to be mended.</summary>
    /// <param name="document">With tags, lemmas and trees.</param>
    public Document Mend(Document document)
    {
        document = LostPredicates.Mend(document);
        document = HyphenatedVerbs.Mend(document);
        document = NounObjects.Mend(document);
        document = PrenominalParticiples.Mend(document);
        document = FoundGuilty.Mend(document, verdicts);
        document = DayNames.Mend(document, dates);
        document = ThatClauses.Mend(document);
        document = InvertedSpeech.Mend(document);
        document = SubordinateSubjects.Mend(document);
        document = RelativeClauses.Mend(document);
        document = Progressives.Mend(document, verbs);
        document = Gerunds.Mend(document, verbs);
        return verbs.Mend(document);
    }
}
