namespace EvalKit.Tests.Planning;

/// <summary>The planned trials are balanced, in an order of their own, and the same whatever part of them is run.</summary>
public class FixedDesignTests
{
    [Fact]
    public async Task Every_axis_gets_the_same_share_of_every_cell()
    {
        var lab = Lab.Create();
        await lab.RunAsync(Plan(60));

        var counts = lab.Store.Measured.Where(trial => trial.Axis >= 0).GroupBy(trial => (trial.Cell, trial.Axis)).Select(group => group.Count());
        Assert.All(counts, count => Assert.Equal(10, count));
    }

    [Fact]
    public async Task A_case_sampled_again_meets_the_next_axis()
    {
        var lab = Lab.Create();
        await lab.RunAsync(Plan(60).Samples(2));

        Assert.All(lab.Store.Measured.Where(trial => trial.Axis >= 0).GroupBy(trial => trial.Case), group => Assert.Equal([0, 1], group.Select(trial => trial.Axis).Order()));
    }

    [Fact]
    public async Task Severities_cover_the_scale_evenly()
    {
        var lab = Lab.Create();
        await lab.RunAsync(Plan(240).Budget(calls: 10_000));

        var severities = lab.Store.Measured.Where(trial => trial.Axis == 0).Select(trial => trial.Severity).ToList();
        Assert.All(Enumerable.Range(0, 5), band => Assert.InRange(severities.Count(severity => severity > band && severity <= band + 1), severities.Count / 5 - 6, severities.Count / 5 + 6));
    }

    [Fact]
    public async Task Every_case_is_tried_before_any_is_repeated()
    {
        var lab = Lab.Create(options => options with { Concurrency = 1 });
        await lab.RunAsync(Plan(30).Trials(3));

        Assert.Equal(lab.Store.Measured.Select(trial => trial.Repeat).Order(), lab.Store.Measured.Select(trial => trial.Repeat));
    }

    [Fact]
    public async Task The_order_is_random_but_the_seeds()
    {
        async Task<IEnumerable<string>> Order(ulong seed)
        {
            var lab = Lab.Create(options => options with { Concurrency = 1 });
            await lab.RunAsync(Plan(30).Seed(seed));
            return lab.Store.Measured.Take(30).Select(trial => trial.Case);
        }

        Assert.Equal(await Order(1), await Order(1));
        Assert.NotEqual(await Order(1), await Order(2));
        Assert.NotEqual(Lab.Items(30).Select(item => item.Id), await Order(1));
    }

    private static EvalPlan<Item, Reply> Plan(int cases) => Lab.Plan(cases, _ => "ok")
        .Under(Perturb.Text.KeyboardTypos(), Perturb.Text.Whitespace()).Require(PassRate.Perturbed().AtLeast(0.5));
}
