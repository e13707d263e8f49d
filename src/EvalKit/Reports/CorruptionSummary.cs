using System.Globalization;
using EvalKit.Statistics;

namespace EvalKit;

/// <summary>
/// The mean corruption error: over perturbations, the error rate with every severity weighing alike. For evals with two or more
/// perturbations that reach severity 5 and have trials in every band of severity.
/// </summary>
internal static class CorruptionSummary
{
    public static IEnumerable<string> Of(EvalReport eval)
    {
        var axes = Enumerable.Range(0, eval.Axes.Count).Where(axis => eval.Axes[axis].MaxSeverity >= SeverityBands.Count).ToList();
        if (axes.Count < 2) yield break;
        if (axes.ConvertAll(axis => eval.Axes[axis].Bands.Errors!) is var errors && errors.Contains(null!)) yield break;
        var clean = 1 - eval.Clean.Rate;
        yield return string.Create(CultureInfo.InvariantCulture,
            $"mean corruption error {errors.Average(bands => bands.Average()):0.000} over {axes.Count} perturbations, {errors.Average(bands => bands.Average() - clean):+0.000;−0.000;0.000} on the clean error");
        foreach (var arm in eval.Arms)
        {
            if (axes.ConvertAll(axis => arm.BandsOf(axis)?.Errors!) is var others && others.Contains(null!)) continue;
            if (Against(arm, errors, clean, others) is { } line) yield return line;
        }
    }

    private static string? Against(ArmReport arm, List<double[]> errors, double clean, List<double[]> others)
    {
        var pairs = errors.Zip(others).ToList();
        var whole = pairs.ConvertAll(pair => CorruptionError.Of(pair.First, pair.Second));
        var added = pairs.ConvertAll(pair => CorruptionError.Relative(pair.First, clean, pair.Second, 1 - arm.Clean.Rate));
        if (whole.Contains(null)) return null;
        var relative = added.Contains(null) ? "" : string.Create(CultureInfo.InvariantCulture, $", relative mCE {added.Average():0.00}");
        return string.Create(CultureInfo.InvariantCulture, $"mCE {whole.Average():0.00}{relative} with \"{arm.Name}\" as 1");
    }
}
