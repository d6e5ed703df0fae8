namespace Chancery.Web.Serving;

/// <summary>Rows of which the first was fetched already: what is wrong with a question shows before its answer begins.</summary>
internal static class Begun
{
    /// <summary>The same rows, the first of them fetched.</summary>
    public static IEnumerable<object> Rows(IEnumerable<object> rows)
    {
        var steps = rows.GetEnumerator();
        var hasOne = steps.MoveNext();
        return Rest();

        IEnumerable<object> Rest()
        {
            using (steps)
            {
                for (var has = hasOne; has; has = steps.MoveNext()) yield return steps.Current;
            }
        }
    }
}
