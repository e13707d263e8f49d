using System.Globalization;

namespace EvalKit.Tests.Gates;

public class NoRegressionTests
{
    [Theory]
    [InlineData(200, 0, 0, Verdict.Pass)]
    [InlineData(200, 0, 30, Verdict.Pass)]
    [InlineData(200, 30, 0, Verdict.Fail)]
    [InlineData(200, 20, 20, Verdict.Inconclusive)]
    [InlineData(60, 0, 0, Verdict.Inconclusive)]
    [InlineData(2000, 20, 0, Verdict.Pass)]
    public async Task Is_decided_by_the_bounds_on_the_difference(int cases, int lost, int won, Verdict verdict)
    {
        // 20 lost of 2000 is a drop beyond doubt, and one within the margin.
        var gate = await CompareAsync(cases, i => i >= lost, i => i < lost || i >= lost + won);

        Assert.Equal(verdict, gate.Verdict);
    }

    [Fact]
    public async Task Says_the_bound_that_decided()
    {
        var gate = await CompareAsync(200, i => i >= 30, _ => true);

        Assert.Equal("score against \"baseline\" = -0.150 over 200 pairs, at most -0.10 (one-sided 95 %), which is worse than 0.00, and at least -0.20: a drop over 0.03 is not ruled out", gate.Decision.Text);
    }

    [Fact]
    public async Task Undecided_says_what_it_could_have_seen_and_is_green_only_within_the_margin()
    {
        var even = await CompareAsync(60, i => i >= 3, i => i is < 3 or >= 6);
        var lower = await CompareAsync(60, i => i >= 4, _ => true, margin: 0.03);

        Assert.Contains(": not decided; ", even.Decision.Text, StringComparison.Ordinal);
        Assert.EndsWith("; it sees a drop of 0.11 in 4 runs of 5", even.Decision.Text, StringComparison.Ordinal);
        Assert.True(even.Decision.Shown);
        Assert.True(lower.Verdict == Verdict.Fail || !lower.Decision.Shown);
    }

    [Fact]
    public async Task A_missing_trial_of_either_side_counts_against_both_claims()
    {
        string Broken(int i) => i < 12 ? throw new HttpRequestException("503") : "ok";

        var main = await RunAsync(Paired(200, Broken, _ => "ok"));
        var other = await RunAsync(Paired(200, i => i < 12 ? "wrong" : "ok", Broken));
        var best = await RunAsync(Paired(200, _ => "ok", Broken));
        var worse = await RunAsync(Paired(200, i => i is >= 12 and < 30 ? "wrong" : Broken(i), _ => "ok"));

        Assert.Equal((Verdict.Incomplete, 12L), (main.Verdict, main.Evidence.Missing));
        Assert.Equal((Verdict.Incomplete, 12L), (other.Verdict, other.Evidence.Missing));
        Assert.Contains("score against \"baseline\" = -0.060 to 0.000 over 200 pairs, 12 of 200 pairs missing", main.Decision.Text, StringComparison.Ordinal);
        // Where the main subject is right, nothing that the other could have answered makes it a drop; and 18 drops are enough without the rest.
        Assert.Equal((Verdict.Pass, 12L), (best.Verdict, best.Evidence.Missing));
        Assert.Equal((Verdict.Fail, 12L), (worse.Verdict, worse.Evidence.Missing));
    }

    [Fact]
    public async Task Without_any_pair_it_is_incomplete() => Assert.Equal(
        (Verdict.Incomplete, "score against \"baseline\": none of 60 pairs was scored"),
        (await RunAsync(Paired(60, _ => "ok", _ => throw new HttpRequestException("503")))) is var gate ? (gate.Verdict, gate.Decision.Text) : default);

    [Fact]
    public async Task A_prompt_that_is_not_the_same_for_both_makes_no_pair()
    {
        var asked = 0;
        var plan = Eval.Over(Lab.Items(60)).Named("lab").Ask(item => FormattableString.Invariant($"{item.Text} asked {Interlocked.Increment(ref asked)}"))
            .Using((_, _) => Task.FromResult("ok")).Compare("baseline", (_, _) => Task.FromResult("ok"))
            .Expect(item => Answer.Equal("ok")).Require(NoRegression.Against("baseline"));

        Assert.Equal((Verdict.Incomplete, 60L), await RunAsync(plan) is var gate ? (gate.Verdict, gate.Evidence.Missing) : default);
    }

    [Fact]
    public async Task Perturbed_trials_are_compared_apart_from_clean_ones()
    {
        var plan = Lab.Plan(200, _ => "ok", NoRegression.Against("baseline"), NoRegression.Perturbed().Against("baseline"))
            .Under(Perturb.Text.Whitespace()).Compare("baseline", (prompt, _) => Task.FromResult(prompt.Text.StartsWith("text", StringComparison.Ordinal) ? "ok" : "wrong"));

        var result = await Lab.Create().RunAsync(plan);

        Assert.Equal([Verdict.Pass, Verdict.Pass], result.Gates.Select(gate => gate.Verdict));
        Assert.Equal("no perturbed regression against \"baseline\", margin 0.03", result.Gates[1].Gate);
    }

