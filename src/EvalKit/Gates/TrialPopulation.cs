namespace EvalKit;

/// <summary>Which planned trials a rate is over. No two populations share a trial, so no rate pools them.</summary>
internal abstract record TrialPopulation
{
    /// <summary>As it stands before the measure's name: <c>perturbed </c>.</summary>
    public abstract string Adjective { get; }

    /// <summary>As it stands after the measure's name.</summary>
    public virtual string Limit => "";

    public abstract bool Includes(in TrialFacts trial);

    /// <exception cref="ArgumentOutOfRangeException">The severity is not over 0 and at most 5.</exception>
    public static TrialPopulation PerturbedUpTo(double maxSeverity) => maxSeverity is > 0 and <= SeverityScale.Max
        ? new Perturbed(maxSeverity)
        : throw new ArgumentOutOfRangeException(nameof(maxSeverity), maxSeverity, "A severity lies over 0 and is at most 5.");

    /// <summary>The cases as they are.</summary>
    public sealed record Clean : TrialPopulation
    {
        public override string Adjective => "";

        public override bool Includes(in TrialFacts trial) => trial.IsClean;
    }

    /// <summary>The cases with their media's bytes as they came.</summary>
    public sealed record AsShipped : TrialPopulation
    {
        public override string Adjective => "as-shipped ";

        public override bool Includes(in TrialFacts trial) => trial.IsAsShipped;
    }

    /// <summary>The perturbed cases up to a severity.</summary>
    public sealed record Perturbed(double MaxSeverity) : TrialPopulation
    {
        public override string Adjective => "perturbed ";

        public override string Limit => MaxSeverity < SeverityScale.Max ? FormattableString.Invariant($" up to severity {MaxSeverity:0.##}") : "";

        public override bool Includes(in TrialFacts trial) => trial.IsPerturbed && trial.Purpose == TrialPurpose.Measure && trial.Severity <= MaxSeverity;
    }
}
