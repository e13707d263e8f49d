namespace EvalKit;

/// <summary>What a subject is compared with, and on which trials.</summary>
internal abstract record RegressionReference(TrialPopulation Population)
{
    /// <summary>As it is named in texts.</summary>
    public abstract string Name { get; }

    /// <summary>What is counted, in the plural.</summary>
    public abstract string Unit { get; }

    public abstract DesignNeeds Needs { get; }

    public abstract MeanTally NewTally(PlanSize size);
}
