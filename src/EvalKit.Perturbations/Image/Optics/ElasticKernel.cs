using EvalKit.Media;

namespace EvalKit;

/// <summary>
/// ImageNet-C's elastic transform: three points jitter and take the picture with them, then a smooth random field displaces every pixel.
/// Both are one map here, so samples are interpolated once. Outside is the mirrored picture.
/// </summary>
internal static class ElasticKernel
{
    // Side lengths of 244 stand in the published code for pictures of 224.
    private static readonly Row[] Published =
        [new(0, 170.8, 0), new(488, 170.8, 24.4), new(488, 19.52, 48.8), new(12.2, 2.44, 4.88), new(17.08, 2.44, 4.88), new(29.28, 2.44, 4.88)];

    // The first field has no strength, so its smoothness is the next one's.
    private static readonly Row[] Mild =
        [new(0, 6.4, 0), new(0, 6.4, 2.56), new(1.6, 6.4, 2.24), new(2.56, 1.92, 1.92), new(3.2, 1.28, 1.6), new(3.2, 0.96, 0.96)];

    public static PixelBuffer Apply(PixelBuffer source, PerturbationContext context, CorruptionSet set)
    {
        if (context.Severity == 0) return source;
        var rows = set == CorruptionSet.Cifar10C ? Mild : Published;
        var at = Math.Min((int)context.Severity, rows.Length - 2);
        return Bend(source, Row.Between(rows[at], rows[at + 1], context.Severity - at), ReferenceSize.Factor(source, set), context.Random);
    }

    /// <summary>Severities 3 to 5 of the published without their jitter.</summary>
    public static PixelBuffer ApplyLocal(PixelBuffer source, PerturbationContext context) => context.Amount == 0
        ? source
        : Bend(source, new(context.Amount, 2.44, 0), ReferenceSize.Factor(source, CorruptionSet.Scaled), context.Random);

    internal static PixelBuffer Bend(PixelBuffer source, Row row, double factor, CounterRandom random)
    {
        using var field = new SmoothField(source.Width, source.Height, row.Sigma * factor, row.Sigma, row.Alpha * factor, random.Stream(1));
        var jitter = new JitterMap(source.Width, source.Height, row.Jitter * factor, random.Stream(0));
        return Warp.Apply(source, new ElasticMap(source.Width, source.Height, field, jitter));
    }

    /// <param name="Alpha">The field's strength in pixels.</param>
    /// <param name="Sigma">Its smoothness in pixels.</param>
    /// <param name="Jitter">Of the three points, in pixels.</param>
    internal readonly record struct Row(double Alpha, double Sigma, double Jitter)
    {
        public static Row Between(Row one, Row other, double share) => new(
            one.Alpha + (other.Alpha - one.Alpha) * share, one.Sigma + (other.Sigma - one.Sigma) * share, one.Jitter + (other.Jitter - one.Jitter) * share);
    }

    private readonly struct ElasticMap(int width, int height, SmoothField field, JitterMap jitter) : IWarpMap
    {
        public void Fill(int y, int x, Span<long> across, Span<long> down)
        {
            down = down[..across.Length];
            Span<double> dx = stackalloc double[across.Length], dy = stackalloc double[across.Length];
            field.Fill(y, x, dx, dy);
            jitter.Fill(y, x, dx, dy, across, down);
            for (var i = 0; i < across.Length; i++)
            {
                across[i] = Coordinate.Mirrored(across[i], width);
                down[i] = Coordinate.Mirrored(down[i], height);
            }
        }
    }
}
