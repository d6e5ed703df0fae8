using System.Text.Json;

namespace Chancery.Cli.Tests;

public sealed class ResolveTests : IDisposable
{
    private readonly Session _session = new() { Input = "the Kenyan army\n\nAngela Merkel\t2023-03-01\nAngela Merkel\tspring\n\tx\npolice\t\tKEN\npolice\t\tKenya\n" };

    public void Dispose() => _session.Dispose();

    [Fact]
    public void A_phrase_is_told_with_what_each_decision_rests_on()
    {
        var answer = _session.Run("resolve", "retired vice president", "--country", "USA", "--date", "2019-05-01");
        Assert.Equal(ExitCode.Fine, answer.Code);
        Assert.StartsWith("retired vice president (2019-05-01)\n", answer.Out, StringComparison.Ordinal);
        Assert.Matches("(?m)^  kind +person", answer.Out);
        Assert.Matches("(?m)^  country +USA +--country$", answer.Out);
        Assert.Matches("(?m)^  sector +ELI +“retired”, knowledge/en/heads.txt:[0-9]+$", answer.Out);
    }

    [Fact]
    public void Standard_input_gives_one_object_for_each_line_in_order()
    {
        var answer = _session.Run("resolve", "--json");
        Assert.Equal(ExitCode.Fine, answer.Code);
        var rows = answer.Out.TrimEnd('\n').Split('\n').Select(l => JsonDocument.Parse(l).RootElement).ToList();
        Assert.Equal(["the Kenyan army", "", "Angela Merkel", "Angela Merkel", "", "police", "police"], rows.Select(r => r.GetProperty("phrase").GetString()!));
        Assert.Equal("MIL", rows[0].GetProperty("sectors")[0].GetString());
        Assert.NotNull(rows[1].GetProperty("problem").GetString());
        Assert.Equal("ELI", rows[2].GetProperty("sectors")[0].GetString());
        Assert.Contains("'spring'", rows[3].GetProperty("problem").GetString(), StringComparison.Ordinal);
        Assert.Equal("DEU", rows[3].GetProperty("country").GetString());
        Assert.Equal("KEN", rows[5].GetProperty("country").GetString());
        Assert.Contains("'Kenya'", rows[6].GetProperty("problem").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_wrong_country_is_refused()
    {
        var answer = _session.Run("resolve", "police", "--country", "Kenya");
        Assert.Equal(ExitCode.Unusable, answer.Code);
        Assert.Contains("'Kenya'", answer.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void People_of_the_user_are_known_with_their_identifier()
    {
        _session.Write("mine/people.csv", "name,office,country,sectors,from,to,other_names,identifier\nAnton Rill,trade minister,KEN,GOV,2011,2015,,Q1\n");
        var answer = _session.Run("resolve", "Anton Rill", "--date", "2016-01-01", "--knowledge", _session["mine"], "--json");
        var row = JsonDocument.Parse(answer.Out).RootElement;
        Assert.Equal(("KEN", "ELI", "Q1"), (row.GetProperty("country").GetString(), row.GetProperty("sectors")[0].GetString(), row.GetProperty("identifier").GetString()));
        Assert.Contains("people.csv:2", answer.Out, StringComparison.Ordinal);
    }
}
