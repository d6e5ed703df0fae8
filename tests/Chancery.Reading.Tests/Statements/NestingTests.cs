using Chancery.Reading.Knowledge;
using Chancery.Reading.Statements;
using CsCheck;

namespace Chancery.Reading.Tests.Statements;

public class NestingTests
{
    private const int Tokens = 30;
    private static readonly ReportingCue Entry = new(CueClass.Verb, ["say"], StatementKind.Assertion, CueStrength.Strong, CueComplements.Clause, "She said no.");

    private static readonly Gen<Draft> Drafts =
        from cue in Gen.Int[0, Tokens - 1]
        from first in Gen.Int[0, Tokens - 1]
        from count in Gen.Int[1, 12]
        select new Draft { Entry = Entry, CueHead = cue, Cue = new(cue, cue + 1), Content = [new(first, Math.Min(Tokens, first + count))] };

    [Fact]
    public void Parents_hold_the_cue_and_no_statement_reports_itself_at_any_depth() => Drafts.List[0, 12].Sample(drafts =>
    {
        var parents = Nesting.ParentsOf(drafts, Tokens);
        for (var i = 0; i < drafts.Count; i++)
        {
            if (parents[i] is { } parent) Assert.True(drafts[parent].Says(drafts[i].CueHead));
            var steps = 0;
            for (int? at = i; at is { } current; at = parents[current]) Assert.True(steps++ <= drafts.Count);
        }
    });
}
