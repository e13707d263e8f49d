namespace EvalKit;

/// <summary>
/// The photons that make full scale, falling. Published numbers at severities 1 to 5, linear between. Noise falls with the root of the
/// photons, so between 0 and 1 the severity is the noise's amplitude relative to that of severity 1: photons = first / severity², from
/// infinitely many down. There the grid is a twentieth of a severity from 0.1 on, in whole photons; then it is 0.1 photons.
/// </summary>
/// <param name="photons">The numbers at severities 1 to 5.</param>
internal sealed class PhotonScale(params int[] photons) : SeverityScale
{
    private const int TicksPerPhoton = 10;
    private const int TicksToOne = 19;

    public override string Parameter => "photons";

    public override string Unit => " photons";

    public override bool HasIdentity => true;

    public override int MaxTicks => TicksToOne + (photons[0] - photons[^1]) * TicksPerPhoton;

    public override double AmountAt(int ticks)
    {
        if (Checked(ticks) == 0) return double.PositiveInfinity;
        if (ticks >= TicksToOne) return (photons[0] * TicksPerPhoton + TicksToOne - ticks) / (double)TicksPerPhoton;
        var twentieths = ticks + 1;
        return Math.Floor(400.0 * photons[0] / (twentieths * twentieths) + 0.5);
    }

    public override double SeverityAt(int ticks)
    {
        if (Checked(ticks) == 0) return 0;
        if (ticks <= TicksToOne) return (ticks + 1) / 20.0;
        var tenths = photons[0] * TicksPerPhoton + TicksToOne - ticks;
        var row = 0;
        while (row < photons.Length - 2 && tenths <= photons[row + 1] * TicksPerPhoton) row++;
        return row + 1 + (photons[row] * TicksPerPhoton - tenths) / (double)((photons[row] - photons[row + 1]) * TicksPerPhoton);
    }

    public override int TicksOfAmount(double amount)
    {
        if (amount <= photons[0]) return NearestTick(TicksToOne + (photons[0] - amount) * TicksPerPhoton);
        var twentieths = Math.Floor(20 * Math.Sqrt(photons[0] / amount) + 0.5);
        // Under half of the mildest noise, none is nearer.
        return twentieths < 1 ? 0 : NearestTick(Math.Max(1, twentieths - 1));
    }
}
