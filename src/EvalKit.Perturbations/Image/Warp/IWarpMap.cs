namespace EvalKit;

/// <summary>Says for every pixel of a result where in the source it comes from.</summary>
internal interface IWarpMap
{
    /// <summary>
    /// The source coordinates of a stretch of row <paramref name="y"/> that begins at <paramref name="x"/>, in 256ths of a pixel, pixel
    /// centres at whole numbers. Any value is allowed: what lies outside is moved to the edge.
    /// </summary>
    void Fill(int y, int x, Span<long> across, Span<long> down);
}
