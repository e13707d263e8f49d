using System.Globalization;
using System.Runtime.CompilerServices;

namespace EvalKit.Statistics;

internal static class Guard
{
    /// <summary>Counts above this are refused: every bound below it is accurate to 1e-12, and no eval makes more calls.</summary>
    public const long MaxTrials = 1_000_000_000;

    public static void Counts(
        long passes,
        long trials,
        [CallerArgumentExpression(nameof(passes))] string passesName = "",
        [CallerArgumentExpression(nameof(trials))] string trialsName = "")
    {
        if (trials is < 0 or > MaxTrials)
            throw Refuse(trials, trialsName, $"must lie in [0, {MaxTrials}]");
        if (passes < 0 || passes > trials)
        {
            var rule = string.Create(CultureInfo.InvariantCulture, $"must lie in [0, {trialsName} = {trials}]");
            throw Refuse(passes, passesName, rule);
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

    public static void Unit(ReadOnlySpan<double> values, [CallerArgumentExpression(nameof(values))] string name = "")
    {
        for (var i = 0; i < values.Length; i++) Unit(values[i], Element(name, i));
    }

    public static void Positive(double value, [CallerArgumentExpression(nameof(value))] string name = "")
    {
        if (!(value > 0 && double.IsFinite(value))) throw Refuse(value, name, "must be finite and above 0");
    }

    public static void Finite(double value, [CallerArgumentExpression(nameof(value))] string name = "")
    {
        if (!double.IsFinite(value)) throw Refuse(value, name, "must be a finite number");
    }

    public static void Finite(ReadOnlySpan<double> values, [CallerArgumentExpression(nameof(values))] string name = "")
    {
        for (var i = 0; i < values.Length; i++) Finite(values[i], Element(name, i));
    }

    public static void NotNegative(double value, [CallerArgumentExpression(nameof(value))] string name = "")
    {
        if (!(value >= 0 && double.IsFinite(value))) throw Refuse(value, name, "must be finite and not negative");
    }

    public static void Within(long value, long least, long most, [CallerArgumentExpression(nameof(value))] string name = "")
    {
        if (value < least || value > most)
            throw Refuse(value, name, string.Create(CultureInfo.InvariantCulture, $"must lie in [{least}, {most}]"));
    }

    /// <summary>A length that is too short for what is asked; what it counts is named after the argument.</summary>
    public static void Enough(int length, int least, string name)
    {
        if (length < least)
            throw new StatisticsArgumentException(
                string.Create(CultureInfo.InvariantCulture, $"{name} has {length} values: at least {least} are needed."), name);
    }

    public static void SameLength(int length, int other, string name, string otherName)
    {
        if (length != other)
            throw new StatisticsArgumentException(
                string.Create(CultureInfo.InvariantCulture, $"{name} has {length} values and {otherName} {other}: one is needed for each."),
                name);
    }

    public static StatisticsArgumentException Refuse<T>(T value, string name, string rule)
        where T : IFormattable =>
        new($"{name} = {value.ToString(null, CultureInfo.InvariantCulture)}: {rule}.", name);

    private static string Element(string name, int index) => string.Create(CultureInfo.InvariantCulture, $"{name}[{index}]");
}
