using System.Buffers;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace EvalKit.Media;

/// <summary>
/// Filters rows for compression: tries all five filters and keeps the one whose residuals, read as signed bytes, have the least
/// sum of magnitudes; of equals the lowest filter number.
/// </summary>
/// <remarks>Vectors are as wide as the processor's. The sums are of integers, so that their order does not matter.</remarks>
internal ref struct PngFilterChooser : IDisposable
{
    // Room in front of a row, so that the pixel left of the first one can be read as zeros, and behind it for whole vectors.
    private const int Before = 16;
    private const int After = 64;
    private const int Filters = 5;

    // A lane grows by at most 2 · 128 per step, so as many steps fit 16 bits.
    private const int MostSteps = 255;

    private readonly byte[] _rented;
    private readonly int _rowBytes;
    private readonly int _pixelBytes;
    private readonly int _slot;
    private int _current;

    public PngFilterChooser(int rowBytes, int pixelBytes)
    {
        _rowBytes = rowBytes;
        _pixelBytes = pixelBytes;
        _slot = checked(Before + rowBytes + After);
        _rented = ArrayPool<byte>.Shared.Rent(checked(_slot * (2 + Filters - 1)));
        _rented.AsSpan(0, _slot * 2).Clear();
    }

    // Ones for the lanes of a last vector that belong to the row, read from further on the fewer they are.
    private static ReadOnlySpan<byte> Mask =>
    [
        255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255,
        255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255,
        255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255,
        255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    ];

    /// <summary>Room for the next row's samples, and for <see cref="PngNarrowing.Overrun"/>; the row before becomes the row above.</summary>
    public Span<byte> NextRow()
    {
        _current ^= 1;
        return _rented.AsSpan((_current * _slot) + Before, _rowBytes + PngNarrowing.Overrun);
    }

    /// <summary>Writes the filter byte and the filtered row.</summary>
    public readonly void WriteBest(Span<byte> filtered)
    {
        Span<long> costs = stackalloc long[Filters];
        costs.Clear();
        for (var start = 0; start < _rowBytes; start += MostSteps * Vector<byte>.Count)
            Filter(start, Math.Min(_rowBytes, start + (MostSteps * Vector<byte>.Count)), costs);

        var best = 0;
        for (var filter = 1; filter < Filters; filter++)
        {
            if (costs[filter] < costs[best]) best = filter;
        }

        filtered[0] = (byte)best;
        var from = best == 0 ? _current : 1 + best;
        _rented.AsSpan((from * _slot) + Before, _rowBytes).CopyTo(filtered[1..]);
    }

    public readonly void Dispose() => ArrayPool<byte>.Shared.Return(_rented);

    // In bounds: a vector is at most 64 bytes wide and begins within its row, so it ends within the room behind it; the pixel to the
    // left begins at most 4 bytes before the row.
    private readonly void Filter(int start, int end, Span<long> costs)
    {
        ref var slots = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_rented), Before);
        ref var current = ref Unsafe.Add(ref slots, _current * _slot);
        ref var above = ref Unsafe.Add(ref slots, (_current ^ 1) * _slot);
        ref var residuals = ref Unsafe.Add(ref slots, 2 * _slot);
        Vector<ushort> none = default, sub = default, up = default, average = default, paeth = default;
        for (var i = start; i < end; i += Vector<byte>.Count)
        {
            var mask = Vector.LoadUnsafe(in MemoryMarshal.GetReference(Mask), (nuint)Math.Max(0, 64 - (end - i)));
            var x = Vector.LoadUnsafe(ref current, (nuint)i);
            var a = Vector.LoadUnsafe(ref Unsafe.Add(ref current, i - _pixelBytes));
            var b = Vector.LoadUnsafe(ref above, (nuint)i);
            var c = Vector.LoadUnsafe(ref Unsafe.Add(ref above, i - _pixelBytes));
            var fromSub = x - a;
            var fromUp = x - b;
            var fromAverage = x - ((a & b) + ((a ^ b) >>> 1));
            var fromPaeth = x - Paeth(a, b, c);
            fromSub.StoreUnsafe(ref residuals, (nuint)i);
            fromUp.StoreUnsafe(ref residuals, (nuint)(i + _slot));
            fromAverage.StoreUnsafe(ref residuals, (nuint)(i + (2 * _slot)));
            fromPaeth.StoreUnsafe(ref residuals, (nuint)(i + (3 * _slot)));
            none += Magnitudes(x & mask);
            sub += Magnitudes(fromSub & mask);
            up += Magnitudes(fromUp & mask);
            average += Magnitudes(fromAverage & mask);
            paeth += Magnitudes(fromPaeth & mask);
        }

        costs[0] += Total(none);
        costs[1] += Total(sub);
        costs[2] += Total(up);
        costs[3] += Total(average);
        costs[4] += Total(paeth);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector<ushort> Magnitudes(Vector<byte> residuals)
    {
        var pairs = Vector.AsVectorUInt16(Vector.Min(residuals, Vector<byte>.Zero - residuals));
        return (pairs & new Vector<ushort>(0xFF)) + (pairs >>> 8);
    }

    // Paeth's predictor in bytes: |a + b − 2c| is the sum of the two other distances where a and b lie on the same side of c, and
    // then never the least; otherwise it is their difference.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector<byte> Paeth(Vector<byte> a, Vector<byte> b, Vector<byte> c)
    {
        Vector<byte> overA = Vector.Max(a, c), overB = Vector.Max(b, c);
        var fromA = overB - Vector.Min(b, c);
        var fromB = overA - Vector.Min(a, c);
        var between = Vector.Max(fromA, fromB) - Vector.Min(fromA, fromB);
        var opposite = Vector.Equals(overA, a) ^ Vector.Equals(overB, b);
        var fromC = between | ~opposite;
        var least = Vector.Min(fromB, fromC);
        return Vector.ConditionalSelect(
            Vector.Equals(Vector.Min(fromA, least), fromA), a, Vector.ConditionalSelect(Vector.Equals(least, fromB), b, c));
    }

    private static long Total(Vector<ushort> sums) => Vector.Sum(Vector.WidenLower(sums) + Vector.WidenUpper(sums));
}
