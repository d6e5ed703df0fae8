using Chancery.Reading.Learning;
using Chancery.Text;

namespace Chancery.Reading.Statements.Learnt;

/// <summary>The words of a sentence as hashes that features are made of; a token out of the sentence gives <see cref="FeatureRows.None"/>.</summary>
internal readonly struct SentenceSurroundings(SpeechScene scene, TokenRange sentence)
{
    public bool Has(int i) => sentence.Contains(i);

    public ulong Lower(int i) => Has(i) ? scene.Words[i].Lower : FeatureRows.None;

    public ulong Lemma(int i) => Has(i) ? scene.Lemmas[i] : FeatureRows.None;

    public ulong Tag(int i) => Has(i) ? scene.Tags[i] : FeatureRows.None;

    public ulong Class(int i) => Has(i) ? scene.Classes[i] : FeatureRows.None;

    public ulong Family(int i) => Has(i) ? scene.Families[i] : FeatureRows.None;

    public ulong Lexicon(int i) => Has(i) ? scene.Lexicon[i] : FeatureRows.None;

    public ulong Quote(int i) => FeatureRows.Number(Has(i) ? scene.Quotes[i] : 4);

    public ulong Rule(int i) => FeatureRows.Number(Has(i) ? scene.RuleCues[i] + 3 * scene.RuleDepth[i] : 12);
}
