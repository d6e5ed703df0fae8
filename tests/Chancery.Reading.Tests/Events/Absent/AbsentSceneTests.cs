using Chancery.Reading.Events.Absent;

namespace Chancery.Reading.Tests.Events.Absent;

public sealed class AbsentSceneTests
{
    [Fact]
    public void Whoever_was_named_in_the_sentences_before_may_be_the_side_that_an_act_lacks()
    {
        const string text = "It snowed. Peru sent a note. It rained in the hills. It rained by the sea. It rained all week. It rained on the road. It rained on the roofs. Chile recalled its envoy. Ghana demanded an apology. Togo waits. Fiji looks on.";
        var scene = ShippedReader.Reader.AbsentOf(ShippedReader.ArticleOf(text))!;
        var demand = Assert.Single(scene.Events, e => e.Type == "REQUEST");
        Assert.True(scene.IsOpen(demand, AbsentSide.Recipient));
        Assert.False(scene.IsOpen(demand, AbsentSide.Actor));
        var states = scene.CandidatesOf(demand).Where(c => c.Referent.Country is not null).Select(c => (c.Referent.Name, c.Away)).ToList();
        // Ghana acts, Peru was named too long ago, Fiji is named too late.
        Assert.Contains(("Chile", 1), states);
        Assert.Contains(("Togo", -1), states);
        Assert.DoesNotContain(states, s => s.Name is "Ghana" or "Peru" or "Fiji");
    }

    [Fact]
    public void An_act_of_all_sides_together_lacks_none()
    {
        var scene = ShippedReader.Reader.AbsentOf(ShippedReader.ArticleOf("Chile waits. The ministers of Ghana and Togo met in Accra."))!;
        var meeting = Assert.Single(scene.Events, e => e.Type == "CONSULT");
        Assert.False(scene.IsOpen(meeting, AbsentSide.Recipient));
    }
}
