using System.Globalization;

namespace EvalKit;

/// <summary>
/// Ties a perturbation's parameter, in physical units, to the absolute severity scale from 0 (none) to 5. The parameter lives on a
/// grid of integer <em>ticks</em>; tick 0 is no perturbation at all, and more ticks are never milder.
/// </summary>
public abstract class SeverityScale
{
    private protected SeverityScale()
    {
    }

    /// <summary>The highest severity.</summary>
    public const double Max = 5;

    /// <summary>The parameter's name, such as <c>degrees</c> or <c>snr-db</c>.</summary>
    public abstract string Parameter { get; }

    /// <summary>The unit as it is shown after a number: <c>°</c>, <c> dB</c>, or empty.</summary>
    public abstract string Unit { get; }

    /// <summary>False where even the weakest setting changes the input (telephone band, JPEG): the shrinker tries to drop it first.</summary>
    public abstract bool HasIdentity { get; }

    /// <summary>The last tick: severity 5, or 1 where there are no grades.</summary>
    public abstract int MaxTicks { get; }

    /// <summary>The parameter at a tick. At tick 0: the identity value, or what comes nearest to it.</summary>
    public abstract double AmountAt(int ticks);

    /// <summary>The severity at a tick; 0 at tick 0, never falling between there and <see cref="MaxTicks"/>.</summary>
    public abstract double SeverityAt(int ticks);

    /// <summary>The tick nearest to a parameter value; values beyond an end of the scale give that end.</summary>
    public abstract int TicksOfAmount(double amount);

    /// <summary>The largest tick whose severity is at most <paramref name="severity"/>.</summary>
    public int TicksAtMost(double severity)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(severity);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(severity, Max);
        int low = 0, high = MaxTicks;
        while (low < high)
        {
            var middle = low + (high - low + 1) / 2;
            if (SeverityAt(middle) <= severity) low = middle;
            else high = middle - 1;
        }

        return low;
    }

    /// <summary>The parameter at a tick as a reader sees it, with its unit: <c>2.1°</c>; empty where the severity says it all.</summary>
    public virtual string ToDisplayString(int ticks) => AmountAt(ticks).ToString(CultureInfo.InvariantCulture) + Unit;

    /// <summary>The tick, if the scale has it.</summary>
    private protected int Checked(int ticks)
    {
        if (ticks < 0 || ticks > MaxTicks)
            throw new ArgumentOutOfRangeException(nameof(ticks), ticks, string.Create(CultureInfo.InvariantCulture, $"{Parameter} has ticks 0 to {MaxTicks}."));
        return ticks;
    }

    /// <summary>The whole tick nearest to a fractional one, within the scale.</summary>
    private protected int NearestTick(double ticks)
    {
        if (double.IsNaN(ticks)) throw new ArgumentOutOfRangeException(nameof(ticks), $"{Parameter} is not a number.");
        return (int)Math.Floor(Math.Clamp(ticks, 0, MaxTicks) + 0.5);
    }
}
