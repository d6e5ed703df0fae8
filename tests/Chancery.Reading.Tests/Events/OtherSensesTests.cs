using Chancery.Reading.Events;
using Chancery.Reading.Knowledge;
using Chancery.Reading.Ontology;
using Chancery.Testing;

namespace Chancery.Reading.Tests.Events;

/// <summary>The list of objects with which a verb never tells a type of act.</summary>
public sealed class OtherSensesTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory().FullName;

    public void Dispose() => Directory.Delete(_folder, true);

    [Theory]
    [InlineData("MEETING meet: deadline", "a type of PLOVER")]
    [InlineData("CONSULT: deadline", "a type of PLOVER")]
    [InlineData("THREATEN warn of now: analyst", "a preposition")]
    public void A_line_without_type_and_verb_is_told(string line, string expected)
    {
        Directory.CreateDirectory(Path.Combine(_folder, "en"));
        File.WriteAllText(Path.Combine(_folder, "en", "other-senses.txt"), line + "\n");
        var known = new KnowledgeFolder(Repository.Knowledge);
        var message = Assert.Throws<KnowledgeException>(() => OtherSenses.Load(new KnowledgeFolder(_folder), "en", Plover.Load(known))).Message;
        Assert.Contains(expected, message, StringComparison.Ordinal);
        Assert.Contains("other-senses.txt", message, StringComparison.Ordinal);
    }
}
