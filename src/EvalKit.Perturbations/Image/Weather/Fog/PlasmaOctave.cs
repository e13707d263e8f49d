using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace EvalKit;

/// <summary>
/// One octave of diamond-square: from a grid to one of half the spacing. The grid is a torus; only a window of it is made. Rows and
/// columns of windows are stored from −<see cref="Before"/> on.
/// </summary>
internal readonly ref struct PlasmaOctave
{
    /// <summary>Rows and columns before the first that are stored.</summary>
    public const int Before = 2;

    /// <summary>Entries behind a row that vectors may overrun.</summary>
    private const int After = 24;

    private readonly ReadOnlySpan<int> _coarse;
    private readonly Span<int> _squares;
    private readonly PlasmaNoise _noise;
    private readonly int _size;
    private readonly int _columns;
    private readonly int _stride;

    /// <param name="coarse">The window of the coarser grid, rows of <see cref="StrideOf"/>.</param>
    /// <param name="size">The torus' sides in cells of the coarser grid: a power of two.</param>
    /// <param name="columns">The window's cells per row.</param>
    /// <param name="noise">What is added.</param>
    /// <param name="scratch">Twice <see cref="StrideOf"/>.</param>
    public PlasmaOctave(ReadOnlySpan<int> coarse, int size, int columns, PlasmaNoise noise, Span<int> scratch)
    {
        _coarse = coarse;
        _size = size;
        _columns = columns;
        _stride = StrideOf(columns);
        _squares = scratch;
        _noise = noise;
    }

    /// <summary>From row to row of a window of so many cells: room for the cells of the finer grid's halves, and for whole vectors.</summary>
    public static int StrideOf(int columns) => Before + columns + After;

    /// <summary>Rows of a window of so many cells.</summary>
    public static int RowsOf(int rows) => Before + rows + 3;

    /// <summary>The finer rows 2 × row and 2 × row + 1, for rows from −1 on in order.</summary>
    /// <param name="row">The coarser row.</param>
    /// <param name="even">Receives the first one, from column −2 on.</param>
    /// <param name="odd">Receives the second one.</param>
    public void Rows(int row, Span<int> even, Span<int> odd)
    {
        var upper = _coarse.Slice((row + Before) * _stride, _stride);
        var lower = _coarse.Slice((row + 1 + Before) * _stride, _stride);
        var above = _squares.Slice((row & 1) * _stride, _stride);
        var here = _squares.Slice(((row & 1) ^ 1) * _stride, _stride);
        var mask = Vector256.Create((ulong)(_size - 1));
        var start = Vector256.Create((ulong)(row & (_size - 1)) * (ulong)_size);
        var four = Vector256.Create(0UL, 1, 2, 3);
        // Column −1 first: its square is what column 0 has on its left.
        for (var column = -1; column <= _columns; column += 8)
        {
            var at = column + Before;
            var cells = Vector256.Create((ulong)(long)column) + four;
            var (square, right, below) = _noise.At(start + (cells & mask), start + ((cells + Vector256.Create(4UL)) & mask));
            Vector256<int> corner = Load(upper, at), next = Load(upper, at + 1), under = Load(lower, at);
            square += (corner + next + under + Load(lower, at + 1)) >> 2;
            square.CopyTo(here[at..]);
            right += (Load(above, at) + square + corner + next) >> 2;
            below += (Load(here, at - 1) + square + corner + under) >> 2;
            Interleave(corner, right, even[(2 * column + Before)..]);
            Interleave(below, square, odd[(2 * column + Before)..]);
        }
    }

    private static Vector256<int> Load(ReadOnlySpan<int> row, int at) => Vector256.Create(row.Slice(at, 8));

    private static void Interleave(Vector256<int> first, Vector256<int> second, Span<int> to)
    {
        var (firstLower, firstUpper) = Vector256.Widen(first.AsUInt32());
        var (secondLower, secondUpper) = Vector256.Widen(second.AsUInt32());
        var words = MemoryMarshal.Cast<int, ulong>(to[..16]);
        (firstLower | secondLower << 32).CopyTo(words);
        (firstUpper | secondUpper << 32).CopyTo(words[4..]);
    }
}
