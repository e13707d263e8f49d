using EvalKit.Extensibility;

namespace EvalKit.Tests;

public static class DominanceGridTests
{
    private static DominanceGrid? GridOf(params IEnumerable<TrialEntry>[] trials) =>
        DominanceGrids.Of(RunReport.Of([.. DominanceRun.Entries().Take(2), .. trials.SelectMany(all => all)]).Evals[0]).Select(shown => shown.Grid).FirstOrDefault();

    private static (long, long) Cell(DominanceGrid? grid, int row, int column) => grid?.At(row, column) is { } counts ? (counts.Passed, counts.Trials) : (0, 0);

    [Theory]
    [InlineData(0.01, 1)]
    [InlineData(1, 1)]
    [InlineData(1.01, 2)]
    [InlineData(4, 4)]
    [InlineData(5, 5)]
    public static void A_band_ends_at_its_whole_severity(double severity, int band)
    {
        var grid = GridOf(DominanceRun.Trials(3, 1, severity, 2.5), DominanceRun.Trials(1, 1, 2.5, severity));

        Assert.Equal(((3L, 4L), (1L, 2L)), (Cell(grid, band, 3), Cell(grid, 3, band)));
    }

    [Fact]
    public static void Trials_of_one_kind_lie_on_the_edges_and_missing_ones_count()
    {
        var grid = GridOf(DominanceRun.Trials(2, 1, 0, 3), DominanceRun.Trials(1, 0, 4, 0, errored: 2), DominanceRun.Trials(1, 0, 1, 1));

        Assert.Equal(((2L, 3L), (1L, 3L), (1L, 1L)), (Cell(grid, 0, 3), Cell(grid, 4, 0), Cell(grid, 1, 1)));
        Assert.Equal([0, 1, 4], grid!.RowBands);
        Assert.Equal([0, 1, 3], grid.ColumnBands);
        Assert.Null(grid.At(0, 0));
    }

    [Fact]
    public static void Without_a_trial_of_both_kinds_there_is_no_grid() =>
        Assert.Null(GridOf(DominanceRun.Trials(9, 9, 3, 0), DominanceRun.Trials(9, 9, 0, 3)));

    [Fact]
    public static void A_trial_that_perturbs_a_third_kind_is_in_no_square_of_the_first_two()
    {
        var mixed = DominanceRun.Trials(5, 0, 2, 2).Select(trial => trial with { TextSeverity = 1 });

        Assert.Null(GridOf(mixed));
        Assert.Equal((1, 2), Cell(GridOf(mixed, DominanceRun.Trials(1, 1, 2, 2)), 2, 2));
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(-1)]
    [InlineData(5.5)]
    [InlineData(1e300)]
    public static void A_severity_that_none_can_have_is_in_no_square(double severity) =>
        Assert.Equal(1, Cells(GridOf(DominanceRun.Trials(4, 0, severity, 2), DominanceRun.Trials(1, 0, 1, 1))));

    [Fact]
    public static async Task A_run_with_chains_of_two_kinds_has_the_grid_in_its_report_and_none_is_lost()
    {
        var lab = Lab.Create();
        var grey = Image.Create(16, 16, (_, _) => new(120, 120, 120));
        var beep = AudioClip.Create(TimeSpan.FromSeconds(0.1), t => t * 200 % 1 - 0.5, sampleRate: 8_000);

        await lab.RunAsync(Eval.Over(Lab.Items(40)).Named("grid").Ask(_ => Prompt.User("What?").Image(grey).Audio(beep)).Using((_, _) => Task.FromResult("ok")).Expect(_ => Answer.Equal("ok"))
            .Under(Perturb.AnyChainOf(Perturb.Image.GaussianNoise(), Perturb.Audio.BackgroundNoise()).UpTo(2), Perturb.Image.Rotation())
            .Samples(perCase: 4).Budget(calls: 120).Require(PassRate.Perturbed().AtLeast(0.5)));

        var trials = lab.Store.Trials.Where(trial => trial is { Purpose: TrialPurpose.Measure, Axis: 0 }).ToList();
        Assert.Contains(trials, trial => trial.Outcome == TrialOutcome.Skipped);
        Assert.All(trials, trial => Assert.Equal(trial.Severity, Math.Max(trial.ImageSeverity, trial.AudioSeverity), 0.1));
        Assert.All(lab.Store.Trials.Where(trial => trial.Axis == 1), trial => Assert.Equal(0, trial.ImageSeverity));
        var grid = DominanceGrids.Of(RunReport.Of(lab.Store.Entries).Evals[0]).Single().Grid;
        Assert.Equal((Modality.Image, Modality.Audio), (grid.Rows, grid.Columns));
        Assert.Equal(trials.Count, Cells(grid));
    }

    private static long Cells(DominanceGrid? grid) => grid is null ? 0 : grid.RowBands.Sum(row => grid.ColumnBands.Sum(column => grid.At(row, column)?.Trials ?? 0));
}
