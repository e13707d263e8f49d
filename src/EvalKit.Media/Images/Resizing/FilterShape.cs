namespace EvalKit.Media;

/// <summary>A filter's weights by distance, in source pixels.</summary>
/// <param name="Support">From this distance on the weight is 0.</param>
/// <param name="Weight">The weight at a distance; not normalised.</param>
internal sealed record FilterShape(double Support, Func<double, double> Weight)
{
    public static FilterShape Of(ResizeFilter filter) => filter switch
    {
        ResizeFilter.Box => new(0.5, x => x is > -0.5 and <= 0.5 ? 1 : 0),
        ResizeFilter.Bilinear => new(1, x => Math.Max(0, 1 - Math.Abs(x))),
        ResizeFilter.Bicubic => new(2, x => Cubic(Math.Abs(x))),
        ResizeFilter.Lanczos3 => new(3, x => Math.Abs(x) < 3 ? Sinc(x) * Sinc(x / 3) : 0),
        _ => throw new ArgumentOutOfRangeException(nameof(filter), filter, "There is no such filter."),
    };

    private static double Cubic(double x)
    {
        const double A = -0.5;
        if (x < 1) return (((A + 2) * x - (A + 3)) * x * x) + 1;
        return x < 2 ? A * ((((x - 5) * x) + 8) * x - 4) : 0;
    }

    private static double Sinc(double x) => x == 0 ? 1 : FixedMath.Sin(Math.PI * x) / (Math.PI * x);
}
