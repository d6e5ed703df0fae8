using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using Chancery.Reading.Knowledge;
using Chancery.Reading.Ontology;

namespace Chancery.Reading.Events;

/// <summary>Reads frames from knowledge files; every error names file and line, what was found and what was expected.</summary>
public sealed class FrameReader(Plover plover)
{
    private static readonly FrozenDictionary<string, EntityKind[]> Kinds = new Dictionary<string, EntityKind[]>(StringComparer.Ordinal)
    {
        ["<actor>"] = [EntityKind.Person, EntityKind.State, EntityKind.Organisation, EntityKind.Group],
        ["<person>"] = [EntityKind.Person],
        ["<state>"] = [EntityKind.State],
        ["<organisation>"] = [EntityKind.Organisation],
        ["<group>"] = [EntityKind.Group],
        ["<place>"] = [EntityKind.Place],
        ["<process>"] = [EntityKind.Process],
        ["<agreement>"] = [EntityKind.Agreement],
        ["<gathering>"] = [EntityKind.Gathering],
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Slots with a grammatical name; every other name is a preposition.</summary>
    private static readonly FrozenSet<string> GrammaticalSlots =
        FrozenSet.Create(StringComparer.Ordinal, "subject", "object", "indirect", "clause", "clause-subject", "possessor", "modifier", "speaker", "fact", "verb", "negation", "question", "around");

    /// <summary>Reads the frames of a language.</summary>
    /// <param name="folder">The knowledge folder.</param>
    /// <param name="language">"en".</param>
    /// <exception cref="KnowledgeException">A line does not fit the grammar or the ontology.</exception>
    public ImmutableArray<Frame> Read(KnowledgeFolder folder, string language)
    {
        ArgumentNullException.ThrowIfNull(folder);
        var frames = ImmutableArray.CreateBuilder<Frame>();
        var classes = NounClasses.Load(folder, language);
        Frame? frame = null;
        foreach (var line in folder.LinesOfFolder($"{language}/frames", ".frames"))
        {
            if (line.Text.StartsWith("frame ", StringComparison.Ordinal))
            {
                if (frame is not null) frames.Add(Checked(frame));
                frame = new Frame { Name = line.Text["frame ".Length..].Trim(), Type = "", File = line.File, Line = line.Number };
                continue;
            }
            if (frame is null) throw line.Error($"'{line.Text}' stands before the first 'frame NAME'.");
            frame = With(frame, line, classes);
        }
        if (frame is not null) frames.Add(Checked(frame));
        return frames.ToImmutable();
    }

    private static Frame Checked(Frame frame)
    {
        if (frame.Type.Length == 0) throw new KnowledgeException($"{frame.File}:{frame.Line}: frame '{frame.Name}' has no 'code:' line.");
        if (frame.Triggers.IsEmpty) throw new KnowledgeException($"{frame.File}:{frame.Line}: frame '{frame.Name}' has no 'verb:', 'noun:', 'adjective:' or 'modal:' line.");
        return frame;
    }

    private Frame With(Frame frame, KnowledgeLine line, NounClasses classes)
    {
        var colon = line.Text.IndexOf(':', StringComparison.Ordinal);
        if (colon <= 0) throw line.Error($"'{line.Text}' is not 'key: value'.");
        var key = line.Text[..colon].Trim();
        var value = line.Text[(colon + 1)..].Trim();
        if (value.Length == 0) throw line.Error($"the key '{key}' has no value.");
        return key switch
        {
            "code" => WithCode(frame, line, value),
            "verb" => frame with { Triggers = frame.Triggers.AddRange(Triggers(TriggerKind.Verb, value)) },
            "noun" => frame with { Triggers = frame.Triggers.AddRange(Triggers(TriggerKind.Noun, value)) },
            "adjective" => frame with { Triggers = frame.Triggers.AddRange(Triggers(TriggerKind.Adjective, value)) },
            "modal" => frame with { Triggers = frame.Triggers.AddRange(Triggers(TriggerKind.Modal, value)) },
            "actor" => frame with { Actor = Side(line, value) },
            "recipient" => value == "none" ? frame with { HasNoRecipient = true } : frame with { Recipient = Side(line, value) },
            "noun-actor" => frame with { NounActor = Side(line, value) },
            "noun-recipient" => value == "none" ? frame with { NounRecipient = new([]) } : frame with { NounRecipient = Side(line, value) },
            "sides" => value == "all" ? frame with { AllSidesAct = true } : throw line.Error($"'sides: {value}' is unknown; expected 'sides: all'.", value),
            "content" => frame with { Content = Actual(line, value) },
            "actuality" => frame with { OwnActuality = Actual(line, value) },
            "about" => frame with { About = [.. value.Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)] },
            "contexts" => frame with { Contexts = Contexts(line, value) },
            "confidence" => frame with { Confidence = Number(line, value) },
            "actor-needed" => frame with { AllowsNoActor = value == "no" },
            "yes" => frame with { Examples = frame.Examples.Add(Example(line, value, fires: true)) },
            "no" => frame with { Examples = frame.Examples.Add(Example(line, value, fires: false)) },
            _ => frame with { Conditions = frame.Conditions.Add(Condition(line, key, value, classes)) },
        };
    }

