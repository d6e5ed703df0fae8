using Chancery.Record.Queries;
using Chancery.Web.State;
using Microsoft.AspNetCore.Components;

namespace Chancery.Web.Parts;

/// <summary>What all pages and their parts know: the visit.</summary>
public abstract class PageBase : ComponentBase
{
    /// <summary>Whom to ask and what the address says.</summary>
    [Parameter, EditorRequired]
    public Visit Visit { get; set; } = null!;

    /// <summary>The record's answers.</summary>
    protected RecordQueries Record => Visit.Record;

    /// <summary>The address.</summary>
    protected ViewState State => Visit.State;

    /// <summary>The page of an actor.</summary>
    protected static string ActorLink(string id) => ViewState.Link("/actor", ("id", id));

    /// <summary>The page of an event.</summary>
    protected static string EventLink(string article, string id) => $"/event/{Uri.EscapeDataString(article)}/{Uri.EscapeDataString(id)}";

    /// <summary>The page of an article, at one of its parts.</summary>
    protected static string ArticleLink(string article, string? part = null) => $"/article/{Uri.EscapeDataString(article)}{(part is null ? "" : "#" + part)}";

    /// <summary>The page of two countries.</summary>
    protected static string DyadLink(string a, string b) =>
        string.CompareOrdinal(a, b) < 0 ? ViewState.Link("/dyad", ("a", a), ("b", b)) : ViewState.Link("/dyad", ("a", b), ("b", a));
}
