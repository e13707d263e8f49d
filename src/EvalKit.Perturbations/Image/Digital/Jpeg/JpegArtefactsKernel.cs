using System.Buffers;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using EvalKit.Media;

namespace EvalKit;

/// <summary>
/// What a picture looks like after JPEG, without the file: colours as YCbCr with halved chroma, blocks transformed, quantised and
/// transformed back, chroma enlarged. Entropy coding loses nothing and is left out. Alpha stays, and hidden colours take part.
/// </summary>
internal static class JpegArtefactsKernel
{
    public static PixelBuffer Apply(PixelBuffer source, PerturbationContext context)
    {
        var quality = (int)context.Amount;
        var (width, height) = (source.Width, source.Height);
        var (chromaWidth, chromaHeight) = ((width + 1) / 2, (height + 1) / 2);
        var (stride, rows) = (Padded(width, 16), Padded(height, 16));
        var size = checked(stride * rows);
        var rented = ArrayPool<byte>.Shared.Rent(checked(size + size / 2));
        var luma = rented.AsSpan(0, size);
        var blue = rented.AsSpan(size, size / 4);
        var red = rented.AsSpan(size + size / 4, size / 4);
        ToPlanes(source, luma, blue, red, stride);

        Span<Vector256<int>> steps = stackalloc Vector256<int>[JpegBlocks.Side];
        JpegTables.Scale(JpegTables.Luma, quality, steps);
        JpegBlocks.Quantise(luma, stride, Padded(width, 8), Padded(height, 8), steps);
        JpegTables.Scale(JpegTables.Chroma, quality, steps);
        JpegBlocks.Quantise(blue, stride / 2, Padded(chromaWidth, 8), Padded(chromaHeight, 8), steps);
        JpegBlocks.Quantise(red, stride / 2, Padded(chromaWidth, 8), Padded(chromaHeight, 8), steps);

        var result = new PixelBuffer(width, height, GC.AllocateUninitializedArray<byte>(source.Rgba.Length));
        ToPixels(source, result, luma, blue, red, stride);
        ArrayPool<byte>.Shared.Return(rented);
        return result;
    }

    /// <summary>Edges repeat until blocks are whole: of the pixels to the right, but of each plane's own last row below.</summary>
    private static void ToPlanes(PixelBuffer source, Span<byte> luma, Span<byte> blue, Span<byte> red, int stride)
    {
        var half = stride / 2;
        for (var y = 0; y < source.Height; y += 2)
        {
            var lower = Math.Min(y + 1, source.Height - 1);
            JpegColour.ToPlanes(
                Pixels(source, y), Pixels(source, lower), luma[(y * stride)..], luma[((y + 1) * stride)..], blue[(y / 2 * half)..], red[(y / 2 * half)..]);
        }

        Repeat(luma, stride, source.Height);
        Repeat(blue, half, (source.Height + 1) / 2);
        Repeat(red, half, (source.Height + 1) / 2);
    }

    private static void Repeat(Span<byte> plane, int stride, int height)
    {
        var last = plane.Slice((height - 1) * stride, stride);
        for (var y = height; y < Padded(height, 8); y++) last.CopyTo(plane[(y * stride)..]);
    }

    private static void ToPixels(PixelBuffer source, PixelBuffer result, ReadOnlySpan<byte> luma, ReadOnlySpan<byte> blue, ReadOnlySpan<byte> red, int stride)
    {
        int half = stride / 2, chromaWidth = (source.Width + 1) / 2, chromaHeight = (source.Height + 1) / 2;
        var scratch = ArrayPool<ushort>.Shared.Rent(half + JpegUpsampling.Margin);
        var rows = ArrayPool<byte>.Shared.Rent(checked(2 * (stride + 32)));
        var blues = rows.AsSpan(0, stride + 32);
        var reds = rows.AsSpan(stride + 32, stride + 32);
        for (var y = 0; y < source.Height; y++)
        {
            var near = y / 2 * half;
            var far = Math.Clamp(y / 2 + (y % 2 == 0 ? -1 : 1), 0, chromaHeight - 1) * half;
            JpegUpsampling.Enlarge(blue[near..], blue[far..], chromaWidth, scratch, blues);
            JpegUpsampling.Enlarge(red[near..], red[far..], chromaWidth, scratch, reds);
            Join(luma[(y * stride)..], blues, reds, Pixels(source, y), Pixels(result, y));
        }

        ArrayPool<byte>.Shared.Return(rows);
        ArrayPool<ushort>.Shared.Return(scratch);
    }

    private static void Join(ReadOnlySpan<byte> luma, ReadOnlySpan<byte> blue, ReadOnlySpan<byte> red, ReadOnlySpan<uint> source, Span<uint> result)
    {
        const uint Alpha = 0xFF000000;
        var x = 0;
        for (; x + 8 <= result.Length; x += 8)
            (Eight(luma, blue, red, x) | Vector256.Create(source[x..]) & Vector256.Create(Alpha)).CopyTo(result[x..]);
        if (x == result.Length) return;
        var last = Eight(luma, blue, red, x);
        for (var i = x; i < result.Length; i++) result[i] = last[i - x] | source[i] & Alpha;
    }

    private static Vector256<uint> Eight(ReadOnlySpan<byte> luma, ReadOnlySpan<byte> blue, ReadOnlySpan<byte> red, int x) => JpegColour.ToRgb(
        MemoryMarshal.Read<ulong>(luma[x..]), MemoryMarshal.Read<ulong>(blue[x..]), MemoryMarshal.Read<ulong>(red[x..]));

    private static Span<uint> Pixels(PixelBuffer picture, int y) => MemoryMarshal.Cast<byte, uint>(picture.Row(y));

    private static int Padded(int length, int multiple) => (length + multiple - 1) / multiple * multiple;
}
