using Chancery.Record.Queries;

namespace Chancery.Web.State;

/// <summary>One visit to one page: whom it asks, what the address says, how it shall look.</summary>
/// <param name="Record">Answers questions.</param>
/// <param name="State">What the address says.</param>
/// <param name="Options">How the explorer is served.</param>
/// <param name="Theme">"light", "dark", or null: as the visitor's system has it.</param>
/// <param name="Cancellation">Ends the questions when the visitor goes.</param>
public sealed record Visit(RecordQueries Record, ViewState State, ExplorerOptions Options, string? Theme, CancellationToken Cancellation)
{
    /// <summary>The filter of the address.</summary>
    public RecordFilter Filter => State.Filter;

    /// <summary>Name of a country for people: its English name, else its code.</summary>
    public string Country(string code) => Options.CountryName(code) ?? code;
}
