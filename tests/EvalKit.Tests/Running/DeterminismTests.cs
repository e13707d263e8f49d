namespace EvalKit.Tests.Running;

public class DeterminismTests
{
    [Theory]
    [InlineData(4)]
    [InlineData(16)]
    public async Task Trials_and_verdicts_do_not_depend_on_concurrency(int concurrency)
    {
        var alone = await RunAt(1);
        var together = await RunAt(concurrency);

        Assert.Equal(alone.Keys, together.Keys);
        Assert.Equal(alone.Verdicts, together.Verdicts);
    }

    [Fact]
    public async Task Cells_run_one_by_one_measure_the_same_trials_as_the_whole_eval()
    {
        var whole = Lab.Create();
        await whole.RunAsync(Plan());
        var byCell = Lab.Create();
        using var run = byCell.Session.RunOf(Plan(), "lab");
        foreach (var cell in (await run.OutlineAsync(default)).Cells.Reverse()) await run.RunCellAsync(cell.Label, default);
        await run.RunAllAsync(alone: false, default);

        Assert.Equal(whole.Keys, byCell.Keys);
    }

    [Fact]
    public async Task Another_seed_gives_other_trials()
    {
        var lab = Lab.Create();
        await lab.RunAsync(Plan());
        var other = Lab.Create();
        await other.RunAsync(Plan().Seed(77));

        Assert.NotEqual(lab.Keys, other.Keys);
    }

    private static async Task<(IReadOnlyList<string> Keys, IReadOnlyList<string> Verdicts)> RunAt(int concurrency)
    {
        var lab = Lab.Create(options => options with { Concurrency = concurrency });
        var result = await lab.RunAsync(Plan());
        return (lab.Keys, [.. result.Gates.Select(gate => gate.ToString())]);
    }

    // Answers wrongly wherever the typo generator touched the word "number", after a delay that scrambles completion order.
    private static EvalPlan<Item, Reply> Plan() => Eval.Over(Lab.Items(60)).Difficulty(item => item.Difficulty).Named("lab").Ask(item => item.Text)
        .Using(async (prompt, token) =>
        {
            await Task.Delay(prompt.Text.Length * 7 % 5, token);
            return prompt.Text.Contains("number", StringComparison.Ordinal) ? "ok" : "what?";
        })
        .Expect(item => Answer.Equal("ok"))
        .Under(Perturb.Text.KeyboardTypos(), Perturb.Text.Whitespace())
        .Samples(2).Trials(2)
        .Require(PassRate.AtLeast(0.9), PassRate.Perturbed().AtLeast(0.5).ForEach(By.Difficulty), PassRate.Perturbed().AtLeast(0.5).ForEach(By.Perturbation));
}
