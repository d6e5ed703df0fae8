using Chancery.Reading.Statements.Learnt;
using Chancery.Text;

namespace Chancery.Reading.Tests.Statements.Learnt;

public class NeighboursTests
{
    // 0 Rana, 1 said, 2 rain, 3 fell, 4 and, 5 warned, 6 that, 7 wind, 8 rose
    private static readonly Candidate Said = new(new(1, 2), 1, 40, new(0, 1), [new(2, 9)], 10, null);
    private static readonly Candidate Warned = new(new(5, 6), 5, 30, new(0, 1), [new(6, 9)], 10, null);

    [Fact]
    public void A_content_that_takes_a_cue_of_its_own_source_is_told()
    {
        var (foreign, lead, isSame, cut, behind, _) = new Neighbours(Said, [Said, Warned]).Of([new(2, 9)]);
        Assert.Equal((1, 30f, true, 0, 0), (foreign, lead, isSame, cut, behind));
    }

    [Fact]
    public void One_that_ends_in_front_of_it_takes_nothing()
    {
        var (foreign, _, _, cut, behind, shared) = new Neighbours(Said, [Said, Warned]).Of([new(2, 4)]);
        Assert.Equal((0, 0, 2, 0), (foreign, cut, behind, shared));
    }

    [Fact]
    public void A_nested_statement_that_is_cut_in_two_is_counted()
    {
        var nested = Warned with { Source = new TokenRange(2, 3) };
        Assert.Equal(1, new Neighbours(Said, [Said, nested]).Of([new(2, 7)]).Cut);
        Assert.Equal(0, new Neighbours(Said, [Said, nested]).Of([new(2, 9)]).Cut);
    }
}
