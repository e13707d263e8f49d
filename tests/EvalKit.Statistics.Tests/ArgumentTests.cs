namespace EvalKit.Statistics.Tests;

/// <summary>What no statistic is defined for is refused by name, everywhere.</summary>
public static class ArgumentTests
{
    private const double NaN = double.NaN;
    private const double Infinity = double.PositiveInfinity;
    private static readonly double[] One = [1], Two = [1, 2], Three = [1, 2, 3], Bad = [1, NaN], Endless = [Infinity, 1], None = [];
    private static readonly ClusterTotals Totals = default(ClusterTotals).With(3, 5).With(2, 5);

    private static readonly Dictionary<string, Action> Refused = new()
    {
        ["Wilson: more passes than trials"] = () => Wilson.CorrectedInterval(11, 10, 0.95),
        ["Jeffreys: negative trials"] = () => Jeffreys.Interval(0, -1, 0.95),
        ["AgrestiCoull: certainty"] = () => AgrestiCoull.Interval(5, 10, 1),
        ["BetaBinomial: shape of 0"] = () => BetaBinomial.Probability(1, 2, 0, 1),
        ["BetaBinomial: shape NaN"] = () => BetaBinomial.Probability(1, 2, 1, NaN),
        ["BetaBinomial: no future"] = () => BetaBinomial.Prediction(1, 2, 0, 0.9),
        ["Newcombe: more passes than trials"] = () => Newcombe.Difference(1, 1, 3, 2, 0.95),
        ["Newcombe: confidence NaN"] = () => Newcombe.Difference(1, 1, 1, 2, NaN),
        ["Newcombe: negative count"] = () => Newcombe.PairedDifference(1, -1, 0, 0, 0.95),
        ["FisherExact: no trials"] = () => FisherExact.Test(0, 0, 1, 2),
        ["FisherExact: too many passes"] = () => FisherExact.Test(1, 2, 3, 2),
        ["CochranQ: one model"] = () => CochranQ.Test(new bool[3, 1]),
        ["CochranQ: no case"] = () => CochranQ.Test(new bool[0, 3]),
        ["InteractionContrast: empty cell"] = () => InteractionContrast.Of((0, 1), (0, 1), (0, 0), (0, 1)),
        ["InteractionContrast: too many events"] = () => InteractionContrast.Of((0, 1), (2, 1), (0, 1), (0, 1)),
        ["McNemar: negative"] = () => McNemar.MidP(-1, 2),
        ["McNemar: beyond the limit"] = () => McNemar.Exact(0, long.MaxValue),
        ["Mean: one value"] = () => Mean.Of(One),
        ["Mean: NaN"] = () => Mean.Of(Bad),
        ["Mean: lengths"] = () => Mean.PairedDifference(Two, Three),
        ["Mean: too short"] = () => Mean.Difference(One, Three),
        ["Estimate: null value NaN"] = () => new Estimate(1, 1, 1).Test(NaN),
        ["Estimate: confidence 0"] = () => new Estimate(1, 1, 1).Interval(0),
        ["Estimate: alpha 1"] = () => new Estimate(1, 1, 1).Lower(1),
        ["Estimate: made of nothing"] = () => default(Estimate).Interval(0.95),
        ["Estimate: degrees NaN"] = () => new Estimate(1, 1, NaN).Test(),
        ["Estimate: negative error"] = () => new Estimate(1, -1, 5).Lower(0.05),
        ["Estimate: alpha NaN"] = () => new Estimate(1, 1, 1).Upper(NaN),
        ["SignFlip: empty"] = () => SignFlip.Test(None),
        ["SignFlip: infinite"] = () => SignFlip.Test(Endless),
        ["SignFlip: no resamples"] = () => SignFlip.Test(Two, resamples: 0),
        ["WilcoxonSignedRank: empty"] = () => WilcoxonSignedRank.Test(None),
        ["WilcoxonSignedRank: NaN"] = () => WilcoxonSignedRank.Test(Bad),
        ["MannWhitney: empty"] = () => MannWhitney.Test(None, One),
        ["MannWhitney: NaN"] = () => MannWhitney.Test(One, Bad),
        ["KolmogorovSmirnov: empty"] = () => KolmogorovSmirnov.Test(One, None),
        ["KolmogorovSmirnov: infinite"] = () => KolmogorovSmirnov.Test(One, Endless),
        ["Spearman: lengths"] = () => Spearman.Test(Three, Two),
        ["Spearman: two pairs"] = () => Spearman.Test(Two, Two),
        ["Kendall: one pair"] = () => Kendall.Test(One, One),
        ["Kendall: NaN"] = () => Kendall.Test(Two, Bad),
        ["Permutation: empty"] = () => Permutation.Test(None, One),
        ["Permutation: NaN"] = () => Permutation.Test(Bad, One),
        ["Bootstrap: no units"] = () => Bootstrap.Percentile(0, _ => 1),
        ["Bootstrap: one unit"] = () => Bootstrap.BiasCorrected(1, _ => 1),
        ["Bootstrap: NaN figure"] = () => Bootstrap.Percentile(3, _ => NaN),
        ["Bootstrap: too many resamples"] = () => Bootstrap.Percentile(3, _ => 1, 0.95, int.MaxValue),
        ["ClusterBootstrap: empty"] = () => ClusterBootstrap.Mean(None, []),
        ["ClusterBootstrap: lengths"] = () => ClusterBootstrap.Mean(Two, [1]),
        ["ClusterBootstrap: empty cluster"] = () => ClusterBootstrap.Mean(Two, [1, 0]),
        ["ClusteredMean: one cluster"] = () => ClusteredMean.Of(Two, [1, 1]),
        ["ClusteredMean: lengths"] = () => ClusteredMean.Of(Two, [1]),
        ["ClusteredMean: empty cluster"] = () => ClusteredMean.OfSums(Two, [1, 0]),
        ["ClusteredMean: no values"] = () => ClusteredMean.Test(None, []),
        ["BoundedMean: lengths"] = () => BoundedMean.Lower(Two, [1], 0, 0.05),
        ["BoundedMean: NaN"] = () => BoundedMean.Upper(Bad, [1, 1], 1, 0.05),
        ["BoundedMean: limit NaN"] = () => BoundedMean.Lower(Two, [1, 1], NaN, 0.05),
        ["BoundedMean: alpha"] = () => BoundedMean.Lower(Two, [1, 1], 0, 0),
        ["BoundedMean: empty cluster"] = () => BoundedMean.Upper(Two, [1, 0], 1, 0.05),
        ["ClusterTotals: more passes than trials"] = () => Totals.With(2, 1),
        ["ClusterTotals: beyond the limit"] = () => Totals.With(0, Guard.MaxTrials),
        ["ClusterTally: negative"] = () => new ClusterTally<int>().Add(1, -1, 2),
        ["ClusteredProportion: alpha"] = () => ClusteredProportion.Lower(Totals, 0),
        ["ClusteredProportion: confidence"] = () => ClusteredProportion.Interval(Totals, 1),
        ["ClusteredProportion: one cluster"] = () => ClusteredProportion.Rate(default(ClusterTotals).With(1, 2)),
        ["ClusteredProportion: made-up totals"] = () => ClusteredProportion.Upper(Totals with { TrialSquares = 1 }, 0.05),
        ["ClusteredProportion: no clusters"] = () => ClusteredProportion.Upper(Totals with { Clusters = 0 }, 0.05),
        ["AdjustedPValues: above 1"] = () => AdjustedPValues.Holm(Two),
        ["AdjustedPValues: NaN"] = () => AdjustedPValues.BenjaminiHochberg(Bad),
        ["PairedPower: difference above discordance"] = () => PairedPower.Pairs(0.1, 0.2, 0.05, 0.9),
        ["PairedPower: no difference"] = () => PairedPower.Pairs(0.1, 0, 0.05, 0.9),
        ["PairedPower: NaN"] = () => PairedPower.Power(10, NaN, 0.1, 0.05),
        ["PairedPower: no pairs"] = () => PairedPower.ExactPower(0, 0.1, 0.05, 0.05),
        ["PairedPower: beyond the limit"] = () => PairedPower.Pairs(1, 1e-9, 0.05, 0.9),
        ["RatePower: equal rates"] = () => RatePower.TrialsEach(0.5, 0.5, 0.05, 0.9),
        ["RatePower: NaN"] = () => RatePower.Power(10, NaN, 0.5, 0.05),
        ["RatePower: rate of 0"] = () => RatePower.DetectableDrop(10, 0, 0.05, 0.9),
        ["MeanPower: no effect"] = () => MeanPower.Pairs(0, 0.05, 0.9),
        ["MeanPower: power below alpha"] = () => MeanPower.TrialsEach(1, 0.05, 0.04),
        ["MeanPower: one pair"] = () => MeanPower.DetectableEffect(1, 0.05, 0.9),
        ["VerdictProbabilities: rate NaN"] = () => VerdictProbabilities.At(NaN, 10, 0.9),
        ["VisibleRates: no trials"] = () => VisibleRates.Of(0, 0.9),
        ["VisibleRates: power of 1"] = () => VisibleRates.Of(10, 0.9, power: 1),
        ["VerdictProbabilities: too many trials"] = () => VerdictProbabilities.At(0.9, long.MaxValue, 0.9),
        ["Repeats: more attempts than trials"] = () => Repeats.AnyPasses(1, 3, 4),
        ["Repeats: no attempt"] = () => Repeats.AllPass(1, 3, 0),
        ["SprtDesign: rates the wrong way round"] = () => SprtDesign.Between(0.8, 0.9),
        ["SprtDesign: rate of 1"] = () => SprtDesign.Between(1, 0.9),
        ["SprtDesign: alpha of a half"] = () => SprtDesign.Between(0.9, 0.8, 0.5),
        ["SprtDesign: beta NaN"] = () => SprtDesign.Between(0.9, 0.8, 0.05, NaN),
        ["SprtDesign: too near"] = () => SprtDesign.Between(0.5, 0.4999),
        ["SprtDesign: rate of the characteristic"] = () => SprtDesign.Between(0.9, 0.8).CharacteristicAt(1.1),
        ["SprtDesign: beyond its end"] = () => SprtDesign.Between(0.9, 0.8).Decide(0, 100_000),
        ["ConfidenceSequence: more passes than trials"] = () => ConfidenceSequence.Interval(2, 1, 0.95),
        ["MixtureEProcess: bar of 1"] = () => MixtureEProcess.LogEvidence(1, 2, 1),
        ["MixtureEProcess: alpha 0"] = () => MixtureEProcess.IsBelow(1, 2, 0.9, 0),
        ["CohenKappa: not square"] = () => CohenKappa.Of(new long[2, 3]),
        ["CohenKappa: one category"] = () => CohenKappa.Of(new long[1, 1]),
        ["CohenKappa: no ratings"] = () => CohenKappa.Of(new long[2, 2]),
        ["CohenKappa: negative"] = () => CohenKappa.Of(new long[,] { { 1, -1 }, { 0, 1 } }),
        ["FleissKappa: unequal rows"] = () => FleissKappa.Of(new[,] { { 2, 1 }, { 1, 1 } }),
        ["FleissKappa: one rater"] = () => FleissKappa.Of(new[,] { { 0, 1 }, { 1, 0 } }),
        ["KrippendorffAlpha: nothing to compare"] = () =>
            KrippendorffAlpha.Of(new double?[,] { { 1, null }, { null, 2 } }, RatingScale.Nominal),
        ["KrippendorffAlpha: negative ratio"] = () => KrippendorffAlpha.Of(new double?[,] { { -1 }, { 2 } }, RatingScale.Ratio),
        ["KrippendorffAlpha: NaN"] = () => KrippendorffAlpha.Of(new double?[,] { { NaN }, { 2 } }, RatingScale.Interval),
        ["RoganGladen: a judge by chance"] = () => RoganGladen.Of(5, 10, 5, 10, 5, 10),
        ["RoganGladen: no labels"] = () => RoganGladen.Of(5, 10, 0, 0, 5, 10),
        ["PredictionPoweredMean: lengths"] = () => PredictionPoweredMean.Of(Two, Three, Two),
        ["PredictionPoweredMean: NaN"] = () => PredictionPoweredMean.Of(Two, Two, Bad),
        ["UnseenModes: negative"] = () => UnseenModes.Chao1([1, -1]),
        ["UnseenModes: beyond the limit"] = () => UnseenModes.MissingMass([long.MaxValue, long.MaxValue]),
        ["UnseenModes: delta"] = () => UnseenModes.MissingMassUpper([1], 1),
        ["Forecasts: empty"] = () => Forecasts.Brier(None, []),
        ["Forecasts: above 1"] = () => Forecasts.LogLoss(Two, [true, true]),
        ["Forecasts: lengths"] = () => Forecasts.Brier([0.5], [true, true]),
        ["Forecasts: no bins"] = () => Forecasts.ExpectedCalibrationError([0.5], [true], 0),
        ["Discrimination: no positives"] = () => Discrimination.RocArea(Two, [false, false]),
        ["Discrimination: no negatives"] = () => Discrimination.RocArea(Two, [true, true]),
        ["Discrimination: empty"] = () => Discrimination.AveragePrecision(None, []),
        ["Discrimination: NaN"] = () => Discrimination.AveragePrecision(Bad, [true, true]),
        ["ConfusionCounts: lengths"] = () => ConfusionCounts.Of([true], []),
        ["Divergence: lengths"] = () => Divergence.KullbackLeibler(Two, Three),
        ["Divergence: negative"] = () => Divergence.JensenShannon([1, -1], Two),
        ["Divergence: no weight"] = () => Divergence.TotalVariation([0, 0], Two),
        ["Divergence: NaN"] = () => Divergence.Hellinger(Bad, Two),
        ["Divergence: empty"] = () => Divergence.Hellinger(None, None),
        ["Divergence: negative smoothing"] = () => Divergence.PopulationStability(Two, Two, -1),
        ["Wasserstein: empty"] = () => Wasserstein.Distance(None, One),
        ["Wasserstein: infinite"] = () => Wasserstein.Distance(Endless, One),
        ["Saturation: no error"] = () => Saturation.Index(0.9, 0.8, 0),
        ["Saturation: fifth above best"] = () => Saturation.Index(0.8, 0.9, 0.1),
        ["Saturation: rate above 1"] = () => Saturation.EffectiveItems(Two),
        ["ItemRest: two models"] = () => ItemRest.Correlations(new double[2, 3]),
        ["ItemRest: one item"] = () => ItemRest.Correlations(new double[3, 1]),
        ["ItemRest: NaN"] = () => ItemRest.Correlations(new[,] { { 1, NaN }, { 1, 2 }, { 3, 4 } }),
        ["HardSlice: empty"] = () => HardSlice.Worst(None, 0.5),
        ["HardSlice: share of 0"] = () => HardSlice.Worst(Two, 0),
        ["HardSlice: the judged scores chose it"] = () => HardSlice.Change(Three, Three, [1, 2, 4], 1),
        ["HardSlice: one case"] = () => HardSlice.Change(Three, [1, 2, 3], [1, 2, 4], 0.1),
        ["Stratum: no trials"] = () => Stratum.OfPasses(1, 0, 0),
        ["Stratified: empty"] = () => Stratified.Mean([]),
        ["Stratified: no weight"] = () => Stratified.Mean([new(0, 1, 1, 1)]),
        ["Stratified: negative deviation"] = () => Stratified.Mean([new(1, 1, -1, 1)]),
        ["Stratified: too few trials"] = () => Stratified.NeymanAllocation(3, [new(1, 0, 1, 1), new(1, 0, 1, 1)]),
        ["IsotonicRegression: lengths"] = () => IsotonicRegression.NonDecreasing(Two, Three),
        ["IsotonicRegression: weight of 0"] = () => IsotonicRegression.NonIncreasing(Two, [1, 0]),
        ["CriticalSeverity: empty"] = () => CriticalSeverity.Of([]),
        ["CriticalSeverity: negative severity"] = () => CriticalSeverity.Of([new(-1, 1, 0)]),
        ["CriticalSeverity: score above 1"] = () => CriticalSeverity.Of([new(1, 2, 0)]),
        ["CriticalSeverity: chance of 1"] = () => CriticalSeverity.Of([new(1, 1, 0)], 1),
    };

