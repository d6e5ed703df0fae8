using Chancery.Reading.Knowledge;

namespace Chancery.Reading.Mentions;

/// <summary>All knowledge that finding names and persons needs. Immutable; one serves all threads.</summary>
/// <param name="States">States and their places.</param>
/// <param name="Gazetteer">All names.</param>
/// <param name="Offices">Offices of persons.</param>
/// <param name="Groups">Nouns for groups.</param>
/// <param name="FirstNames">First names.</param>
/// <param name="Heads">Nouns that head names.</param>
/// <param name="Towns">Towns and provinces beyond those of the states.</param>
/// <param name="Origins">Of which country a name is likely.</param>
/// <param name="Words">Words that tell, beside names and offices, who is meant.</param>
public sealed record EntityKnowledge(States States, Gazetteer Gazetteer, Offices Offices, Groups Groups, FirstNames FirstNames, HeadNouns Heads, Towns Towns, NameOrigins Origins, ActorWords Words)
{
    /// <summary>Loads all of it from one folder.</summary>
    /// <exception cref="KnowledgeException">A file is missing or a line is wrong.</exception>
    public static EntityKnowledge Load(KnowledgeFolder folder)
    {
        var states = States.Load(folder);
        var words = ActorWords.Load(folder);
        var leaders = Leaders.Load(folder);
        var gazetteer = new Gazetteer(states, Organisations.Load(folder), leaders, Processes.Load(folder), Publishers.Load(folder), words);
        return new(states, gazetteer, Offices.Load(folder), Groups.Load(folder), FirstNames.Load(folder), HeadNouns.Load(folder), Towns.Load(folder), new(leaders), words);
    }
}
