namespace EvalKit;

/// <summary>
/// Signal-to-noise ratio in dB. Severities 1 to 5 are 30, 20, 10, 0 and −10 dB, linear in dB between. Between 0 and 1 the severity is
/// the noise's amplitude relative to that of 30 dB, 10^((30 − SNR) / 20), so it falls evenly to silence at +∞ dB. Tick 1 is 60 dB,
/// every further tick 0.1 dB less.
/// </summary>
internal sealed class SnrScale : SeverityScale
{
    private const int TicksPerDecibel = 10;
    private const int FirstDecibels = 60;
    private const int LastDecibels = -10;
    private const int KneeDecibels = 30;

    private SnrScale()
    {
    }

    public static SnrScale Scale { get; } = new();

    public override string Parameter => "snr-db";

    public override string Unit => " dB";

    public override bool HasIdentity => true;

    public override int MaxTicks => (FirstDecibels - LastDecibels) * TicksPerDecibel + 1;

    public override double AmountAt(int ticks) =>
        Checked(ticks) == 0 ? double.PositiveInfinity : (FirstDecibels * TicksPerDecibel + 1 - ticks) / (double)TicksPerDecibel;

    public override double SeverityAt(int ticks)
    {
        if (Checked(ticks) == 0) return 0;
        var tenthsBelowKnee = ticks - 1 - (FirstDecibels - KneeDecibels) * TicksPerDecibel;
        return tenthsBelowKnee >= 0
            ? 1 + tenthsBelowKnee / (10.0 * TicksPerDecibel)
            : FixedMath.Pow10(tenthsBelowKnee / (20.0 * TicksPerDecibel));
    }

    // 66 dB has half the amplitude of 60 dB: from there on silence is nearer.
    public override int TicksOfAmount(double amount) =>
        amount > FirstDecibels + 6 ? 0 : Math.Max(1, NearestTick((FirstDecibels - amount) * TicksPerDecibel + 1));
}