    public static TheoryData<string> Situations => [.. Refused.Keys];

    [Theory]
    [MemberData(nameof(Situations))]
    public static void Are_refused_by_name(string situation)
    {
        var error = Assert.Throws<StatisticsArgumentException>(Refused[situation]);

        Assert.NotEmpty(error.Message);
    }

    [Fact]
    public static void A_message_names_the_element_its_value_and_its_range() => Assert.StartsWith(
        "pValues[1] = NaN: must lie in [0, 1].",
        Assert.Throws<StatisticsArgumentException>(() => AdjustedPValues.Holm(Bad)).Message,
        StringComparison.Ordinal);

    [Fact]
    public static void A_message_says_what_to_change() => Assert.StartsWith(
        "selection holds the scores that are judged: choose the slice by other repeats",
        Assert.Throws<StatisticsArgumentException>(Refused["HardSlice: the judged scores chose it"]).Message,
        StringComparison.Ordinal);

    [Fact]
    public static void Every_public_class_has_a_situation() => Assert.Empty(
        typeof(Wilson).Assembly.GetExportedTypes().Where(type => type is { IsAbstract: true, IsSealed: true }).Select(type => type.Name)
            .Except(Refused.Keys.Select(situation => situation.Split(':')[0]))
            .Except(["ClopperPearson", "SampleSize"]));
}
