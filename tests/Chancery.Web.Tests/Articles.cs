using System.Text.Json;

namespace Chancery.Web.Tests;

/// <summary>Articles of the tests' own: hostile text, a name from right to left, two publishers that tell of one meeting, one who changes its mind, and one
/// who is named with and without an office.</summary>
internal static class Articles
{
    /// <summary>Stands in the hostile article wherever text can stand.</summary>
    public const string Hostile = "<script>document.title='broken'</script><img src=x onerror=\"document.title='broken'\">";

    public static void Write(string folder)
    {
        var lines = new object[]
        {
            new
            {
                id = "hostile",
                title = $"Envoy of Kenya visits {Hostile}",
                publisher = $"Gazette \"{Hostile}",
                published = "2031-03-04",
                url = "javascript:document.title='broken'",
                text = $"Kenya's foreign minister met the president of France in Paris on Monday.\n\n\"{Hostile}\", the French president said of =cmd|' /C "
                    + $"calc'!A0 and {Hostile}.",
            },
            new
            {
                id = "one",
                title = "Kenya and Norway hold talks",
                publisher = "The Courier",
                published = "2031-05-06",
                text = "Kenya's president met the prime minister of Norway in Oslo on 5 May 2031.\n\nThe prime minister of Norway said that Norway would "
                    + "send food to Kenya. "
                    + "Kenya's president welcomed the offer.",
            },
            new
            {
                id = "two",
                title = "Oslo receives a guest",
                publisher = "Evening Post",
                published = "2031-05-07",
                text = "Norway's prime minister met the president of Kenya on 5 May 2031.\n\nThe foreign minister of Norway, Kari ناصر Dahl, denied that "
                    + "Norway had threatened Kenya. "
                    + "The prime minister of Norway will visit Kenya on 20 June 2031.",
            },
            new
            {
                id = "three",
                title = "Chile backs the fisheries treaty",
                publisher = "The Courier",
                published = "2031-04-02",
                text = "Chile's government supports the fisheries treaty, its spokesman said on Monday.\n\nInes Quispe, the foreign minister of Peru, met the "
                    + "president of Chile in Lima on 1 April 2031.",
            },
            new
            {
                id = "four",
                title = "Chile turns against the fisheries treaty",
                publisher = "Evening Post",
                published = "2031-04-20",
                text = "Chile opposes the fisheries treaty, its government said on Friday.\n\nInes Quispe met the president of Bolivia in La Paz on "
                    + "18 April 2031.",
            },
        };
        File.WriteAllLines(Path.Combine(folder, "more.jsonl"), lines.Select(l => JsonSerializer.Serialize(l)));
    }
}
