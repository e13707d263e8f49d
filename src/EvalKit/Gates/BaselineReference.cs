namespace EvalKit;

/// <summary>What an earlier run measured on the same cases.</summary>
internal sealed record BaselineReference(Baseline Baseline) : RegressionReference(new TrialPopulation.Clean())
{
    public override string Name => Baseline.ToString();

    public override string Unit => "trials";

    public override DesignNeeds Needs => new(Baseline: Baseline);

    public override MeanTally NewTally(PlanSize size) => new BaselineTally(size, size.Baselines!.Of(Baseline));
}
