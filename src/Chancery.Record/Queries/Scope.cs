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
    /// <summary>Who is for or against what.</summary>
    Positions,
}

/// <summary>Where each scope's rows stand.</summary>
internal static class ScopeTables
{
    /// <summary>The table.</summary>
    public static string Table(this Scope scope) => scope switch
    {
        Scope.Events => "x.event_row",
        Scope.Statements => "x.statement_row",
        Scope.Articles => "x.article_row",
        Scope.Actors => "x.actor_row",
        _ => "x.position_row",
    };

    /// <summary>The column that numbers the rows and by which the index of words names them; null where it has none.</summary>
    public static string? Numbers(this Scope scope) => scope switch
    {
        Scope.Events => "event_no",
        Scope.Statements => "statement_no",
        Scope.Articles => "article_no",
        _ => null,
    };
}
