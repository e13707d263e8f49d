namespace EvalKit;

/// <summary>Pictures and their rows beyond the edges.</summary>
internal static class EdgeRows
{
    /// <summary>The index inside that stands for one outside.</summary>
    public static int IndexOf(int index, int length, Edge edge)
    {
        if (edge == Edge.Nearest || length == 1) return Math.Clamp(index, 0, length - 1);
        var period = 2 * (length - 1);
        index = Math.Abs(index) % period;
        return Math.Min(index, period - index);
    }

    /// <summary>Continues a row of pixels, four samples each, that lies <paramref name="margin"/> pixels inside.</summary>
    public static void Extend<T>(Span<T> row, int margin, Edge edge = Edge.Nearest)
    {
        var width = row.Length / 4 - 2 * margin;
        for (var i = 1; i <= margin; i++)
        {
            row.Slice((margin + IndexOf(-i, width, edge)) * 4, 4).CopyTo(row[((margin - i) * 4)..]);
            row.Slice((margin + IndexOf(width - 1 + i, width, edge)) * 4, 4).CopyTo(row[((margin + width - 1 + i) * 4)..]);
        }
    }

    /// <summary>Every row of a picture with a margin on both sides.</summary>
    public static void Pad(ReadOnlySpan<byte> source, Span<byte> padded, int width, int height, int margin, Edge edge)
    {
        var stride = (width + 2 * margin) * 4;
        for (var y = 0; y < height; y++)
        {
            var row = padded.Slice(y * stride, stride);
            source.Slice(y * width * 4, width * 4).CopyTo(row[(margin * 4)..]);
            Extend(row, margin, edge);
        }
    }
}
