using EvalKit.Media;

namespace EvalKit;

/// <summary>Covers rectangles of a picture's proportions with a colour.</summary>
internal static class CutoutKernel
{
    /// <param name="source">The picture.</param>
    /// <param name="context">The share of the area that is covered.</param>
    /// <param name="holes">How many rectangles; each lies in a cell of its own of a square grid, so none covers another.</param>
    /// <param name="colour">What they are filled with.</param>
    public static PixelBuffer Apply(PixelBuffer source, PerturbationContext context, int holes, uint colour)
    {
        if (context.Amount == 0) return source;
        var result = source.Clone();
        var grid = (int)Math.Ceiling(Math.Sqrt(holes));
        var side = Math.Sqrt(context.Amount * grid * grid / holes);
        double width = source.Width / (double)grid, height = source.Height / (double)grid;
        Span<int> cells = stackalloc int[grid * grid];
        RandomOrder.Fill(cells, context.Random.Stream(1));
        for (var hole = 0; hole < holes; hole++)
        {
            var across = NestedRange.Of(cells[hole] % grid * width, width, side, context.Random.UniformAt(2 * hole));
            var down = NestedRange.Of(cells[hole] / grid * height, height, side, context.Random.UniformAt(2 * hole + 1));
            Drawing.Fill(result, across.From, down.From, across.To - across.From, down.To - down.From, colour);
        }

        return result;
    }
}
