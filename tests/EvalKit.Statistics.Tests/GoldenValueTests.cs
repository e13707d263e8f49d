namespace EvalKit.Statistics.Tests;

/// <summary>Every figure against software and formulas that share no code with it.</summary>
public static class GoldenValueTests
{
    /// <summary>Relative; below the smallest figure of interest it is absolute.</summary>
    private const double Tolerance = 1e-9;

    private static readonly Dictionary<string, Func<GoldenRow, double[]>> Ours = new()
    {
        ["Wilson"] = row => Ends(Wilson.Interval(row.Whole(0), row.Whole(1), row[2])),
        ["WilsonCorrected"] = row => Ends(Wilson.CorrectedInterval(row.Whole(0), row.Whole(1), row[2])),
        ["Jeffreys"] = row => Ends(Jeffreys.Interval(row.Whole(0), row.Whole(1), row[2])),
        ["AgrestiCoull"] = row => Ends(AgrestiCoull.Interval(row.Whole(0), row.Whole(1), row[2])),
        ["BetaBinomial"] = row => [BetaBinomial.Probability(row.Whole(0), row.Whole(1), row[2], row[3])],
        ["BetaBinomialPrediction"] = row => Ends(BetaBinomial.Prediction(row.Whole(0), row.Whole(1), row.Whole(2), row[3])),
        ["NewcombeDifference"] = row => Ends(Newcombe.Difference(row.Whole(0), row.Whole(1), row.Whole(2), row.Whole(3), row[4])),
        ["FisherExact"] = row => [FisherExact.Test(row.Whole(0), row.Whole(1), row.Whole(2), row.Whole(3), row.Side(4)).PValue],
        ["CochranQ"] = row => Both(CochranQ.Test(row.Table(0, 1, cell => cell != 0))),
        ["McNemarExact"] = row => [McNemar.Exact(row.Whole(0), row.Whole(1), row.Side(2)).PValue],
        ["McNemarMidP"] = row => [McNemar.MidP(row.Whole(0), row.Whole(1), row.Side(2)).PValue],
        ["McNemarChiSquare"] = row => Both(McNemar.ChiSquare(row.Whole(0), row.Whole(1), row[2] != 0)),
        ["PairedDifference"] = row => Tested(Mean.PairedDifference(row.Numbers(0), row.Numbers(1)), row.Side(2)),
        ["WelchDifference"] = row => Tested(Mean.Difference(row.Numbers(0), row.Numbers(1)), row.Side(2)),
        ["TInterval"] = row => Ends(new Estimate(0, 1, row[1] < 0 ? double.PositiveInfinity : row[1]).Interval(row[0])),
        ["TTail"] = row => [new Estimate(row[0], 1, row[1]).Test(0, Alternative.Greater).PValue],
        ["WilcoxonSignedRank"] = row => Both(WilcoxonSignedRank.Test(row.Numbers(0), row.Side(1))),
        ["MannWhitney"] = row => Both(MannWhitney.Test(row.Numbers(0), row.Numbers(1), row.Side(2))),
        ["KolmogorovSmirnov"] = row => Both(KolmogorovSmirnov.Test(row.Numbers(0), row.Numbers(1))),
        ["KolmogorovSmirnovLimit"] = row => Both(KolmogorovSmirnov.Test(Grid(row.Whole(0), 0), Grid(row.Whole(0), row[1]))),
        ["Spearman"] = row => Both(Spearman.Test(row.Numbers(0), row.Numbers(1), row.Side(2))),
        ["Kendall"] = row => Both(Kendall.Test(row.Numbers(0), row.Numbers(1), row.Side(2))),
        ["SignFlip"] = row => Both(SignFlip.Test(row.Numbers(0), row.Side(1))),
        ["Permutation"] = row => Both(Permutation.Test(row.Numbers(0), row.Numbers(1), row.Side(2))),
        ["ClusteredMean"] = row => All(ClusteredMean.Of(row.Numbers(0), row.Integers(1), Correction(row[2]))),
        ["ClusteredRate"] = row => All(ClusteredProportion.Rate(Totals(row))),
        ["ClusteredProportion"] = row =>
        [
            ClusteredProportion.DesignEffect(Totals(row))!.Value, ClusteredProportion.EffectiveTrials(Totals(row), row[2]),
            ClusteredProportion.Lower(Totals(row), row[2]), ClusteredProportion.Upper(Totals(row), row[2]),
        ],
        ["Holm"] = row => AdjustedPValues.Holm(row.Numbers(0)),
        ["Hochberg"] = row => AdjustedPValues.Hochberg(row.Numbers(0)),
        ["BenjaminiHochberg"] = row => AdjustedPValues.BenjaminiHochberg(row.Numbers(0)),
        ["BenjaminiYekutieli"] = row => AdjustedPValues.BenjaminiYekutieli(row.Numbers(0)),
        ["PairedPairs"] = row => [PairedPower.Pairs(row[0], row[1], row[2], row[3])],
        ["RateTrialsEach"] = row => [RatePower.TrialsEach(row[0], row[1], row[2], row[3])],
        ["MeanTrials"] = row => [MeanPower.Pairs(row[0], row[1], row[2]), MeanPower.TrialsEach(row[0], row[1], row[2])],
        ["Repeats"] = row =>
            [Repeats.AnyPasses(row.Whole(0), row.Whole(1), row.Whole(2)), Repeats.AllPass(row.Whole(0), row.Whole(1), row.Whole(2))],
        ["SprtDesign"] = row => Sizes(SprtDesign.Between(row[0], row[1], row[2], row[3])),
        ["SprtCharacteristic"] = row => Characteristic(SprtDesign.Between(row[0], row[1], row[2], row[3]).CharacteristicAt(row[4])),
        ["ConfidenceSequence"] = row => Ends(ConfidenceSequence.Interval(row.Whole(0), row.Whole(1), row[2])),
        ["MixtureEProcess"] = row => [MixtureEProcess.LogEvidence(row.Whole(0), row.Whole(1), row[2])],
        ["CohenKappa"] = row => Of(CohenKappa.Of(row.Table(0, 1, cell => (long)cell), (KappaWeights)row.Whole(2))),
        ["FleissKappa"] = row => [FleissKappa.Of(row.Table(0, 1, cell => (int)cell))],
        ["PredictionPoweredMean"] = row => All(PredictionPoweredMean.Of(row.Numbers(0), row.Numbers(1), row.Numbers(2))),
        ["Brier"] = row => [Forecasts.Brier(row.Numbers(0), row.Truths(1))],
        ["LogLoss"] = row => [Forecasts.LogLoss(row.Numbers(0), row.Truths(1))],
        ["ExpectedCalibrationError"] = row => [Forecasts.ExpectedCalibrationError(row.Numbers(0), row.Truths(1), (int)row[2])],
        ["RocArea"] = row => [Discrimination.RocArea(row.Numbers(0), row.Truths(1))],
        ["AveragePrecision"] = row => [Discrimination.AveragePrecision(row.Numbers(0), row.Truths(1))],
        ["Confusion"] = row => Shares(ConfusionCounts.Of(row.Truths(0), row.Truths(1))),
        ["KullbackLeibler"] = row => [Divergence.KullbackLeibler(row.Numbers(0), row.Numbers(1))],
        ["JensenShannon"] = row => [Divergence.JensenShannon(row.Numbers(0), row.Numbers(1))],
        ["TotalVariation"] = row => [Divergence.TotalVariation(row.Numbers(0), row.Numbers(1))],
        ["Hellinger"] = row => [Divergence.Hellinger(row.Numbers(0), row.Numbers(1))],
        ["PopulationStability"] = row => [Divergence.PopulationStability(row.Numbers(0), row.Numbers(1), row[2])],
        ["Wasserstein"] = row => [Wasserstein.Distance(row.Numbers(0), row.Numbers(1))],
        ["ItemRest"] = row => Array.ConvertAll(ItemRest.Correlations(row.Table(0, 1, cell => cell)), value => value!.Value),
        ["Stratified"] = row => All(Stratified.Mean(
            [.. row.Numbers(0).Select((weight, i) => Stratum.OfPasses(weight, row.Longs(1)[i], row.Longs(2)[i]))])),
        ["Isotonic"] = row => row[2] != 0
            ? IsotonicRegression.NonDecreasing(row.Numbers(0), row.Numbers(1))
            : IsotonicRegression.NonIncreasing(row.Numbers(0), row.Numbers(1)),
    };

