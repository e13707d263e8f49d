using EvalKit.Media;

namespace EvalKit;

/// <summary>Covers a picture regularly, in periods of an eighth of its shorter side: a square in every cell, or stripes.</summary>
internal static class GridKernel
{
    private const int Periods = 8;

    public static PixelBuffer Squares(PixelBuffer source, PerturbationContext context, uint colour)
    {
        if (context.Amount == 0) return source;
        var result = source.Clone();
        var (period, side) = (PeriodOf(source), Math.Sqrt(context.Amount));
        for (var y = 0; y * period < source.Height; y++)
        {
            var down = NestedRange.Of(y * period, period, side, context.Random.UniformAt(1));
            for (var x = 0; x * period < source.Width; x++)
            {
                var across = NestedRange.Of(x * period, period, side, context.Random.UniformAt(0));
                Drawing.Fill(result, across.From, down.From, across.To - across.From, down.To - down.From, colour);
            }
        }

        return result;
    }

    public static PixelBuffer Stripes(PixelBuffer source, PerturbationContext context, uint colour)
    {
        if (context.Amount == 0) return source;
        var result = source.Clone();
        var period = PeriodOf(source);
        var isAcross = (context.Random.BitsAt(1) & 1) == 0;
        for (var i = 0; i * period < (isAcross ? source.Height : source.Width); i++)
        {
            var stripe = NestedRange.Of(i * period, period, context.Amount, context.Random.UniformAt(0));
            if (isAcross) Drawing.Fill(result, 0, stripe.From, source.Width, stripe.To - stripe.From, colour);
            else Drawing.Fill(result, stripe.From, 0, stripe.To - stripe.From, source.Height, colour);
        }

        return result;
    }

    private static double PeriodOf(PixelBuffer source) => Math.Max(1, Math.Min(source.Width, source.Height) / (double)Periods);
}