    [Fact]
    public async Task Each_difficulty_can_be_judged_apart()
    {
        // Hard cases are those of i % 3 = 2: only they get worse.
        var plan = Paired(300, i => i % 3 == 2 && i < 120 ? "wrong" : "ok", _ => "ok", NoRegression.Against("baseline").ForEach(By.Difficulty));

        var result = await Lab.Create().RunAsync(plan);

        Assert.Equal([("easy", Verdict.Pass), ("hard", Verdict.Fail), ("medium", Verdict.Pass)], result.Gates.Select(gate => (gate.Slice, gate.Verdict)));
        Assert.Contains("(one-sided 98.33 %, as one of 3)", result.Gates[1].Decision.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Repeats_of_a_case_are_not_independent_of_it()
    {
        var once = await CompareAsync(30, i => i % 5 > 0, _ => true);
        var often = await CompareAsync(30, i => i % 5 > 0, _ => true, repeats: 20);

        Assert.Equal(once.Decision.Bound!.Value, often.Decision.Bound!.Value, 1e-12);
    }

    [Fact]
    public async Task A_gate_that_names_nobody_is_refused() => Assert.Contains(
        "names a subject that is not compared: add .Compare(\"older\", …)",
        (await Assert.ThrowsAsync<EvalPlanException>(() => Lab.Create().RunAsync(Lab.Plan(60, _ => "ok", NoRegression.Against("older"))))).Message, StringComparison.Ordinal);

    [Fact]
    public async Task Too_few_cases_are_refused_where_it_can_never_fail_and_warned_about_where_it_can_not_pass()
    {
        var refused = await Assert.ThrowsAsync<EvalPlanException>(() => Lab.Create().RunAsync(Paired(4, _ => "ok", _ => "ok")));
        var warned = await Lab.Create().RunAsync(Paired(60, _ => "ok", _ => "ok"));
        var enough = await Lab.Create().RunAsync(Paired(99, _ => "ok", _ => "ok"));

        Assert.Contains("could never fail", refused.Message, StringComparison.Ordinal);
        Assert.Contains("a drop of 0.0487 is still possible, and the margin is 0.03; 99 cases can", Assert.Single(warned.Warnings), StringComparison.Ordinal);
        Assert.Equal(("", Verdict.Pass), (string.Concat(enough.Warnings), enough.Gates[0].Verdict));
    }

    [Theory]
    [InlineData(200, 30, 0)]
    [InlineData(60, 3, 3)]
    public async Task The_examples_of_the_page_are_what_it_says(int cases, int lost, int won)
    {
        var plan = Lab.Plan(cases, text => Number(text) < lost ? "wrong" : "ok", NoRegression.Against("last version"))
            .Compare("last version", (prompt, _) => Task.FromResult(Number(prompt.Text) >= lost && Number(prompt.Text) < lost + won ? "wrong" : "ok"));

        var gate = await RunAsync(plan);

        Assert.Contains(
            $"{gate.Decision.Text}    {gate.Verdict.ToString().ToUpperInvariant()}\n",
            File.ReadAllText(Path.Combine(Approved.RepositoryRoot, "docs", "gates.md")).ReplaceLineEndings("\n"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(-0.01)]
    [InlineData(1)]
    [InlineData(double.NaN)]
    public void An_impossible_margin_is_refused(double margin) => Assert.Throws<ArgumentOutOfRangeException>(() => NoRegression.Against("baseline").Margin(margin));

    private static Task<GateResult> CompareAsync(int cases, Func<int, bool> main, Func<int, bool> other, double margin = 0.03, int repeats = 1) =>
        RunAsync(Paired(cases, i => main(i) ? "ok" : "wrong", i => other(i) ? "ok" : "wrong", NoRegression.Against("baseline").Margin(margin)).Trials(repeats));

    private static async Task<GateResult> RunAsync(EvalPlan plan) =>
        Assert.Single((await Lab.Create(options => options with { MaxCallsWithoutBudget = 100_000 }).RunAsync(plan)).Gates);

    private static EvalPlan<Item, Reply> Paired(int cases, Func<int, string> main, Func<int, string> other, Gate? gate = null) =>
        Lab.Plan(cases, text => main(Number(text)), gate ?? NoRegression.Against("baseline"))
            .Compare("baseline", (prompt, _) => Task.FromResult(other(Number(prompt.Text))));

    private static int Number(string text) => int.Parse(text.Split(' ')[2], CultureInfo.InvariantCulture);
}
