namespace Chancery.Record.Queries;

/// <summary>Questions about statements; the newest first.</summary>
public sealed class StatementQueries : RowQueries<StatementRow>
{
    internal StatementQueries(Asker asker) : base(asker, Scope.Statements, "published DESC NULLS LAST, article_id, length(statement_id), statement_id") { }
}
