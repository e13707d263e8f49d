using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace EvalKit;

/// <summary>What a plane of samples loses when its blocks of 8 × 8 are quantised: transformed, rounded to whole steps, transformed back.</summary>
internal static class JpegBlocks
{
    public const int Side = 8;

    /// <summary>Quantises a plane in place.</summary>
    /// <param name="plane">Rows of samples; width and height are multiples of 8.</param>
    /// <param name="stride">From row to row.</param>
    /// <param name="width">Of what is quantised.</param>
    /// <param name="height">Of what is quantised.</param>
    /// <param name="steps">Eight vectors, by rising vertical frequency.</param>
    public static void Quantise(Span<byte> plane, int stride, int width, int height, ReadOnlySpan<Vector256<int>> steps)
    {
        Span<Vector256<int>> block = stackalloc Vector256<int>[Side];
        for (var top = 0; top < height; top += Side)
        {
            for (var left = 0; left < width; left += Side)
            {
                var samples = plane[(top * stride + left)..];
                for (var row = 0; row < Side; row++) block[row] = Load(samples[(row * stride)..]) - Vector256.Create(128);
                Transpose(block);
                JpegTransform.ForwardFirst(block);
                Transpose(block);
                JpegTransform.ForwardSecond(block);
                for (var row = 0; row < Side; row++) block[row] = Round(block[row], steps[row]);
                JpegTransform.InverseFirst(block);
                Transpose(block);
                JpegTransform.InverseSecond(block);
                Transpose(block);
                for (var row = 0; row < Side; row++) Store(block[row] + Vector256.Create(128), samples[(row * stride)..]);
            }
        }
    }

    /// <summary>
    /// To the nearest multiple of the step, halves away from zero; the coefficients are eight times too large. Quotients of whole
    /// numbers under 2²³ never round up to the next whole number, so dividing in single precision is exact.
    /// </summary>
    private static Vector256<int> Round(Vector256<int> coefficients, Vector256<int> steps)
    {
        var sign = coefficients >> 31;
        var magnitude = (coefficients ^ sign) - sign + (steps << 2);
        var whole = Vector256.ConvertToInt32(Vector256.ConvertToSingle(magnitude) / Vector256.ConvertToSingle(steps << 3));
        return ((whole ^ sign) - sign) * steps;
    }

    private static Vector256<int> Load(ReadOnlySpan<byte> samples)
    {
        var words = Vector128.WidenLower(Vector128.CreateScalar(MemoryMarshal.Read<ulong>(samples)).AsByte());
        var (lower, upper) = Vector128.Widen(words);
        return Vector256.Create(lower, upper).AsInt32();
    }

    private static void Store(Vector256<int> values, Span<byte> samples)
    {
        var clipped = Vector256.Min(Vector256.Max(values, Vector256<int>.Zero), Vector256.Create(255)).AsUInt32();
        var words = Vector128.Narrow(clipped.GetLower(), clipped.GetUpper());
        MemoryMarshal.Write(samples, Vector128.Narrow(words, words).AsUInt64().ToScalar());
    }

    private static void Transpose(Span<Vector256<int>> v)
    {
        if (Avx2.IsSupported) TransposeInRegisters(v);
        else TransposeInMemory(MemoryMarshal.Cast<Vector256<int>, int>(v));
    }

    private static void TransposeInRegisters(Span<Vector256<int>> v)
    {
        // Pairs of rows, then pairs of pairs, then halves.
        Vector256<long> a0 = Avx2.UnpackLow(v[0], v[1]).AsInt64(), a1 = Avx2.UnpackHigh(v[0], v[1]).AsInt64();
        Vector256<long> a2 = Avx2.UnpackLow(v[2], v[3]).AsInt64(), a3 = Avx2.UnpackHigh(v[2], v[3]).AsInt64();
        Vector256<long> a4 = Avx2.UnpackLow(v[4], v[5]).AsInt64(), a5 = Avx2.UnpackHigh(v[4], v[5]).AsInt64();
        Vector256<long> a6 = Avx2.UnpackLow(v[6], v[7]).AsInt64(), a7 = Avx2.UnpackHigh(v[6], v[7]).AsInt64();
        var (b0, b1) = (Avx2.UnpackLow(a0, a2).AsInt32(), Avx2.UnpackHigh(a0, a2).AsInt32());
        var (b2, b3) = (Avx2.UnpackLow(a1, a3).AsInt32(), Avx2.UnpackHigh(a1, a3).AsInt32());
        var (b4, b5) = (Avx2.UnpackLow(a4, a6).AsInt32(), Avx2.UnpackHigh(a4, a6).AsInt32());
        var (b6, b7) = (Avx2.UnpackLow(a5, a7).AsInt32(), Avx2.UnpackHigh(a5, a7).AsInt32());
        v[0] = Avx2.Permute2x128(b0, b4, 0x20);
        v[1] = Avx2.Permute2x128(b1, b5, 0x20);
        v[2] = Avx2.Permute2x128(b2, b6, 0x20);
        v[3] = Avx2.Permute2x128(b3, b7, 0x20);
        v[4] = Avx2.Permute2x128(b0, b4, 0x31);
        v[5] = Avx2.Permute2x128(b1, b5, 0x31);
        v[6] = Avx2.Permute2x128(b2, b6, 0x31);
        v[7] = Avx2.Permute2x128(b3, b7, 0x31);
    }

    private static void TransposeInMemory(Span<int> v)
    {
        for (var row = 0; row < Side; row++)
        {
            for (var column = row + 1; column < Side; column++)
                (v[row * Side + column], v[column * Side + row]) = (v[column * Side + row], v[row * Side + column]);
        }
    }
}
