using System.Globalization;

namespace EvalKit;

/// <summary>
/// How long the subject took; see <see cref="Answer.Latency"/>. Seconds are no score: only a bar makes an expectation of them.
/// </summary>
public sealed class LatencyMeasure
{
    internal LatencyMeasure()
    {
    }

    /// <summary>
    /// Passes where the subject took at most so long. The score is 1 or 0. Unscored where no time was measured, as for a reply out
    /// of the cache.
    /// </summary>
    /// <param name="bar">The longest time that passes; above 0.</param>
#pragma warning disable CA1822 // A verb of the DSL, called on a value as its neighbours are: Answer.Latency.AtMost(…).
    public IExpectation<object?> AtMost(TimeSpan bar)
#pragma warning restore CA1822
    {
        if (bar <= TimeSpan.Zero) throw new ArgumentOutOfRangeException(nameof(bar), bar, "The longest time must be above 0.");
        var description = string.Create(CultureInfo.InvariantCulture, $"latency ≤ {bar.TotalSeconds} s");
        return new DelegateExpectation<object?>(
            description, (_, context, _) => ValueTask.FromResult(Graded(context.Elapsed, bar, description))) { IsFree = true };
    }

    private static Grade Graded(TimeSpan elapsed, TimeSpan bar, string description)
    {
        if (elapsed <= TimeSpan.Zero)
            return Grade.Unscored($"{description}: no time was measured. A reply out of the cache took none; run without it to measure");

        var passed = elapsed <= bar;
        var measured = new Measurement("latency", elapsed.TotalSeconds, "s", Direction.Lower);
        return Grade.Scored(passed ? 1 : 0, passed, measured, string.Create(
            CultureInfo.InvariantCulture, $"expected {description}, took {elapsed.TotalSeconds:0.###} s"));
    }
}
