namespace EvalKit;

/// <summary>A first-order filter section: y[n] = B0 x[n] + B1 x[n − 1] − A1 y[n − 1].</summary>
internal readonly record struct FirstOrder(double B0, double B1, double A1)
{
    private const double HighestOfRate = 0.49;

    /// <summary>What one sample differs from the one before by.</summary>
    public static FirstOrder Difference { get; } = new(1, -1, 0);

    /// <summary>Falls by 6 dB per octave above a frequency, a fraction of the rate; it is level below it.</summary>
    public static FirstOrder Pole(double frequency)
    {
        var pole = FixedMath.Exp2(-2 * Math.PI * Math.Min(frequency, HighestOfRate) * 1.4426950408889634);
        return new(1 - pole, 0, -pole);
    }

    /// <summary>
    /// (1 + s / zero) / (1 + s / pole) by the bilinear transform; frequencies are fractions of the rate. Those beyond its reach are
    /// lowered to it.
    /// </summary>
    public static FirstOrder Step(double pole, double zero)
    {
        double p = Warped(pole), z = Warped(zero);
        return new((1 + 1 / z) / (1 + 1 / p), (1 - 1 / z) / (1 + 1 / p), (1 - 1 / p) / (1 + 1 / p));
    }

    /// <summary>The next output; <paramref name="memory"/> is 0 at first.</summary>
    public double Next(double input, ref double memory)
    {
        var output = B0 * input + memory;
        memory = B1 * input - A1 * output;
        return output;
    }

    private static double Warped(double frequency)
    {
        var angle = Math.PI * Math.Min(frequency, HighestOfRate);
        return FixedMath.Sin(angle) / FixedMath.Cos(angle);
    }
}
