using System.Globalization;

namespace EvalKit;

/// <summary>
/// What the trial cost; see <see cref="Answer.Cost"/>. Dollars are no score: only a bar makes an expectation of them.
/// </summary>
public sealed class CostMeasure
{
    internal CostMeasure()
    {
    }

    /// <summary>
    /// Passes where the trial cost at most so much. The score is 1 or 0. Unscored where the subject reported no cost: what nobody
    /// counted was not cheap.
    /// </summary>
    /// <param name="usd">The highest cost of one trial that passes, in US dollars; finite and above 0.</param>
#pragma warning disable CA1822 // A verb of the DSL, called on a value as its neighbours are: Answer.Cost.AtMost(…).
    public IExpectation<object?> AtMost(double usd)
#pragma warning restore CA1822
    {
        if (!double.IsFinite(usd) || usd <= 0)
            throw new ArgumentOutOfRangeException(nameof(usd), usd, "The highest cost must be finite and above 0.");
        var description = string.Create(CultureInfo.InvariantCulture, $"cost ≤ {usd} USD");
        return new DelegateExpectation<object?>(
            description, (_, context, _) => ValueTask.FromResult(Graded(context.Usd, usd, description))) { IsFree = true };
    }

    private static Grade Graded(double? cost, double bar, string description)
    {
        if (cost is not { } usd)
        {
            return Grade.Unscored(
                $"{description}: the subject reported no cost. Report it in an ISubject by context.ReportUsage(usd: …)");
        }

        var passed = usd <= bar;
        return Grade.Scored(passed ? 1 : 0, passed, new Measurement("cost", usd, "USD", Direction.Lower), string.Create(
            CultureInfo.InvariantCulture, $"expected {description}, cost {usd:0.######} USD"));
    }
}
