namespace EvalKit;

/// <summary>The scale of custom perturbations: the severity itself, on a grid of 0.01.</summary>
internal sealed class SeverityAsParameter : SeverityScale
{
    private const int TicksPerSeverity = 100;

    private SeverityAsParameter()
    {
    }

    public static SeverityAsParameter Scale { get; } = new();

    public override string Parameter => "severity";

    public override string Unit => "";

    public override bool HasIdentity => true;

    public override int MaxTicks => 5 * TicksPerSeverity;

    public override double AmountAt(int ticks) => Checked(ticks) / (double)TicksPerSeverity;

    public override double SeverityAt(int ticks) => AmountAt(ticks);

    public override int TicksOfAmount(double amount) => NearestTick(amount * TicksPerSeverity);

    // The severity is shown anyway.
    public override string ToDisplayString(int ticks) => "";
}
