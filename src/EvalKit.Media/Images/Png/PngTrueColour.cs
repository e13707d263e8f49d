using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace EvalKit.Media;

/// <summary>
/// Undoes the row filters of 8-bit RGB and RGBA and widens RGB in the same step. The row above is read where it was written, as RGBA: its
/// alpha meets no colour, and that of RGB pixels is set to opaque at the end. Equal to <see cref="PngUnfilter"/>.
/// </summary>
/// <remarks>
/// Sub, Average and Paeth depend on the pixel before, so the time is that of their chain of operations; all samples of a pixel go
/// through it at once. Behind a filtered row <see cref="PngRows.Padding"/> bytes may be read.
/// </remarks>
internal static class PngTrueColour
{
    /// <summary>Restores a row of RGBA pixels, or of RGB pixels of which three bytes are stored; false for a filter type that does not exist.</summary>
    public static bool Apply(byte filter, ReadOnlySpan<byte> filtered, ReadOnlySpan<byte> above, Span<byte> rgba, int pixelBytes) => filter switch
    {
        0 => None(filtered, rgba, pixelBytes),
        1 => Sub(filtered, rgba, pixelBytes),
        2 => Up(filtered, above, rgba, pixelBytes),
        3 => Average(filtered, above, rgba, pixelBytes),
        4 => Paeth(filtered, above, rgba, pixelBytes),
        _ => false,
    };

    private static bool None(ReadOnlySpan<byte> filtered, Span<byte> rgba, int pixelBytes)
    {
        if (pixelBytes == 4) filtered[..rgba.Length].CopyTo(rgba);
        else PngWidening.Rgb(filtered, rgba);
        return true;
    }

    private static bool Sub(ReadOnlySpan<byte> filtered, Span<byte> rgba, int pixelBytes)
    {
        // Four pixels: each gets the sum of those before it in the vector, and all of them the last pixel of the vector before.
        var (done, left) = (0, Vector128<uint>.Zero);
        for (; done + 16 <= rgba.Length; done += 16)
        {
            var pixels = Load(filtered, done, pixelBytes);
            pixels += Vector128.Shuffle(pixels.AsUInt32(), Vector128.Create(4u, 0, 1, 2)).AsByte();
            pixels += Vector128.Shuffle(pixels.AsUInt32(), Vector128.Create(4u, 4, 0, 1)).AsByte();
            pixels += left.AsByte();
            left = Vector128.Shuffle(pixels.AsUInt32(), Vector128.Create(3u, 3, 3, 3));
            Store(pixels, rgba, done, pixelBytes);
        }

        var pixel = left.AsByte();
        for (; done < rgba.Length; done += 4)
        {
            pixel += LoadOne(filtered, done, pixelBytes);
            StoreOne(pixel, rgba, done, pixelBytes);
        }

        return true;
    }

    private static bool Up(ReadOnlySpan<byte> filtered, ReadOnlySpan<byte> above, Span<byte> rgba, int pixelBytes)
    {
        var done = 0;
        for (; done + 16 <= rgba.Length; done += 16)
            Store(Load(filtered, done, pixelBytes) + Vector128.Create(above.Slice(done, 16)), rgba, done, pixelBytes);
        for (; done < rgba.Length; done += 4)
            StoreOne(LoadOne(filtered, done, pixelBytes) + LoadOne(above, done, 4), rgba, done, pixelBytes);
        return true;
    }

    private static bool Average(ReadOnlySpan<byte> filtered, ReadOnlySpan<byte> above, Span<byte> rgba, int pixelBytes)
    {
        var left = Vector128<byte>.Zero;
        for (var done = 0; done < rgba.Length; done += 4)
        {
            left = LoadOne(filtered, done, pixelBytes) + PngPrediction.Average(left, LoadOne(above, done, 4));
            StoreOne(left, rgba, done, pixelBytes);
        }

        return true;
    }

    private static bool Paeth(ReadOnlySpan<byte> filtered, ReadOnlySpan<byte> above, Span<byte> rgba, int pixelBytes)
    {
        var (left, corner) = (Vector128<short>.Zero, Vector128<short>.Zero);
        var low = Vector128.Create((short)255);
        for (var done = 0; done < rgba.Length; done += 4)
        {
            var up = Vector128.WidenLower(LoadOne(above, done, 4)).AsInt16();
            var residual = Vector128.WidenLower(LoadOne(filtered, done, pixelBytes)).AsInt16();
            left = (residual + PngPrediction.Paeth(left, up, corner)) & low;
            corner = up;
            StoreOne(Vector128.Narrow(left, left).AsByte(), rgba, done, pixelBytes);
        }

        return true;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<byte> Load(ReadOnlySpan<byte> source, int done, int pixelBytes) =>
        pixelBytes == 4 ? Vector128.Create(source.Slice(done, 16)) : PngWidening.Spread(source.Slice(done / 4 * 3, 16));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Store(Vector128<byte> pixels, Span<byte> rgba, int done, int pixelBytes) =>
        (pixelBytes == 4 ? pixels : pixels | PngWidening.Opaque).CopyTo(rgba[done..]);

    // The fourth byte of an RGB pixel is the next one's first: it stays in its own lane.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<byte> LoadOne(ReadOnlySpan<byte> source, int done, int pixelBytes) =>
        Vector128.CreateScalarUnsafe(MemoryMarshal.Read<uint>(source.Slice(done / 4 * pixelBytes, 4))).AsByte();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void StoreOne(Vector128<byte> pixel, Span<byte> rgba, int done, int pixelBytes) =>
        MemoryMarshal.Write(rgba.Slice(done, 4), (pixelBytes == 4 ? pixel : pixel | PngWidening.Opaque).AsUInt32().ToScalar());
}