    /// <summary>Where an approximation is meant, or the other software has fewer digits.</summary>
    private static readonly Dictionary<string, Func<double, double>> Allowed = new()
    {
        ["MeanTrials"] = _ => 1,
        ["KolmogorovSmirnov"] = value => 1e-9 * Math.Max(value, 1e-3),
    };

    public static TheoryData<string> Names => [.. GoldenRow.All.Select(row => row.Name).Distinct()];

    [Theory]
    [MemberData(nameof(Names))]
    public static void Ours_are_theirs(string name) => Assert.All(GoldenRow.All.Where(row => row.Name == name), row =>
    {
        var ours = Ours[name](row);

        Assert.Equal(row.Values.Length, ours.Length);
        for (var i = 0; i < ours.Length; i++)
        {
            var allowed = Allowed.TryGetValue(name, out var rule)
                ? rule(row.Values[i])
                : Tolerance * Math.Max(Math.Abs(row.Values[i]), 1e-100);
            var near = double.IsInfinity(row.Values[i]) ? ours[i] == row.Values[i] : Math.Abs(ours[i] - row.Values[i]) <= allowed;
            var arguments = string.Join("; ", row.Arguments.Select(values => string.Join(' ', values.Take(8))));
            Assert.True(near, $"{name}({arguments})[{i}]: ours {ours[i]:R}, theirs {row.Values[i]:R}");
        }
    });

