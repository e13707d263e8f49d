using System.Buffers;
using System.Numerics;

namespace EvalKit;

/// <summary>
/// A height map by diamond-square (Fournier, Fussell and Carpenter, 1982) on a torus whose side is the next power of two of the longer
/// side, as imagecorruptions makes it: uniform numbers within ±10,000, in every octave divided by the square of the decay. Heights are
/// whole numbers with 13 fractional bits. The last octave is most of the work and of the memory: it is made row by row, when asked for.
/// </summary>
internal sealed class Plasma : IDisposable
{
    private const int FractionBits = 13;
    private const double Amplitude = 10_000;

    // Of a picture that is thinner, only its own part of the map is made.
    private const int WholeMapAtMost = 8;

    private readonly int[] _scratch;
    private readonly int _octaves;
    private readonly PlasmaNoise _noise;
    private int[] _coarse = [];
    private int _next;

    /// <param name="width">The picture's.</param>
    /// <param name="height">The picture's.</param>
    /// <param name="decay">More than 1: the greater, the smoother.</param>
    /// <param name="random">What the map is a function of.</param>
    public Plasma(int width, int height, double decay, CounterRandom random)
    {
        var size = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(2, Math.Max(width, height)));
        var isWhole = (long)size * size <= (long)WholeMapAtMost * width * height;
        (Columns, Rows) = isWhole ? (size, size) : (width, height);
        _octaves = BitOperations.Log2((uint)size);
        _scratch = ArrayPool<int>.Shared.Rent(6 * PlasmaOctave.StrideOf(Columns));
        var amplitude = Amplitude * (1 << FractionBits);
        for (var octave = 0; octave < _octaves; octave++, amplitude /= decay * decay)
        {
            if (octave == 0) MakeFlat();
            else Refine(octave - 1);
            _noise = new(random.Stream(octave), amplitude);
        }
    }

    /// <summary>How much of the map is made, from its corner: all of it, or the picture's part.</summary>
    public int Columns { get; }

    /// <inheritdoc cref="Columns"/>
    public int Rows { get; }

    private int Stride => PlasmaOctave.StrideOf(Columns);

    /// <summary>Begins the last octave at the top.</summary>
    public void Restart()
    {
        _next = -1;
        MakeRows();
    }

    /// <summary>The next two rows.</summary>
    public (ReadOnlyMemory<int> Even, ReadOnlyMemory<int> Odd) NextRows()
    {
        MakeRows();
        return (_scratch.AsMemory(2 * Stride + PlasmaOctave.Before, Columns), _scratch.AsMemory(3 * Stride + PlasmaOctave.Before, Columns));
    }

    public void Dispose()
    {
        ArrayPool<int>.Shared.Return(_scratch);
        ArrayPool<int>.Shared.Return(_coarse);
    }

    private void MakeRows() => Last(_octaves - 1, _coarse).Rows(_next++, _scratch.AsSpan(2 * Stride, Stride), _scratch.AsSpan(3 * Stride, Stride));

    private void MakeFlat()
    {
        _coarse = Rent(0);
        _coarse.AsSpan().Clear();
    }

    /// <summary>Carries an octave out in memory.</summary>
    private void Refine(int octave)
    {
        var fine = Rent(octave + 1);
        var stride = PlasmaOctave.StrideOf(Cells(Columns, octave + 1));
        var rows = PlasmaOctave.RowsOf(Cells(Rows, octave + 1));
        var last = Last(octave, _coarse);
        for (var row = 0; row + 1 < rows; row += 2)
            last.Rows(row / 2 - 1, fine.AsSpan(row * stride, stride), fine.AsSpan((row + 1) * stride, stride));
        ArrayPool<int>.Shared.Return(_coarse);
        _coarse = fine;
    }

    private PlasmaOctave Last(int octave, int[] coarse) => new(coarse, 1 << octave, Cells(Columns, octave), _noise, _scratch);

    private int[] Rent(int octave) => ArrayPool<int>.Shared.Rent(
        checked(PlasmaOctave.StrideOf(Cells(Columns, octave)) * PlasmaOctave.RowsOf(Cells(Rows, octave))));

    /// <summary>How many cells of an octave's grid a length of the finest one takes.</summary>
    private int Cells(int length, int octave) => (length + (1 << (_octaves - octave)) - 1) >> (_octaves - octave);
}
