namespace EvalKit;

/// <summary>On or off: a change without grades, such as a mirror image. It counts as severity 1, so it is never above what was asked.</summary>
internal sealed class SwitchScale : SeverityScale
{
    private SwitchScale()
    {
    }

    public static SwitchScale Scale { get; } = new();

    public override string Parameter => "on";

    public override string Unit => "";

    public override bool HasIdentity => true;

    public override int MaxTicks => 1;

    public override double AmountAt(int ticks) => Checked(ticks);

    public override double SeverityAt(int ticks) => Checked(ticks);

    public override int TicksOfAmount(double amount) => NearestTick(amount);

    // There is no "how much".
    public override string ToDisplayString(int ticks) => "";
}
