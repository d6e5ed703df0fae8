namespace Chancery.Record.Queries;

/// <summary>What is listed and counted.</summary>
public enum Scope
{
    /// <summary>Who did what to whom.</summary>
    Events,
    /// <summary>Who said what.</summary>
    Statements,
    /// <summary>The articles that tell it.</summary>
    Articles,
    /// <summary>Persons, states, organisations and groups.</summary>
    Actors,
}
