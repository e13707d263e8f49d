using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using EvalKit.Media;

namespace EvalKit;

/// <summary>Turns a picture by right angles: no pixel is computed, all change places.</summary>
internal static class QuarterTurnKernel
{
    // Columns become rows: squares of this side stay in the cache while they are written.
    private const int Tile = 16;
    private const int Four = 4;

    /// <param name="source">The picture.</param>
    /// <param name="context">Switched on or off.</param>
    /// <param name="turns">Clockwise quarter turns, 1 to 3.</param>
    public static PixelBuffer Apply(PixelBuffer source, PerturbationContext context, int turns)
    {
        if (context.Amount == 0) return source;
        var pixels = MemoryMarshal.Cast<byte, uint>(source.Rgba.AsSpan());
        if (turns == 2)
        {
            var half = Drawing.Unset(source.Width, source.Height);
            var reversed = MemoryMarshal.Cast<byte, uint>(half.Rgba.AsSpan());
            pixels.CopyTo(reversed);
            reversed.Reverse();
            return half;
        }

        var result = Drawing.Unset(source.Height, source.Width);
        Turn(pixels, MemoryMarshal.Cast<byte, uint>(result.Rgba.AsSpan()), source.Width, source.Height, isClockwise: turns == 1);
        return result;
    }

    private static void Turn(ReadOnlySpan<uint> source, Span<uint> result, int width, int height, bool isClockwise)
    {
        // Clockwise, row y of the result is column y of the source from the bottom up; the other way, column W − 1 − y from the top down.
        for (var top = 0; top < width; top += Tile)
        {
            for (var left = 0; left < height; left += Tile)
            {
                for (var y = top; y < Math.Min(top + Tile, width); y += Four)
                {
                    for (var x = left; x < Math.Min(left + Tile, height); x += Four)
                    {
                        var isWhole = y + Four <= width && x + Four <= height && Vector128.IsHardwareAccelerated;
                        var column = isClockwise ? y : width - Four - y;
                        var row = isClockwise ? height - 1 - x : x;
                        if (isWhole) Square(source[(Math.Min(row, isClockwise ? row - 3 : row) * width + column)..], result[(y * height + x)..], width, height, isClockwise);
                        else Remainder(source, result, width, height, x, y, isClockwise);
                    }
                }
            }
        }
    }

    private static void Remainder(ReadOnlySpan<uint> source, Span<uint> result, int width, int height, int left, int top, bool isClockwise)
    {
        for (var y = top; y < Math.Min(top + Four, width); y++)
        {
            for (var x = left; x < Math.Min(left + Four, height); x++)
                result[y * height + x] = isClockwise ? source[(height - 1 - x) * width + y] : source[x * width + width - 1 - y];
        }
    }

    /// <summary>Sixteen pixels, turned inside four registers.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Square(ReadOnlySpan<uint> source, Span<uint> result, int width, int height, bool isClockwise)
    {
        Vector128<uint> a = Vector128.Create(source), b = Vector128.Create(source[width..]), c = Vector128.Create(source[(2 * width)..]), d = Vector128.Create(source[(3 * width)..]);
        // Clockwise the lowest row comes first; the other way the columns come last to first.
        if (isClockwise) (a, b, c, d) = (d, c, b, a);
        var (ab, cd) = (Interleaved(a, b, 0), Interleaved(c, d, 0));
        var (abUpper, cdUpper) = (Interleaved(a, b, 2), Interleaved(c, d, 2));
        var (first, second, third, fourth) = (Lower(ab, cd), Upper(ab, cd), Lower(abUpper, cdUpper), Upper(abUpper, cdUpper));
        if (!isClockwise) (first, second, third, fourth) = (fourth, third, second, first);
        first.CopyTo(result);
        second.CopyTo(result[height..]);
        third.CopyTo(result[(2 * height)..]);
        fourth.CopyTo(result[(3 * height)..]);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<uint> Interleaved(Vector128<uint> even, Vector128<uint> odd, int from)
    {
        if (System.Runtime.Intrinsics.X86.Sse2.IsSupported)
            return from == 0 ? System.Runtime.Intrinsics.X86.Sse2.UnpackLow(even, odd) : System.Runtime.Intrinsics.X86.Sse2.UnpackHigh(even, odd);
        return Vector128.Create(even[from], odd[from], even[from + 1], odd[from + 1]);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<uint> Lower(Vector128<uint> left, Vector128<uint> right) => Vector128.Create(left.GetLower(), right.GetLower());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<uint> Upper(Vector128<uint> left, Vector128<uint> right) => Vector128.Create(left.GetUpper(), right.GetUpper());
}
