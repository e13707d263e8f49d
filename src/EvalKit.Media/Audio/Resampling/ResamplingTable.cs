namespace EvalKit.Media;

/// <summary>The weights for a ratio: a row for each position between two inputs that an output can have, or for some of very many.</summary>
internal sealed class ResamplingTable
{
    // 1 MiB: what a processor keeps close. Ratios that need more are ratios of numbers far from small ones.
    private const int MostWeights = 1 << 18;

    // Straight lines between rows of a whole band are off by (π / rows)² / 8, 118 dB below the signal.
    private const int WholeBandRows = 1024;

    private readonly float[] _weights;

    public ResamplingTable(ResamplingRatio ratio)
    {
        var filter = new KaiserSinc(ratio.Band);
        Taps = filter.Taps;
        IsExact = (long)ratio.Up * Taps <= MostWeights;
        Rows = IsExact ? ratio.Up : Math.Max(1, (int)Math.Ceiling(WholeBandRows * ratio.Band));
        _weights = GC.AllocateUninitializedArray<float>((Rows + 1) * Taps);
        for (var row = 0; row <= Rows / 2; row++)
        {
            filter.Fill(Row(row), (double)row / Rows);
            // What lies behind one input lies before the next: the other half of the rows is the mirror image of this one.
            var mirrored = Row(Rows - row);
            if (row * 2 == Rows) continue;
            Row(row).CopyTo(mirrored);
            mirrored.Reverse();
        }
    }

    /// <summary>Inputs that make one output.</summary>
    public int Taps { get; }

    /// <summary>Positions from one input to the next; the row after the last is that next input.</summary>
    public int Rows { get; }

    /// <summary>Whether every position has its row; otherwise outputs lie on straight lines between those of two rows.</summary>
    public bool IsExact { get; }

    public Span<float> Row(int row) => _weights.AsSpan(row * Taps, Taps);
}