    private Frame WithCode(Frame frame, KnowledgeLine line, string value)
    {
        var words = value.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length is < 1 or > 3) throw line.Error($"'code: {value}' is not 'TYPE mode CAMEO'.", value);
        if (!plover.Types.TryGetValue(words[0], out var type)) throw line.Error($"'{words[0]}' is no PLOVER type; expected one of {string.Join(", ", plover.Types.Keys.Order(StringComparer.Ordinal))}.", words[0]);
        var mode = words.Length > 1 && words[1] != "-" ? words[1] : null;
        if (mode is not null && !type.Modes.ContainsKey(mode)) throw line.Error($"'{mode}' is no mode of {type.Name}; expected - or one of {string.Join(", ", type.Modes.Keys.Order(StringComparer.Ordinal))}.", mode);
        var cameo = words.Length > 2 && words[2] != "-" ? words[2] : null;
        if (cameo is not null && !plover.Cameo.ContainsKey(cameo)) throw line.Error($"'{cameo}' is no CAMEO code of ontology/cameo.txt.", cameo);
        return frame with { Type = type.Name, Mode = mode, Cameo = cameo };
    }

    /// <summary>Prepositions that may stand inside a noun trigger, "handover of body"; "in absentia sentence" has none, for nothing stands before its "in".</summary>
    private static readonly FrozenSet<string> PrepositionsBehind = FrozenSet.Create(StringComparer.Ordinal, "of", "in", "on", "to", "from", "with", "against", "for", "into");

    /// <summary>"hold/have talk/meeting" gives one trigger for each head and one set for each further word.</summary>
    private static IEnumerable<Trigger> Triggers(TriggerKind kind, string value)
    {
        foreach (var phrase in value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var words = phrase.Split([' ', '_'], StringSplitOptions.RemoveEmptyEntries);
            PhraseBehind? behind = null;
            var preposition = kind == TriggerKind.Noun ? Array.FindIndex(words, PrepositionsBehind.Contains) : -1;
            if (preposition > 0 && preposition == words.Length - 2)
            {
                behind = new(words[preposition], words[^1].Split('/').ToFrozenSet(StringComparer.Ordinal));
                words = words[..preposition];
            }
            var head = kind == TriggerKind.Noun ? words[^1] : words[0];
            var rest = kind == TriggerKind.Noun ? words[..^1] : words[1..];
            ImmutableArray<FrozenSet<string>> parts = [.. rest.Select(w => w.Split('/').ToFrozenSet(StringComparer.Ordinal))];
            foreach (var lemma in head.Split('/')) yield return new(kind, lemma, parts) { Behind = behind };
        }
    }

    private static SideRule Side(KnowledgeLine line, string value)
    {
        var alternatives = ImmutableArray.CreateBuilder<ImmutableArray<SideSlot>>();
        foreach (var alternative in value.Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var slots = ImmutableArray.CreateBuilder<SideSlot>();
            foreach (var part in alternative.Split('+', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            {
                slots.Add(part.Split(' ', StringSplitOptions.RemoveEmptyEntries) switch
                {
                    [var slot] => new(slot, null),
                    [var slot, "as", var role] => new(slot, role),
                    _ => throw line.Error($"'{part}' is no side; expected 'slot' or 'slot as role'.", part),
                });
            }
            alternatives.Add(slots.ToImmutable());
        }
        return new(alternatives.ToImmutable());
    }

    private static SlotCondition Condition(KnowledgeLine line, string key, string value, NounClasses classes)
    {
        var forbidden = key.StartsWith("not ", StringComparison.Ordinal);
        var slot = forbidden ? key["not ".Length..].Trim() : key;
        if (slot.Contains(' ', StringComparison.Ordinal) || (!GrammaticalSlots.Contains(slot) && !slot.All(char.IsAsciiLetterLower)))
            throw line.Error($"'{key}' is no key of a frame, no slot ({string.Join(", ", GrammaticalSlots.Order(StringComparer.Ordinal))}) and no preposition.");
        var kinds = new HashSet<EntityKind>();
        var lemmas = new HashSet<string>(StringComparer.Ordinal);
        bool any = false, none = false;
        foreach (var filter in value.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries))
        {
            if (filter == "<any>") any = true;
            else if (filter == "none") none = true;
            else if (Kinds.TryGetValue(filter, out var some)) kinds.UnionWith(some);
            else if (filter.StartsWith('{')) lemmas.UnionWith(classes.Of(filter) ?? throw line.Error($"'{filter}' is no class of nouns; expected one of {string.Join(" ", classes.Names)}.", filter));
            else if (filter.StartsWith('<')) throw line.Error($"'{filter}' is no kind; expected <any> or one of {string.Join(" ", Kinds.Keys.Order(StringComparer.Ordinal))}.", filter);
            else lemmas.UnionWith(filter.Split('/'));
        }
        return new(slot, kinds.ToFrozenSet(), lemmas.ToFrozenSet(StringComparer.Ordinal), any, none, forbidden);
    }

    private ImmutableArray<string> Contexts(KnowledgeLine line, string value)
    {
        ImmutableArray<string> contexts = [.. value.Split([',', ' '], StringSplitOptions.RemoveEmptyEntries)];
        foreach (var context in contexts)
        {
            if (!plover.Contexts.Contains(context)) throw line.Error($"'{context}' is no PLOVER context.", context);
        }
        return contexts;
    }

    private static Actuality Actual(KnowledgeLine line, string value) =>
        Enum.TryParse<Actuality>(value, ignoreCase: true, out var actuality) ? actuality : throw line.Error($"'{value}' is no actuality; expected one of {string.Join(", ", Enum.GetNames<Actuality>()).ToLowerInvariant()}.");

    private static double Number(KnowledgeLine line, string value) =>
        double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && number is > 0 and <= 1 ? number : throw line.Error($"'{value}' is no confidence; expected a number above 0 and up to 1.");

    /// <summary>"The king visited Oman. => SAU -> OMN": what follows the double arrow are the countries expected.</summary>
    private static FrameExample Example(KnowledgeLine line, string value, bool fires)
    {
        var arrow = value.IndexOf("=>", StringComparison.Ordinal);
        if (arrow < 0) return new(value, fires, [], [], line.File, line.Number);
        var sides = value[(arrow + 2)..].Split("->");
        static ImmutableArray<string> Codes(string text) => [.. text.Split([' ', ',', '+', ';'], StringSplitOptions.RemoveEmptyEntries).Where(c => c is not ("-" or "none"))];
        return new(value[..arrow].Trim(), fires, Codes(sides[0]), sides.Length > 1 ? Codes(sides[1]) : [], line.File, line.Number);
    }
}
