using Chancery.Reading.Actors;
using Chancery.Reading.Entities;
using Chancery.Text;

namespace Chancery.Reading.Tests.Actors;

public sealed class ActorKeyTests
{
    private static readonly Referent Person = new() { Index = 0, Kind = EntityKind.Person, Name = "Ane Lund", IsNamed = true };
    private static readonly Referent Body = new() { Index = 0, Kind = EntityKind.Organisation, Name = "Lake Council", IsNamed = true };

    [Fact]
    public void A_person_has_a_key_by_full_name_and_country()
    {
        Assert.Equal("person/ane lund/NOR", ActorKey.Of(Person with { Country = "NOR" }));
        Assert.Equal("person/ane lund/-", ActorKey.Of(Person));
    }

    [Fact]
    public void Spellings_that_the_knowledge_base_knows_have_one_key() =>
        Assert.Equal(ActorKey.Of(Person with { Name = "Sergei Lavrov", KnownName = "Sergey Lavrov" }), ActorKey.Of(Person with { Name = "Sergej Lawrow", KnownName = "Sergey Lavrov" }));

    [Fact]
    public void A_surname_alone_has_none_unless_an_office_tells_who_it_is()
    {
        Assert.Null(ActorKey.Of(Person with { Name = "Lund", Country = "NOR" }));
        Assert.Null(ActorKey.Of(Person with { Name = "Lund", KnownName = "Ane Lund", Country = "NOR" }));
        Assert.Equal("person/ane lund/NOR", ActorKey.Of(Person with { Name = "Lund", KnownName = "Ane Lund", Country = "NOR", Offices = [new(new TokenRange(0, 1), "NOR", "GOV")] }));
        Assert.Equal("person/suharto/IDN", ActorKey.Of(Person with { Name = "Suharto", KnownName = "Suharto", Country = "IDN" }));
    }

    [Fact]
    public void A_common_noun_has_none() => Assert.Null(ActorKey.Of(Person with { Name = "the foreign minister", IsNamed = false, Country = "NOR" }));

    [Fact]
    public void A_body_that_is_not_known_has_one_only_with_its_country()
    {
        Assert.Null(ActorKey.Of(Body));
        Assert.Equal("organisation/lake council/NOR", ActorKey.Of(Body with { Country = "NOR" }));
        Assert.Equal("organisation/lake council/IGO", ActorKey.Of(Body with { Name = "the Council", KnownName = "Lake Council", Country = "IGO" }));
    }

    [Fact]
    public void Places_and_groups_have_none()
    {
        Assert.Null(ActorKey.Of(Person with { Kind = EntityKind.Place, Name = "Oslo", Country = "NOR" }));
        Assert.Null(ActorKey.Of(Person with { Kind = EntityKind.Group, Name = "rebels", Country = "NOR" }));
        Assert.Equal("state/norway/NOR", ActorKey.Of(Person with { Kind = EntityKind.State, Name = "Norway", Country = "NOR" }));
    }
}
