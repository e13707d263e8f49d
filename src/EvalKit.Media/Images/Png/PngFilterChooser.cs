using System.Buffers;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace EvalKit.Media;

/// <summary>
/// Filters rows for compression: tries all five filters and keeps the one whose residuals, read as signed bytes, have the least
/// sum of magnitudes; of equals the lowest filter number.
/// </summary>
internal ref struct PngFilterChooser : IDisposable
{
    // Room in front of a row, so that the pixel left of the first one can be read as zeros.
    private const int Margin = 16;
    private const int Filters = 5;

    private readonly byte[] _rented;
    private readonly int _rowBytes;
    private readonly int _pixelBytes;
    private readonly int _slot;
    private int _current;

    public PngFilterChooser(int rowBytes, int pixelBytes)
    {
        _rowBytes = rowBytes;
        _pixelBytes = pixelBytes;
        _slot = checked(Margin + rowBytes);
        _rented = ArrayPool<byte>.Shared.Rent(checked(_slot * (2 + Filters - 1)));
        _rented.AsSpan(0, _slot * 2).Clear();
    }

    /// <summary>Room for the next row's samples; the row before becomes the row above.</summary>
    public Span<byte> NextRow()
    {
        _current ^= 1;
        return Row(_current);
    }

    /// <summary>Writes the filter byte and the filtered row.</summary>
    public readonly void WriteBest(Span<byte> filtered)
    {
        Span<long> costs = stackalloc long[Filters];
        costs.Clear();
        var done = FilterVectors(costs);
        FilterRest(done, costs);

        var best = 0;
        for (var filter = 1; filter < Filters; filter++)
        {
            if (costs[filter] < costs[best]) best = filter;
        }

        filtered[0] = (byte)best;
        (best == 0 ? Row(_current) : Residuals(best)).CopyTo(filtered[1..]);
    }

    public readonly void Dispose() => ArrayPool<byte>.Shared.Return(_rented);

    private readonly Span<byte> Row(int row) => _rented.AsSpan((row * _slot) + Margin, _rowBytes);

    private readonly Span<byte> Residuals(int filter) => _rented.AsSpan(((1 + filter) * _slot) + Margin, _rowBytes);

    private readonly int FilterVectors(Span<long> costs)
    {
        ref var current = ref MemoryMarshal.GetReference(Row(_current));
        ref var above = ref MemoryMarshal.GetReference(Row(_current ^ 1));
        ref var sub = ref MemoryMarshal.GetReference(Residuals(1));
        var i = 0;
        while (i + Vector128<byte>.Count <= _rowBytes)
        {
            Vector128<ushort> none = default, left = default, up = default, average = default, paeth = default;
            // A lane grows by at most 2 · 128 per step, so 255 steps fit 16 bits.
            for (var steps = 0; steps < 255 && i + Vector128<byte>.Count <= _rowBytes; steps++, i += Vector128<byte>.Count)
            {
                var x = Vector128.LoadUnsafe(ref current, (nuint)i);
                var a = Vector128.LoadUnsafe(ref Unsafe.Add(ref current, i - _pixelBytes));
                var b = Vector128.LoadUnsafe(ref above, (nuint)i);
                var c = Vector128.LoadUnsafe(ref Unsafe.Add(ref above, i - _pixelBytes));
                none += Magnitudes(x);
                left += Stored(x - a, ref sub, i);
                up += Stored(x - b, ref sub, i + _slot);
                average += Stored(x - ((a & b) + ((a ^ b) >>> 1)), ref sub, i + (2 * _slot));
                paeth += Stored(x - Predict(a, b, c), ref sub, i + (3 * _slot));
            }

            costs[0] += Total(none);
            costs[1] += Total(left);
            costs[2] += Total(up);
            costs[3] += Total(average);
            costs[4] += Total(paeth);
        }

        return i;
    }

    private readonly void FilterRest(int start, Span<long> costs)
    {
        ReadOnlySpan<byte> current = _rented.AsSpan(_current * _slot, _slot);
        ReadOnlySpan<byte> above = _rented.AsSpan((_current ^ 1) * _slot, _slot);
        for (var i = start; i < _rowBytes; i++)
        {
            var at = i + Margin;
            int x = current[at], a = current[at - _pixelBytes], b = above[at], c = above[at - _pixelBytes];
            int fromA = Math.Abs(b - c), fromB = Math.Abs(a - c), fromC = Math.Abs(a + b - (2 * c));
            var nearest = fromA <= fromB && fromA <= fromC ? a : fromB <= fromC ? b : c;
            costs[0] += Math.Abs((int)(sbyte)x);
            costs[1] += Put(1, i, x - a);
            costs[2] += Put(2, i, x - b);
            costs[3] += Put(3, i, x - ((a + b) >> 1));
            costs[4] += Put(4, i, x - nearest);
        }
    }

    private readonly int Put(int filter, int i, int residual)
    {
        Residuals(filter)[i] = (byte)residual;
        return Math.Abs((int)(sbyte)residual);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<ushort> Stored(Vector128<byte> residuals, ref byte target, int offset)
    {
        residuals.StoreUnsafe(ref target, (nuint)offset);
        return Magnitudes(residuals);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<ushort> Magnitudes(Vector128<byte> residuals)
    {
        var magnitudes = Vector128.Min(residuals, Vector128<byte>.Zero - residuals);
        return Vector128.WidenLower(magnitudes) + Vector128.WidenUpper(magnitudes);
    }

    // Paeth's predictor in bytes: |a + b − 2c| is the sum of the two other distances where a and b lie on the same side of c, and
    // then never the least; otherwise it is their difference.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<byte> Predict(Vector128<byte> a, Vector128<byte> b, Vector128<byte> c)
    {
        var fromA = Vector128.Max(b, c) - Vector128.Min(b, c);
        var fromB = Vector128.Max(a, c) - Vector128.Min(a, c);
        var between = Vector128.Max(fromA, fromB) - Vector128.Min(fromA, fromB);
        var opposite = Vector128.Equals(Vector128.Max(a, c), a) ^ Vector128.Equals(Vector128.Max(b, c), b);
        var fromC = Vector128.ConditionalSelect(opposite, between, Vector128<byte>.AllBitsSet);
        var takeA = Vector128.Equals(Vector128.Min(fromA, Vector128.Min(fromB, fromC)), fromA);
        var takeB = Vector128.Equals(Vector128.Min(fromB, fromC), fromB);
        return Vector128.ConditionalSelect(takeA, a, Vector128.ConditionalSelect(takeB, b, c));
    }

    private static long Total(Vector128<ushort> sums) => Vector128.Sum(Vector128.WidenLower(sums) + Vector128.WidenUpper(sums));
}
