using Chancery.Reading.Learning;

namespace Chancery.Reading.Tests.Learning;

public sealed class MeanTests
{
    [Fact]
    public void Counts_the_later_half_of_the_passes()
    {
        var mean = new Mean(length: 1, passes: 4);
        for (var pass = 0; pass < 4; pass++) mean.Count(pass, [10 * pass]);
        Assert.Equal(25, mean.Of(0, last: 30));
    }

    [Fact]
    public void Is_the_last_where_nothing_was_counted() => Assert.Equal(7, new Mean(1, 4).Of(0, last: 7));
}
