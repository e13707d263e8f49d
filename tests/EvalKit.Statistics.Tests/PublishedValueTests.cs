namespace EvalKit.Statistics.Tests;

/// <summary>Values that publications print.</summary>
public static class PublishedValueTests
{
    [Fact]
    public static void Intervals_of_8_of_10()
    {
        Near(0.490, 0.943, Wilson.Interval(8, 10, 0.95));
        Near(0.444, 0.975, ClopperPearson.Interval(8, 10, 0.95));
    }

    /// <summary>Newcombe (1998), Statistics in Medicine 17, 857–872, table I.</summary>
    [Theory]
    [InlineData(81, 263, 0.2535, 0.3682, 0.2553, 0.3662)]
    [InlineData(15, 148, 0.0598, 0.1644, 0.0624, 0.1605)]
    [InlineData(0, 20, 0.0000, 0.2005, 0.0000, 0.1611)]
    [InlineData(1, 29, 0.0018, 0.1963, 0.0061, 0.1718)]
    public static void Score_intervals_with_and_without_correction(
        long passes, long trials, double correctedLower, double correctedUpper, double lower, double upper)
    {
        Near(correctedLower, correctedUpper, Wilson.CorrectedInterval(passes, trials, 0.95), 4);
        Near(lower, upper, Wilson.Interval(passes, trials, 0.95), 4);
    }

    /// <summary>Newcombe (1998), Statistics in Medicine 17, 873–890, table II, method 10.</summary>
    [Theory]
    [InlineData(56, 70, 48, 80, 0.0524, 0.3339)]
    [InlineData(9, 10, 3, 10, 0.1705, 0.8090)]
    [InlineData(5, 56, 0, 29, -0.0381, 0.1926)]
    [InlineData(0, 10, 0, 20, -0.1611, 0.2775)]
    [InlineData(10, 10, 0, 20, 0.6791, 1.0000)]
    public static void Differences_of_independent_rates(long a, long n, long b, long m, double lower, double upper) =>
        Near(lower, upper, Newcombe.Difference(a, n, b, m, 0.95), 4);

    /// <summary>Newcombe (1998), Statistics in Medicine 17, 2635–2650, table II, method 10.</summary>
    [Fact]
    public static void Difference_of_paired_rates() => Near(0.0569, 0.3404, Newcombe.PairedDifference(36, 12, 2, 0, 0.95), 4);

    [Fact]
    public static void Without_trials_a_difference_is_as_wide_as_the_other_rate_leaves_it()
    {
        var known = Wilson.Interval(8, 10, 0.95);

        Assert.Equal(new Bounds(-1, 1), Newcombe.Difference(0, 0, 0, 0, 0.95));
        Assert.Equal(new Bounds(known.Lower - 1, known.Upper), Newcombe.Difference(8, 10, 0, 0, 0.95));
    }

    [Fact]
    public static void A_paired_difference_of_unrelated_answers_is_that_of_independent_ones()
    {
        var paired = Newcombe.PairedDifference(30, 20, 30, 20, 0.95);
        var independent = Newcombe.Difference(50, 100, 60, 100, 0.95);

        Assert.Equal(independent.Lower, paired.Lower, 1e-12);
        Assert.Equal(independent.Upper, paired.Upper, 1e-12);
        Assert.True(Newcombe.PairedDifference(48, 2, 12, 38, 0.95).Width < paired.Width);
        Assert.Equal(new Bounds(-1, 1), Newcombe.PairedDifference(0, 0, 0, 0, 0.95));
    }

    [Fact]
    public static void Mid_p_of_8_losses_and_2_gains() => Assert.Equal(0.0654, McNemar.MidP(8, 2).PValue, 4);

    [Fact]
    public static void All_of_three_attempts_with_7_of_10() => Assert.Equal(0.2917, Repeats.AllPass(7, 10, 3), 4);

    /// <summary>Fisher's lady tasting tea.</summary>
    [Fact]
    public static void Three_of_four_cups() => Assert.Equal(17 / 70.0, FisherExact.Test(3, 4, 1, 4, Alternative.Greater).PValue, 1e-12);

    /// <summary>Connor (1987) for a drop of 3 points with one differing pair in ten.</summary>
    [Fact]
    public static void Pairs_of_a_plan() => Assert.Equal(948, PairedPower.Pairs(0.10, 0.03, 0.05, 0.9));

    /// <summary>Krippendorff (2011), "Computing Krippendorff's alpha-reliability", section C.</summary>
    [Theory]
    [InlineData(RatingScale.Nominal, 0.743)]
    [InlineData(RatingScale.Ordinal, 0.815)]
    [InlineData(RatingScale.Interval, 0.849)]
    [InlineData(RatingScale.Ratio, 0.797)]
    public static void Agreement_of_four_observers_with_gaps(RatingScale scale, double alpha)
    {
        double?[,] ratings =
        {
            { 1, 2, 3, 3, 2, 1, 4, 1, 2, null, null, null },
            { 1, 2, 3, 3, 2, 2, 4, 1, 2, 5, null, 3 },
            { null, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, null },
            { 1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, null },
        };

        Assert.Equal(alpha, KrippendorffAlpha.Of(ratings, scale), 3);
    }

