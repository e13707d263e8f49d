namespace EvalKit.Media;

/// <summary>One of the pictures that an interlaced PNG consists of: every so many pixels of every so many rows.</summary>
internal readonly record struct PngPass(int Left, int Top, int StepX, int StepY)
{
    /// <summary>Adam7 (ISO/IEC 15948 §8.2), in the order in which they are stored.</summary>
    public static ReadOnlySpan<PngPass> All => _all;

    private static readonly PngPass[] _all =
    [
        new(0, 0, 8, 8), new(4, 0, 8, 8), new(0, 4, 4, 8), new(2, 0, 4, 4), new(0, 2, 2, 4), new(1, 0, 2, 2), new(0, 1, 1, 2),
    ];

    /// <summary>How large the pass of a picture is. A pass without columns has no rows either: not even their filter bytes are stored.</summary>
    public (int Width, int Height) SizeOf(int width, int height)
    {
        var columns = (width - Left + StepX - 1) / StepX;
        var rows = (height - Top + StepY - 1) / StepY;
        return columns > 0 && rows > 0 ? (columns, rows) : (0, 0);
    }
}
