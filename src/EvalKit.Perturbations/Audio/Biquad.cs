namespace EvalKit;

/// <summary>A second-order filter section by the bilinear transform (Robert Bristow-Johnson's cookbook formulas), normalised.</summary>
internal readonly record struct Biquad(double B0, double B1, double B2, double A1, double A2)
{
    /// <param name="frequency">Cut-off as a fraction of the sample rate, between 0 and ½.</param>
    /// <param name="quality">Q of the pole pair.</param>
    public static Biquad LowPass(double frequency, double quality)
    {
        var (cos, alpha, a0) = Terms(frequency, quality);
        return new((1 - cos) / 2 / a0, (1 - cos) / a0, (1 - cos) / 2 / a0, -2 * cos / a0, (1 - alpha) / a0);
    }

    /// <inheritdoc cref="LowPass"/>
    public static Biquad HighPass(double frequency, double quality)
    {
        var (cos, alpha, a0) = Terms(frequency, quality);
        return new((1 + cos) / 2 / a0, -(1 + cos) / a0, (1 + cos) / 2 / a0, -2 * cos / a0, (1 - alpha) / a0);
    }

    /// <summary>The next output; <paramref name="memory"/> holds two numbers, at first 0 (transposed direct form II).</summary>
    public double Next(double input, Span<double> memory)
    {
        var output = B0 * input + memory[0];
        memory[0] = B1 * input - A1 * output + memory[1];
        memory[1] = B2 * input - A2 * output;
        return output;
    }

    private static (double Cos, double Alpha, double A0) Terms(double frequency, double quality)
    {
        var angle = 2 * Math.PI * frequency;
        var alpha = FixedMath.Sin(angle) / (2 * quality);
        return (FixedMath.Cos(angle), alpha, 1 + alpha);
    }
}
