using Xunit;

namespace Plain.Surveys;

// Types of others that have the names of ours: a rule goes by the type, not by the name.
public static class Eval
{
    public static Survey Over(params string[] people) => new(people);
}

public static class Answer
{
    public static bool Contains(string text) => text.Length == 0;

    public static bool Matches(string pattern) => pattern == ".*";
}

public static class PassRate
{
    public static double AtLeast(double rate) => rate;
}

public sealed record EvalPlan(double Rate);

public sealed record Survey(IReadOnlyList<string> People)
{
    public Survey Named(string name) => this with { People = [.. People, name] };

    public Survey Ask(Func<string, string> question) => this with { People = [.. People.Select(question)] };

    public Survey Expect(Func<string, bool> test) => this with { People = [.. People.Where(test)] };

    public EvalPlan Require(double rate) => new(rate);

    public Task<bool> RunAsync() => Task.FromResult(People.Count > 0);
}

public class SurveyTests
{
    [Fact]
    public EvalPlan? Returns_a_plan_of_its_own() => Eval.Over("Ana").Ask(name => $"Is {name} in Paris?").Expect(_ => Answer.Contains("")).Require(PassRate.AtLeast(0));

    [Fact]
    public async Task Runs_and_drops()
    {
        var survey = Eval.Over("Ana", "Bo");
        survey.Named("later");
        survey.Ask(name => name + DateTime.UtcNow).Require(1);
        _ = survey.RunAsync();
        await survey.RunAsync();
        Assert.True(Answer.Matches(".*"));
    }
}
