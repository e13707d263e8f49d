namespace EvalKit.Tests.Gates;

/// <summary>The unit of evidence is the cluster, and a large one is still one.</summary>
public class ClusterTests
{
    [Fact]
    public async Task One_large_cluster_does_not_lend_its_trials_to_the_small_ones()
    {
        // Two templates of 450 cases, all right, and 100 templates of one case, half of them wrong: the rate is the fate of two templates.
        var result = await Lab.Create().RunAsync(Plan(cluster: i => i < 900 ? i / 450 : i, wrong: i => i >= 900 && i % 2 == 0));

        var gate = Assert.Single(result.Gates);
        Assert.Equal(Verdict.Inconclusive, gate.Verdict);
        Assert.Equal(2, gate.Evidence.Clusters);
        Assert.Contains("950/1000 = 0.95 over 2 independent cases", gate.Decision.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_gate_over_what_is_one_cluster_in_effect_is_refused_because_it_could_never_fail()
    {
        var plan = Plan(cluster: i => i < 941 ? 0 : i, wrong: _ => false);

        var exception = await Assert.ThrowsAsync<EvalPlanException>(() => Lab.Create().RunAsync(plan));

        Assert.Contains("even 0 of 1 independent cases", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Clusters_of_one_size_count_as_many_as_there_are()
    {
        var result = await Lab.Create().RunAsync(Plan(cluster: i => i / 10, wrong: _ => false));

        Assert.Equal(100, Assert.Single(result.Gates).Evidence.Clusters);
    }

    private static EvalPlan<int, Reply> Plan(Func<int, int> cluster, Func<int, bool> wrong) => Eval.Over(Enumerable.Range(0, 1000)).Id(i => $"c{i}")
        .Cluster(i => $"t{cluster(i)}").Named("clusters").Ask(i => $"{i}")
        .Using((prompt, _) => Task.FromResult(wrong(int.Parse(prompt.Text, System.Globalization.CultureInfo.InvariantCulture)) ? "no" : "ok"))
        .Expect(_ => Answer.Equal("ok"))
        .Require(PassRate.AtLeast(0.9, tolerance: 0.05));
}
