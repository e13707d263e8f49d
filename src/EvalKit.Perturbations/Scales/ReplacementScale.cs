namespace EvalKit;

/// <summary>
/// How far a sound is below another that takes its place, in dB: −10, −15, −20 and −30 at severities 1 to 4, linear between, and nothing left of
/// it at 5. It begins where the other one covers what was said, so tick 1 is −10 dB already; every further tick is 0.1 dB less, and
/// the last one −∞ dB.
/// </summary>
internal sealed class ReplacementScale : SeverityScale
{
    private const int TicksPerDecibel = 10;

    private static readonly int[] Rows = [-10, -15, -20, -30];

    private ReplacementScale()
    {
    }

    public static ReplacementScale Scale { get; } = new();

    public override string Parameter => "snr-db";

    public override string Unit => " dB";

    public override bool HasIdentity => true;

    public override int MaxTicks => (Rows[0] - Rows[^1]) * TicksPerDecibel + 2;

    public override double AmountAt(int ticks) => Checked(ticks) == 0 ? double.PositiveInfinity
        : ticks == MaxTicks ? double.NegativeInfinity
        : (Rows[0] * TicksPerDecibel + 1 - ticks) / (double)TicksPerDecibel;

    public override double SeverityAt(int ticks)
    {
        if (Checked(ticks) == 0) return 0;
        if (ticks == MaxTicks) return Max;
        var tenths = Rows[0] * TicksPerDecibel + 1 - ticks;
        var row = 0;
        while (row < Rows.Length - 2 && tenths <= Rows[row + 1] * TicksPerDecibel) row++;
        return row + 1 + (Rows[row] * TicksPerDecibel - tenths) / (double)((Rows[row] - Rows[row + 1]) * TicksPerDecibel);
    }

    public override int TicksOfAmount(double amount) =>
        double.IsNegativeInfinity(amount) ? MaxTicks
        : amount > 0 ? 0
        : Math.Clamp(NearestTick((Rows[0] - amount) * TicksPerDecibel + 1), 1, MaxTicks - 1);

    public override string ToDisplayString(int ticks) => ticks == MaxTicks ? "−∞ dB" : base.ToDisplayString(ticks);
}
