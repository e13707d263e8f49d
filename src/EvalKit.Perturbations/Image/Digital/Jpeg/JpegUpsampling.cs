using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace EvalKit;

/// <summary>
/// A row of a chroma plane at twice the width and height, by the triangle filter of the Independent JPEG Group's library ("fancy
/// upsampling"): the nearer sample weighs three quarters in both directions, halves are rounded up and down in turn.
/// </summary>
internal static class JpegUpsampling
{
    /// <summary>Entries beyond the plane's width that the scratch needs: one at either end, and the last vector's rest.</summary>
    public const int Margin = 2 + 16;

    // The library smooths nothing that is narrower.
    private const int NarrowestSmooth = 3;

    /// <param name="near">The plane's row that lies nearer.</param>
    /// <param name="far">The one that lies further; the same at the picture's edge.</param>
    /// <param name="width">Of the plane.</param>
    /// <param name="sums">Scratch of width + <see cref="Margin"/>.</param>
    /// <param name="row">Receives 2 × width samples, and anything in up to 32 behind them.</param>
    public static void Enlarge(ReadOnlySpan<byte> near, ReadOnlySpan<byte> far, int width, Span<ushort> sums, Span<byte> row)
    {
        if (width < NarrowestSmooth)
        {
            for (var x = 0; x < width; x++) row[2 * x] = row[2 * x + 1] = near[x];
            return;
        }

        // Planes are padded to whole blocks, so that whole vectors may be read.
        for (var x = 0; x < width; x += 8)
        {
            var sum = Words(near[x..]) * 3 + Words(far[x..]);
            sum.CopyTo(sums[(x + 1)..]);
        }

        sums[0] = sums[1];
        sums[width + 1] = sums[width];
        for (var x = 0; x < width; x += 8)
        {
            var here = Vector128.Create<ushort>(sums[(x + 1)..]) * 3;
            var even = (here + Vector128.Create<ushort>(sums[x..]) + Vector128.Create<ushort>(8)) >>> 4;
            var odd = (here + Vector128.Create<ushort>(sums[(x + 2)..]) + Vector128.Create<ushort>(7)) >>> 4;
            (even | odd << 8).AsByte().CopyTo(row[(2 * x)..]);
        }
    }

    private static Vector128<ushort> Words(ReadOnlySpan<byte> samples) =>
        Vector128.WidenLower(Vector128.CreateScalar(MemoryMarshal.Read<ulong>(samples)).AsByte());
}
