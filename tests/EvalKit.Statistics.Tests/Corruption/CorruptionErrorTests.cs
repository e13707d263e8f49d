namespace EvalKit.Statistics.Tests;

public static class CorruptionErrorTests
{
    [Fact]
    public static void Sums_over_severities_are_divided_not_single_ratios_averaged() =>
        Assert.Equal(1.5 / 1.0, CorruptionError.Of([0.5, 1.0], [0.2, 0.8])!.Value, 12);

    [Fact]
    public static void Of_the_baseline_itself_it_is_1() => Assert.Equal(1, CorruptionError.Of([0.1, 0.2, 0.9], [0.1, 0.2, 0.9]));

    [Fact]
    public static void The_relative_one_leaves_the_clean_errors_out() =>
        Assert.Equal((0.6 - 2 * 0.1) / (1.0 - 2 * 0.3), CorruptionError.Relative([0.2, 0.4], 0.1, [0.4, 0.6], 0.3)!.Value, 12);

    [Fact]
    public static void A_subject_that_corruption_helps_has_a_negative_relative_one() =>
        Assert.True(CorruptionError.Relative([0.1], 0.2, [0.4], 0.2) < 0);

    [Fact]
    public static void A_baseline_without_errors_is_no_unit()
    {
        Assert.Null(CorruptionError.Of([0.1], [0]));
        Assert.Null(CorruptionError.Relative([0.1], 0, [0.3], 0.3));
        Assert.Null(CorruptionError.Relative([0.1], 0, [0.2], 0.3));
    }
}
