using System.Globalization;
using System.Text;
using Chancery.Reading;

namespace Chancery.Bench;

/// <summary>Readings of made-up articles: the same number gives the same one. Sizes are those of agency news: some 2,400 characters, nine events, four
/// statements, nine entities.</summary>
internal static class MadeUp
{
    private static readonly string[] Countries =
        ["KEN", "NOR", "PER", "FRA", "JPN", "BRA", "EGY", "POL", "CAN", "VNM", "MAR", "TUR", "IDN", "ESP", "ZAF", "IND", "CHN", "RUS", "USA", "GBR"];
    private static readonly string[] Names =
        ["Kenya", "Norway", "Peru", "France", "Japan", "Brazil", "Egypt", "Poland", "Canada", "Vietnam", "Morocco", "Turkey", "Indonesia", "Spain",
            "South Africa", "India", "China", "Russia",
            "United States", "United Kingdom"];
    private static readonly string[] First =
        ["Mara", "Oskar", "Lena", "Tomas", "Amina", "Pavel", "Ines", "Karim", "Nadia", "Hugo", "Selma", "Bruno", "Farah", "Igor", "Wanda", "Emil"];
    private static readonly string[] Offices = ["president", "foreign minister", "prime minister", "special envoy", "defence minister", "spokeswoman"];
    private static readonly string[] Publishers =
        ["The Courier", "Evening Post", "Northern Wire", "Harbour News", "Daily Ledger", "State Agency", "Radio One", "The Observer of Talks"];
    private static readonly string[] Topics = ["ceasefire", "trade treaty", "border crossing", "prisoner exchange", "grain corridor", "fishing rights",
        "river water", "arms embargo", "debt relief", "elections"];
    private static readonly (string Type, string Verb, int Quad, double Score)[] Acts =
    [
        ("CONSULT", "met", 1, 3), ("AGREE", "agreed with", 1, 4), ("SUPPORT", "praised", 1, 4), ("COOPERATE", "sent troops together with", 2, 7),
            ("AID", "sent food to", 2, 7), ("REQUEST", "called on", 3, -1),
        ("ACCUSE", "accused", 3, -3), ("REJECT", "rejected a proposal of", 3, -4), ("THREATEN", "threatened", 3, -5),
            ("COERCE", "detained citizens of", 4, -6), ("ASSAULT", "shelled positions of", 4, -9),
        ("SANCTION", "cut ties with", 4, -6),
    ];
    private static readonly (string City, string Country, double Lat, double Lon)[] Cities =
        [("Nairobi", "KEN", -1.29, 36.82), ("Oslo", "NOR", 59.91, 10.75), ("Lima", "PER", -12.05, -77.04), ("Paris", "FRA", 48.86, 2.35),
            ("Cairo", "EGY", 30.04, 31.24), ("Geneva", "CHE", 46.2, 6.15), ("Ankara", "TUR", 39.93, 32.86), ("Delhi", "IND", 28.61, 77.21)];

    /// <summary>Identifier of the article of a number.</summary>
    public static string Id(int number) => number.ToString("x16", CultureInfo.InvariantCulture);