    /// <summary>Fleiss (1971), psychiatric diagnoses: κ = 0.430.</summary>
    [Fact]
    public static void Agreement_of_psychiatrists()
    {
        int[,] counts =
        {
            { 0, 0, 0, 6, 0 }, { 0, 3, 0, 0, 3 }, { 0, 1, 4, 0, 1 }, { 0, 0, 0, 0, 6 }, { 0, 3, 0, 3, 0 }, { 2, 0, 4, 0, 0 },
            { 0, 0, 4, 0, 2 }, { 2, 0, 3, 1, 0 }, { 2, 0, 0, 4, 0 }, { 0, 0, 0, 0, 6 }, { 1, 0, 0, 5, 0 }, { 1, 1, 0, 4, 0 },
            { 0, 3, 3, 0, 0 }, { 1, 0, 0, 5, 0 }, { 0, 2, 0, 3, 1 }, { 0, 0, 5, 0, 1 }, { 3, 0, 0, 1, 2 }, { 5, 1, 0, 0, 0 },
            { 0, 2, 0, 4, 0 }, { 1, 0, 2, 0, 3 }, { 0, 0, 0, 0, 6 }, { 0, 1, 0, 5, 0 }, { 0, 2, 0, 1, 3 }, { 2, 0, 0, 4, 0 },
            { 1, 0, 0, 4, 1 }, { 0, 5, 0, 1, 0 }, { 4, 0, 0, 0, 2 }, { 0, 2, 0, 4, 0 }, { 1, 0, 5, 0, 0 }, { 0, 0, 0, 0, 6 },
        };

        Assert.Equal(0.430, FleissKappa.Of(counts), 3);
    }

    /// <summary>Strata of 60, 30 and 10 % of traffic: 98, 90 and 40 % pass, then 99, 96 and 45 %.</summary>
    [Fact]
    public static void A_gain_of_five_points_among_hard_cases_is_three_of_traffic()
    {
        double Mean(params double[] rates) =>
            Stratified.Mean([new(0.6, rates[0], 0, 100), new(0.3, rates[1], 0, 100), new(0.1, rates[2], 0, 100)]).Value;

        Assert.Equal(0.898, Mean(0.98, 0.90, 0.40), 1e-12);
        Assert.Equal(0.927, Mean(0.99, 0.96, 0.45), 1e-12);
    }

    /// <summary>Neyman for flips of 1, 5 and 20 % in strata of 70, 20 and 10 %.</summary>
    [Fact]
    public static void Replays_where_decisions_flip()
    {
        (double Weight, double Rate)[] flips = [(0.7, 0.01), (0.2, 0.05), (0.1, 0.20)];
        Stratum[] strata = [.. flips.Select(flip => new Stratum(flip.Weight, flip.Rate, Math.Sqrt(flip.Rate * (1 - flip.Rate)), 1))];

        var allocation = Stratified.NeymanAllocation(1000, strata);

        Assert.Equal([455, 284, 261], allocation);
        double Error(IEnumerable<long> trials) =>
            Stratified.Mean([.. strata.Zip(trials, (stratum, n) => stratum with { Trials = n })]).StandardError;
        var overall = strata.Sum(stratum => stratum.Weight * stratum.Mean);
        Assert.Equal(0.34, 1 - Math.Pow(Error(allocation), 2) / (overall * (1 - overall) / 1000), 0.02);
    }

    /// <summary>An item at 90 % tells as much as 0.36 items at one half, at 97 % as 0.116.</summary>
    [Fact]
    public static void Effective_items()
    {
        Assert.Equal(0.36, Saturation.EffectiveItems([0.9]), 1e-12);
        Assert.Equal(100, Saturation.EffectiveItems([.. Enumerable.Repeat(0.97, 859)]), 0.05);
        Assert.Equal(Math.Exp(-4), Saturation.Index(0.9, 0.8, 0.05), 1e-12);
    }

    /// <summary>Rogan and Gladen's correction: 0.25 seen, sensitivity 0.9, specificity 0.95.</summary>
    [Fact]
    public static void A_rate_corrected_for_its_judge()
    {
        var estimate = RoganGladen.Of(250, 1000, 90, 100, 95, 100);

        Assert.Equal(0.2 / 0.85, estimate.Value, 1e-12);
        Assert.Equal(Math.Sqrt(0.25 * 0.75 / 1000 + 0.04 / 0.7225 * 0.0009 + 0.4225 / 0.7225 * 0.000475) / 0.85, estimate.StandardError, 1e-12);
        Assert.Equal(0, RoganGladen.Of(1, 1000, 90, 100, 95, 100).Value);
    }

    [Fact]
    public static void Unseen_kinds_from_four_seen_once_and_two_seen_twice()
    {
        long[] frequencies = [1, 1, 1, 1, 2, 2, 5, 9, 0];

        Assert.Equal(4 / 22.0, UnseenModes.MissingMass(frequencies), 1e-12);
        Assert.Equal(8 + 21 / 22.0 * 4 * 3 / (2 * 3), UnseenModes.Chao1(frequencies), 1e-12);
        Assert.Equal(1, UnseenModes.MissingMass([]));
        Assert.Equal(0, UnseenModes.Chao1([]));
    }

    [Fact]
    public static void An_interaction_is_the_difference_of_differences()
    {
        var contrast = InteractionContrast.Of((9, 99), (19, 99), (29, 99), (79, 99));

        Assert.Equal(0.795 - 0.195 - 0.295 + 0.095, contrast.Value, 1e-12);
        Assert.True(contrast.Test(alternative: Alternative.Greater).PValue < 1e-4);
    }

    private static void Near(double lower, double upper, Bounds bounds, int digits = 3)
    {
        Assert.Equal(lower, bounds.Lower, digits);
        Assert.Equal(upper, bounds.Upper, digits);
    }
}