    [Fact]
    public static void No_figure_is_left_without_a_row() => Assert.Empty(Ours.Keys.Except(GoldenRow.All.Select(row => row.Name)));

    private static double[] Ends(Bounds bounds) => [bounds.Lower, bounds.Upper];

    private static double[] Both(Significance test) => [test.Statistic, test.PValue];

    private static double[] Of(Estimate estimate) => [estimate.Value, estimate.StandardError];

    private static double[] All(Estimate estimate) => [estimate.Value, estimate.StandardError, estimate.DegreesOfFreedom];

    private static double[] Tested(Estimate estimate, Alternative side) => [.. All(estimate), .. Both(estimate.Test(0, side))];

    private static double[] Grid(long n, double shift) => [.. Enumerable.Range(0, (int)n).Select(i => (double)i / n + shift)];

    private static double[] Sizes(SprtDesign design) => [design.FixedTrials, design.MaxTrials, design.LastBadPasses];

    private static double[] Characteristic(SprtCharacteristic at) => [at.ProbabilityGood, at.ProbabilityBad, at.MeanTrials];

    private static double[] Shares(ConfusionCounts counts) =>
        [counts.Precision!.Value, counts.Recall!.Value, counts.Specificity!.Value, counts.F1!.Value, counts.MatthewsCorrelation];

    private static ClusterCorrection Correction(double isCr1) => isCr1 != 0 ? ClusterCorrection.CR1 : ClusterCorrection.CR0;

    private static ClusterTotals Totals(GoldenRow row)
    {
        var tally = new ClusterTally<int>();
        foreach (var (passed, cluster) in row.Truths(0).Zip(row.Integers(1))) tally.Add(cluster, passed);
        return tally.Totals;
    }
}
