namespace EvalKit;

/// <summary>When an eval ends before all of its planned trials are made. Immutable.</summary>
public sealed class Stopping
{
    private Stopping()
    {
    }

    /// <summary>
    /// Decides each slice of each pass-rate gate by a sequential test of the bar against bar − tolerance, and makes no more trials than the
    /// gates need. The claims are those of a fixed plan: a subject that meets the bar fails with probability α at most, one at
    /// bar − tolerance or below passes with probability β at most; both are 1 − <see cref="EvalOptions.Confidence"/> (α is shared by a
    /// gate's slices).
    /// </summary>
    /// <remarks>
    /// A. Wald, Annals of Mathematical Statistics 16 (1945) 117–186; truncated, with error rates computed exactly. See
    /// <see cref="EvalKit.Statistics.SprtDesign.Within"/>.
    /// </remarks>
    public static Stopping Sequential { get; } = new();

    /// <summary>Set by <see cref="ErrorRates"/>.</summary>
    internal (double Alpha, double Beta)? Rates { get; private set; }

    /// <summary>Error rates of their own instead of 1 − confidence; <see cref="Gate.Confidence"/> goes before them.</summary>
    /// <param name="alpha">Probability, at most, that a subject that meets the bar fails; shared by a gate's slices. Over 0 and below 0.5.</param>
    /// <param name="beta">Probability, at most, that a subject at bar − tolerance or below passes. Over 0 and below 0.5.</param>
    public Stopping ErrorRates(double alpha, double beta)
    {
        if (!(alpha > 0 && alpha < 0.5)) throw new ArgumentOutOfRangeException(nameof(alpha), alpha, "An error rate lies over 0 and below 0.5.");
        if (!(beta > 0 && beta < 0.5)) throw new ArgumentOutOfRangeException(nameof(beta), beta, "An error rate lies over 0 and below 0.5.");
        var copy = (Stopping)MemberwiseClone();
        copy.Rates = (alpha, beta);
        return copy;
    }
}
