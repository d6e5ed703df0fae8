using Chancery.Reading.Entities;
using Chancery.Reading.Knowledge;
using Chancery.Reading.Mentions;
using Chancery.Testing;
using Chancery.Text;

namespace Chancery.Reading.Tests.Entities;

/// <summary>A small knowledge base of the tests' own, written to a temporary folder; the noun lists are the repository's.</summary>
internal sealed class Known : IDisposable
{
    private const string States = """
        BRL Borland
          name: Republic of Borland
          adjective: Borlandic
          people: Borlanders; Borlander
          capital: Bortown 10.5 20.25 (Bor City)
          city: Sana'port 11.00 21.00 (Al-Sanaport); Kel 12.00 22.00
          seat: the Blue House
        GAR Garia
          adjective: Garian
          people: Garians; Garian
          capital: Garmouth -3.00 -40.00
        USA United States
          name: US; U.S.; America
          adjective: American
          people: Americans; American
        BRL PRE Upper Kel
        """;

    private readonly string _folder = Directory.CreateTempSubdirectory("chancery-tests-").FullName;

    public Known(params (string File, string Text)[] files)
    {
        Write("states.txt", States);
        Write("organisations.txt", "IGO - | Lake Union | LU; Union of the Lakes\nGAR REB | Red Hand | al-Hand | 1990..2005\nGAR GOV,PTY | Red Hand | al-Hand | 2006..\nBRL GOV | Borlandic State Office | State Office");
        Write("leaders.txt", "BRL GOV | Tomas al-Velin | president | 2010..2019 | al-Velin\nGAR GOV | Mira Sandoval | foreign minister | 2012.. | Sandoval");
        Write("processes.txt", "process | Kel process | Kel track\nagreement | Bortown Accord | Bortown Agreement");
        Write("towns.txt", "Old Tarn BRL 10.10 20.10 12\nLittle Mere BRL 10.30 20.30 9\nLittle Mere GAR -3.50 -40.50 40\nGreat Holm GAR -3.20 -40.20 900\nNorth Fell GAR");
        Write("publishers.txt", "BRL | BNA | Borland News Agency | ");
        Write("en/first-names.txt", "m: Tomas; Peter; Anton\nf: Mira; Anna");
        foreach (var name in new[] { "en/offices.txt", "en/groups.txt", "en/heads.txt", "en/actor-words.txt" }) Write(name, File.ReadAllText(Path.Combine(Repository.Knowledge,
            name)));
        foreach (var (file, text) in files) Write(file, text);
    }

    public KnowledgeFolder Folder => new(_folder);

    /// <summary>With a folder of a user laid over it.</summary>
    public KnowledgeFolder Over(string overlay) => new(_folder, overlay);

    public Gazetteer Gazetteer => EntityKnowledge.Load(Folder).Gazetteer;

    public static Referents Find(Document document, DateOnly? published = null)
    {
        using var known = new Known();
        return new EntityFinder(EntityKnowledge.Load(known.Folder)).Find(document, new Tree(document), published);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private void Write(string name, string text)
    {
        var path = Path.Combine(_folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }
}
