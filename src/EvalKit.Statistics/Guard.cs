using System.Globalization;
using System.Runtime.CompilerServices;

namespace EvalKit.Statistics;

internal static class Guard
{
    /// <summary>Counts above this are refused: every bound below it is accurate to 1e-12, and no eval makes more calls.</summary>
    public const long MaxTrials = 1_000_000_000;

    public static void Counts(long passes, long trials)
    {
        if (trials is < 0 or > MaxTrials)
            throw Refuse(trials, nameof(trials), $"must lie in [0, {MaxTrials}]");
        if (passes < 0 || passes > trials)
        {
            var rule = string.Create(CultureInfo.InvariantCulture, $"must lie in [0, trials = {trials}]");
            throw Refuse(passes, nameof(passes), rule);
        }
    }

    /// <summary>Accepts the open interval (0, 1): an error rate of exactly 0 or 1 makes every bound trivial or empty.</summary>
    public static void OpenUnit(double value, [CallerArgumentExpression(nameof(value))] string name = "")
    {
        if (!(value > 0 && value < 1)) throw Refuse(value, name, "must lie strictly between 0 and 1");
    }

    public static void Unit(double value, [CallerArgumentExpression(nameof(value))] string name = "")
    {
        if (!(value >= 0 && value <= 1)) throw Refuse(value, name, "must lie in [0, 1]");
    }

    private static StatisticsArgumentException Refuse<T>(T value, string name, string rule)
        where T : IFormattable =>
        new($"{name} = {value.ToString(null, CultureInfo.InvariantCulture)}: {rule}.", name);
}
