using System.Globalization;
using EvalKit.Statistics;

namespace EvalKit;

/// <summary>
/// The mean corruption error: over perturbations, the error rate with every severity weighing alike. For evals with two or more
/// perturbations that reach severity 5; where the trials do not suffice, what is lacking.
/// </summary>
internal static class CorruptionSummary
{
    public static IEnumerable<string> Of(EvalReport eval)
    {
        var axes = Enumerable.Range(0, eval.Axes.Count).Where(axis => eval.Axes[axis].MaxSeverity >= SeverityBands.Count).ToList();
        if (axes.Count < 2) yield break;
        var errors = axes.ConvertAll(axis => eval.Axes[axis].Bands.Errors!);
        if (errors.Count(bands => bands is null) is > 0 and var lacking)
        {
            yield return Unknown(lacking, axes.Count, eval.Axes[axes[errors.IndexOf(null!)]].Label);
            yield break;
        }

        var clean = 1 - eval.Clean.Rate;
        yield return string.Create(CultureInfo.InvariantCulture,
            $"mean corruption error {errors.Average(bands => bands.Average()):0.000} over {axes.Count} perturbations, {errors.Average(bands => bands.Average() - clean):+0.000;−0.000;0.000} on the clean error");
        foreach (var arm in eval.Arms)
        {
            if (axes.ConvertAll(axis => arm.BandsOf(axis)?.Errors!) is var others && others.Contains(null!)) continue;
            yield return Against(arm, errors, clean, others) ?? string.Create(CultureInfo.InvariantCulture,
                $"no mCE with \"{arm.Name}\" as 1: it makes no error under {Flawless(eval, axes, others)}, and nothing is a multiple of none; its mean corruption error is {others.Average(bands => bands.Average()):0.000}");
        }
    }

    // Most runs are too small; who asked for the figure learns what it takes.
    private static string Unknown(int lacking, int axes, string first) => string.Create(CultureInfo.InvariantCulture,
        $"no mean corruption error: {lacking} of {axes} perturbations up to severity 5 {(lacking == 1 ? "has" : "have")} no trial in some band of severity (0–1, 1–2, … 4–5), as {first}; more cases or .Samples(perCase: …) fill them");

    private static string Flawless(EvalReport eval, List<int> axes, List<double[]> others)
    {
        var names = axes.Where((_, i) => others[i].Sum() == 0).Select(axis => eval.Axes[axis].Label).ToList();
        return names.Count == 1 ? names[0] : string.Create(CultureInfo.InvariantCulture, $"{names.Count} perturbations, as {names[0]}");
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