    /// <summary>The reading of a number.</summary>
    public static ArticleReading Reading(int number)
    {
        var random = new Random(number);
        var text = new StringBuilder();
        CharSpan Write(string words)
        {
            var start = text.Length;
            text.Append(words);
            return new(start, text.Length);
        }

        var day = new DateOnly(2015, 1, 1).AddDays(number / 28 % 3600);
        var topic = Topics[random.Next(Topics.Length)];
        // Articles of one day share their countries, so that happenings have several reports.
        var world = new Random(day.DayNumber);
        var pair = new[] { world.Next(20), world.Next(20), random.Next(20), random.Next(20) };
        var title = Write($"{Names[pair[0]]} and {Names[pair[1]]} speak about the {topic}");
        text.Append("\n\n");
        var entities = new List<Entity>();
        var (events, statements, sentences, positions) = (new List<Event>(), new List<Statement>(), new List<SentencePart>(), new List<Position>());
        string Entity(string name, string? country, EntityKind kind, CharSpan span, string? sector, string? office = null)
        {
            var at = entities.FindIndex(e => e.Name == name);
            var key = kind is EntityKind.Person or EntityKind.State
                ? $"{kind.ToString().ToLowerInvariant()}/{name.ToLowerInvariant()}/{country ?? "-"}"
                : null;
            if (at < 0)
            {
                at = entities.Count;
                entities.Add(new()
                {
                    Id = $"e{at + 1}",
                    Kind = kind,
                    Name = name,
                    Country = country,
                    Actor = key,
                    Sectors = sector is null ? [] : [sector],
                    Basis = "text",
                    Offices = office is null ? [] : [new(office, span, country, sector)]
                });
            }
            entities[at] = entities[at] with { Mentions = [.. entities[at].Mentions, new(span, name, MentionForm.Name, span)] };
            return entities[at].Id;
        }

        for (var i = 0; i < 9; i++)
        {
            var (a, b) = (pair[random.Next(4)], pair[random.Next(4)]);
            if (a == b) b = (a + 1) % 20;
            var act = Acts[Math.Min(Acts.Length - 1, (int)(random.NextDouble() * random.NextDouble() * 14))];
            var rank = MadeUpWords.Rank(random, 2000);
            var person = $"{First[rank % First.Length]} {MadeUpWords.Name(rank * 20 + a)}";
            var begin = text.Length;
            var isSaid = i % 2 == 1;
            string? speaker = null;
            CharSpan source = default, cue = default;
            if (isSaid)
            {
                source = Write(person);
                speaker = Entity(person, random.Next(8) == 0 ? null : Countries[a], EntityKind.Person, source, "GOV", Offices[random.Next(Offices.Length)]);
                text.Append(' ');
                cue = Write("said that");
                text.Append(' ');
            }
            var content = text.Length;
            var who = Write(Names[a]);
            var actor = Entity(Names[a], Countries[a], EntityKind.State, who, "GOV");
            text.Append(' ');
            var trigger = Write(act.Verb);
            text.Append(' ');
            var whom = Write(Names[b]);
            var recipient = Entity(Names[b], Countries[b], EntityKind.State, whom, "GOV");
            text.Append(" over the ");
            var about = Write(topic);
            if (i == 4) Entity("Lakes Process", null, EntityKind.Process, Write(" in the Lakes Process"), null);
            var city = Cities[random.Next(Cities.Length)];
            text.Append(" in ");
            var place = Write(city.City);
            text.Append(i == 7 ? " after peace talks, " : " after ").Append(MadeUpWords.Some(random, 24));
            var end = text.Length;
            text.Append(i % 3 == 2 ? ".\n\n" : ". ");
            if (isSaid)
                statements.Add(new()
                {
                    Id = $"s{statements.Count + 1}",
                    Source = new(speaker, source),
                    Cue = [cue],
                    Content = [new(content, end)],
                    Speech = "indirect",
                    Kind = "assertion"
                });
            events.Add(new()
            {
                Id = $"v{i + 1}",
                Type = act.Type,
                Modes =
                    act.Type == "CONSULT" ? ["visit"] : [],
                Contexts = ["diplomatic"],
                Cameo = "040",
                Quad = act.Quad,
                Score = act.Score,
                Goldstein = act.Score,
                Actors = [new(actor, who, null)],
                Recipients =
                    [new(recipient, whom, null)],
                Trigger = [trigger],
                Actuality = random.Next(8) == 0 ? Actuality.Planned : Actuality.Actual,
                Place = random.Next(2) == 0 ? new(null, place, "text", city.Country, city.Lat, city.Lon) : null,
                SaidIn = isSaid ? [statements[^1].Id] : [],
                About = new(topic, about),
                Process = i == 4 ? entities.Find(e => e.Kind == EntityKind.Process)!.Id : null,
                Evidence = [new(new(begin, end), text.ToString(begin, end - begin))],
                Confidence = 0.5 + random.NextDouble() / 2,
                Rule = "made.up",
            });
            sentences.Add(new(new(begin, end), 1));
            if (isSaid && i % 4 == 1)
                positions.Add(new()
                {
                    Holder = speaker!,
                    Polarity = random.Next(2) == 0 ? "for" : "against",
                    Toward = new(null, topic, about),
                    Basis = new(statements[^1].Id, null),
                    Span = new(begin, end)
                });
        }
        return new()
        {
            Id = Id(number),
            Provenance = new("0", [new("none", "0")], "PLOVER 2.0"),
            Article = new()
            {
                Path = $"{number}.txt",
                Format = "text",
                Language = "en",
                Publisher = new(Publishers[random.Next(Publishers.Length)], null,
                    Countries[random.Next(20)], null),
                Title = new(title, text.ToString(title.Start, title.End)),
                Published = new(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), "day", "metadata"),
                Text = text.ToString(),
                Blocks = [new("title", 0, title), new("paragraph", 0, new(title.End + 2, text.Length))],
                Stories = [new(0, "main", new(title))],
            },
            Sentences = [.. sentences],
            Entities = [.. entities],
            Statements = [.. statements],
            Events = [.. events],
            Positions = [.. positions],
        };
    }
}
