namespace EvalKit.Media;

/// <content>Resizing.</content>
public sealed partial class PixelBuffer
{
    /// <summary>The picture at another size, in a buffer of its own.</summary>
    /// <param name="width">Pixels per row, at least 1.</param>
    /// <param name="height">Rows, at least 1.</param>
    /// <param name="filter">How new pixels are computed. Default <see cref="ResizeFilter.Bicubic"/>.</param>
    /// <remarks>
    /// Samples are filtered as they are stored, without linearising them. Colours count by their opacity; what becomes fully transparent
    /// is transparent black. Weights have 14 bits, sums are whole numbers: the result is the same on every platform, and a uniform
    /// picture stays what it is.
    /// </remarks>
    /// <exception cref="ArgumentOutOfRangeException">A side is under 1, the area is over <see cref="MaxPixels"/>, or there is no such filter.</exception>
    public PixelBuffer Resize(int width, int height, ResizeFilter filter = ResizeFilter.Bicubic)
    {
        if (!Enum.IsDefined(filter)) throw new ArgumentOutOfRangeException(nameof(filter), filter, "There is no such filter.");
        var target = new PixelBuffer(width, height);
        // Between the two passes the picture has the new width and, at worst, the old height.
        if ((long)width * Height > MaxPixels)
            throw new ArgumentOutOfRangeException(nameof(width), $"{Width}×{Height} to {width}×{height} needs {width}×{Height} pixels between: resize one side at a time, the height first.");
        if (width == Width && height == Height) Rgba.CopyTo(target.Rgba, 0);
        else if (filter == ResizeFilter.Nearest) PickNearest(target);
        else if (IsOpaque && filter == ResizeFilter.Box && HalvingResizer.Fits(this, target)) HalvingResizer.Resize(this, target);
        else if (IsOpaque) ResizeOpaque(target, FilterShape.Of(filter));
        else ResizeAlpha(target, FilterShape.Of(filter));
        return target;
    }

    private void PickNearest(PixelBuffer target)
    {
        for (var y = 0; y < target.Height; y++)
        {
            var from = Row((int)(((2L * y) + 1) * Height / (2L * target.Height)));
            var to = target.Row(y);
            for (var x = 0; x < target.Width; x++)
                from.Slice((int)(((2L * x) + 1) * Width / (2L * target.Width)) * 4, 4).CopyTo(to[(x * 4)..]);
        }
    }

    private void ResizeOpaque(PixelBuffer target, FilterShape filter)
    {
        var (across, down) = (new ResizeWeights(Width, target.Width, filter), new ResizeWeights(Height, target.Height, filter));
        using var between = new RowWindow<byte>(target.Width * 4, down.Taps, Height);
        for (var y = 0; y < target.Height; y++)
        {
            var start = down.Start(y);
            while (between.End < start + down.Taps)
            {
                var row = Row(between.End);
                OpaqueResizer.AlongRow(row, between.Add(start), across);
            }

            OpaqueResizer.DownColumns(between.Rows(start, down.Taps), target.Row(y), down.Of(y));
        }
    }

    private void ResizeAlpha(PixelBuffer target, FilterShape filter)
    {
        var (across, down) = (new ResizeWeights(Width, target.Width, filter), new ResizeWeights(Height, target.Height, filter));
        using var between = new RowWindow<ushort>(target.Width * 4, down.Taps, Height);
        var premultiplied = new ushort[Width * 4];
        for (var y = 0; y < target.Height; y++)
        {
            var start = down.Start(y);
            while (between.End < start + down.Taps)
            {
                AlphaResizer.Premultiply(Row(between.End), premultiplied);
                AlphaResizer.AlongRow(premultiplied, between.Add(start), across);
            }

            AlphaResizer.DownColumns(between.Rows(start, down.Taps), target.Row(y), down.Of(y));
        }
    }
}
