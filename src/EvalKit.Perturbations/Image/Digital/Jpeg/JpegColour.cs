using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace EvalKit;

/// <summary>
/// RGB to YCbCr and back: ITU-R BT.601 over the full range, as JFIF says, with constants of 16 fractional bits rounded as the
/// Independent JPEG Group's library rounds them.
/// </summary>
internal static class JpegColour
{
    /// <summary>How many pixels are converted at once: planes have room for whole chunks.</summary>
    public const int Chunk = 16;

    private const int Bits = 16;
    private const int Half = 1 << (Bits - 1);
    private const int ChromaOffset = (128 << Bits) + Half - 1;

    /// <summary>Two rows of pixels to two rows of luma and one row of each chroma, the mean of four, halves rounded up and down in turn.</summary>
    public static void ToPlanes(
        ReadOnlySpan<uint> upper, ReadOnlySpan<uint> lower, Span<byte> upperLuma, Span<byte> lowerLuma, Span<byte> blue, Span<byte> red)
    {
        Span<uint> edge = stackalloc uint[2 * Chunk];
        for (var x = 0; x < upper.Length; x += Chunk)
        {
            scoped var first = upper[x..];
            scoped var second = lower[x..];
            if (first.Length < Chunk)
            {
                Extend(first, edge[..Chunk]);
                Extend(second, edge[Chunk..]);
                first = edge[..Chunk];
                second = edge[Chunk..];
            }

            var blueLeft = BlueSums(first, second, out var lumaLeft, out var lowerLeft);
            var blueRight = BlueSums(first[8..], second[8..], out var lumaRight, out var lowerRight);
            var redLeft = RedSums(first, second);
            var redRight = RedSums(first[8..], second[8..]);
            Narrow(lumaLeft, lumaRight).CopyTo(upperLuma[x..]);
            Narrow(lowerLeft, lowerRight).CopyTo(lowerLuma[x..]);
            MemoryMarshal.Write(blue[(x / 2)..], Mean(blueLeft, blueRight));
            MemoryMarshal.Write(red[(x / 2)..], Mean(redLeft, redRight));
        }
    }

    /// <summary>Eight pixels.</summary>
    public static Vector256<uint> ToRgb(ulong luma, ulong blue, ulong red)
    {
        var y = Widen(luma);
        var cb = Widen(blue) - Vector256.Create(128);
        var cr = Widen(red) - Vector256.Create(128);
        var r = y + ((cr * 91881 + Vector256.Create(Half)) >> Bits);
        var g = y + ((Vector256.Create(Half) - cb * 22554 - cr * 46802) >> Bits);
        var b = y + ((cb * 116130 + Vector256.Create(Half)) >> Bits);
        return (Clip(r) | Clip(g) << 8 | Clip(b) << 16).AsUInt32();
    }

    private static void Extend(ReadOnlySpan<uint> rest, Span<uint> edge)
    {
        rest.CopyTo(edge);
        edge[rest.Length..].Fill(rest[^1]);
    }

    /// <summary>Sums of neighbouring blue chromas, above and below, in every other lane; and the lumas on the way.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<ulong> BlueSums(ReadOnlySpan<uint> upper, ReadOnlySpan<uint> lower, out Vector256<int> luma, out Vector256<int> lowerLuma)
    {
        var (r, g, b) = Split(upper);
        luma = Luma(r, g, b);
        var sum = (b * 32768 - r * 11059 - g * 21709 + Vector256.Create(ChromaOffset)) >> Bits;
        (r, g, b) = Split(lower);
        lowerLuma = Luma(r, g, b);
        sum += (b * 32768 - r * 11059 - g * 21709 + Vector256.Create(ChromaOffset)) >> Bits;
        return Pairs(sum);
    }

    /// <summary>The same of red chroma.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<ulong> RedSums(ReadOnlySpan<uint> upper, ReadOnlySpan<uint> lower)
    {
        var (r, g, b) = Split(upper);
        var sum = (r * 32768 - g * 27439 - b * 5329 + Vector256.Create(ChromaOffset)) >> Bits;
        (r, g, b) = Split(lower);
        return Pairs(sum + ((r * 32768 - g * 27439 - b * 5329 + Vector256.Create(ChromaOffset)) >> Bits));
    }

    private static Vector256<int> Luma(Vector256<int> r, Vector256<int> g, Vector256<int> b) =>
        (r * 19595 + g * 38470 + b * 7471 + Vector256.Create(Half)) >> Bits;

    private static (Vector256<int> R, Vector256<int> G, Vector256<int> B) Split(ReadOnlySpan<uint> pixels)
    {
        var all = Vector256.Create(pixels[..8]).AsInt32();
        var one = Vector256.Create(255);
        return (all & one, (all >> 8) & one, (all >> 16) & one);
    }

    private static Vector256<ulong> Pairs(Vector256<int> values)
    {
        var pairs = values.AsUInt64();
        return (pairs + (pairs >>> 32)) & Vector256.Create(0xFFFFFFFFUL);
    }

    private static ulong Mean(Vector256<ulong> left, Vector256<ulong> right)
    {
        var mean = (Vector256.Narrow(left, right) + Vector256.Create(1u, 2, 1, 2, 1, 2, 1, 2)) >>> 2;
        var words = Vector128.Narrow(mean.GetLower(), mean.GetUpper());
        return Vector128.Narrow(words, words).AsUInt64().ToScalar();
    }

    private static Vector128<byte> Narrow(Vector256<int> left, Vector256<int> right)
    {
        var words = Vector256.Narrow(left.AsUInt32(), right.AsUInt32());
        return Vector128.Narrow(words.GetLower(), words.GetUpper());
    }

    private static Vector256<int> Widen(ulong samples)
    {
        var (lower, upper) = Vector128.Widen(Vector128.WidenLower(Vector128.CreateScalar(samples).AsByte()));
        return Vector256.Create(lower, upper).AsInt32();
    }

    private static Vector256<int> Clip(Vector256<int> values) => Vector256.Min(Vector256.Max(values, Vector256<int>.Zero), Vector256.Create(255));
}
