namespace EvalKit;

/// <summary>A compared subject of the same run.</summary>
internal sealed record ComparedReference(string Arm, TrialPopulation Population) : RegressionReference(Population)
{
    public override string Name => $"\"{Arm}\"";

    public override string Unit => "pairs";

    public override DesignNeeds Needs => new(Arm: Arm);

    public override MeanTally NewTally(PlanSize size) => new PairTally(size);
}
