using System.Globalization;
using EvalKit.Statistics;

namespace EvalKit;

/// <summary>
/// The two claims that evidence is gathered against: "the rate is at least the bar" and "the rate is at most bar − tolerance". A missing trial counts
/// as passed against the first and as failed against the second, so neither is refuted by what is not known.
/// </summary>
/// <param name="Bar">The bar, over 0 and below 1.</param>
/// <param name="Tolerance">From 0 to below the bar.</param>
/// <param name="Confidence">1 − the probability that a true claim is ever refuted.</param>
internal readonly record struct EvidenceClaim(double Bar, double Tolerance, double Confidence)
{
    /// <summary>The rate that is not to pass.</summary>
    public double Bad => Bar - Tolerance;

    /// <summary>The evidence that refutes a claim: 1/α.</summary>
    public double Enough => 1 / (1 - Confidence);

    /// <summary>The logarithm of the evidence that the rate lies below the bar.</summary>
    public double LogBelow(EvidenceCounts counts) => MixtureEProcess.LogEvidence(counts.Trials - counts.Failed, counts.Trials, Bar);

    /// <summary>The logarithm of the evidence that the rate lies above bar − tolerance: that failures are fewer than 1 − (bar − tolerance).</summary>
    public double LogAbove(EvidenceCounts counts) => MixtureEProcess.LogEvidence(counts.Trials - counts.Passed, counts.Trials, 1 - Bad);

    public bool IsEnough(double log) => log >= Math.Log(Enough);

    /// <summary>The fewest cases with which a constant rate would refute a claim; null beyond a million.</summary>
    public long? CasesToDecide(double rate, bool pass, EvidenceCounts seen = default)
    {
        const long most = 1_000_000;
        if (!Decides(this, most)) return null;
        long low = 0, high = most;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (Decides(this, middle)) high = middle;
            else low = middle + 1;
        }

        return high;

        bool Decides(EvidenceClaim claim, long more)
        {
            // Rounded against the claim.
            var passed = pass ? (long)Math.Floor((rate * more) + 1e-6) : (long)Math.Ceiling((rate * more) - 1e-6);
            var counts = seen + new EvidenceCounts(passed, more - passed, 0);
            return claim.IsEnough(pass ? claim.LogAbove(counts) : claim.LogBelow(counts));
        }
    }

    /// <summary>As the file's header has it.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"pass rate ≥ {Bar:R}, tolerance {Tolerance:R}, confidence {Confidence:R}");
}
