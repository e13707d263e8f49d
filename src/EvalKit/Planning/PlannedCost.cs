using System.Globalization;
using System.Text.RegularExpressions;

namespace EvalKit;

/// <summary>What the planned calls may cost in money, as far as the plan knows before any is made.</summary>
internal static partial class PlannedCost
{
    /// <summary>An upper limit in words, or that nothing is known.</summary>
    /// <param name="calls">The planned calls.</param>
    /// <param name="budget">What the plan may spend.</param>
    /// <param name="expected">The expectations of a case in words: a bar on the cost of a trial is a price.</param>
    public static string InWords(long calls, EvalBudget? budget, string expected)
    {
        var price = Bar().Match(expected) is { Success: true } bar ? double.Parse(bar.Groups[1].Value, NumberStyles.Float, CultureInfo.InvariantCulture) : (double?)null;
        var limit = budget?.Usd is { } usd ? $"at most about {Dollars(usd)} (.Budget)" : null;
        var sum = price is { } each ? $"{Dollars(each * calls)} if every call costs what Answer.Cost allows" : null;
        return $"cost {string.Join(", ", new[] { limit, sum }.OfType<string>().DefaultIfEmpty("unknown"))}";
    }

    private static string Dollars(double usd) => string.Create(CultureInfo.InvariantCulture, $"{usd:#,0.00##} USD");

    [GeneratedRegex(@"\bcost ≤ ([0-9.E+-]+) USD")]
    private static partial Regex Bar();
}
