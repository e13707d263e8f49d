namespace EvalKit;

/// <summary>
/// Signal-to-noise ratio in dB. The severities 1 to 5 are rows, linear in dB between. Between 0 and 1 the severity is the noise's
/// amplitude relative to that of severity 1, so it falls evenly to silence at +∞ dB. Tick 1 is 60 dB, every further tick 0.1 dB less.
/// </summary>
internal sealed class SnrScale : SeverityScale
{
    private const int TicksPerDecibel = 10;
    private const int FirstDecibels = 60;

    private readonly int[] _rows;

    /// <param name="rows">The ratios of severities 1 to 5 in dB, falling.</param>
    public SnrScale(params int[] rows) => _rows = rows;

    /// <summary>Speech Robust Bench's ratios (Shah et al., 2024), continued.</summary>
    public static SnrScale Scale { get; } = new(30, 20, 10, 0, -10);

    public override string Parameter => "snr-db";

    public override string Unit => " dB";

    public override bool HasIdentity => true;

    public override int MaxTicks => (FirstDecibels - _rows[^1]) * TicksPerDecibel + 1;

    public override double AmountAt(int ticks) =>
        Checked(ticks) == 0 ? double.PositiveInfinity : (FirstDecibels * TicksPerDecibel + 1 - ticks) / (double)TicksPerDecibel;

    public override double SeverityAt(int ticks)
    {
        if (Checked(ticks) == 0) return 0;
        var tenths = FirstDecibels * TicksPerDecibel + 1 - ticks;
        if (tenths > _rows[0] * TicksPerDecibel) return FixedMath.Pow10((_rows[0] * TicksPerDecibel - tenths) / (20.0 * TicksPerDecibel));
        var row = 0;
        while (row < _rows.Length - 2 && tenths <= _rows[row + 1] * TicksPerDecibel) row++;
        return row + 1 + (_rows[row] * TicksPerDecibel - tenths) / (double)((_rows[row] - _rows[row + 1]) * TicksPerDecibel);
    }

    // 66 dB has half the amplitude of 60 dB: from there on silence is nearer.
    public override int TicksOfAmount(double amount) =>
        amount > FirstDecibels + 6 ? 0 : Math.Max(1, NearestTick((FirstDecibels - amount) * TicksPerDecibel + 1));
}
