namespace ParcelDesk;

/// <summary>One block of sound as the keypad sees it: the power of the four row and four column tones.</summary>
internal readonly struct ToneFrame
{
    /// <summary>The weakest tone pair heard: -45 dB under full scale.</summary>
    private const double LeastPower = 3.2e-5;

    /// <summary>By how much a tone must exceed the others of its group (6 dB).</summary>
    private const double Dominance = 4;

    /// <summary>Largest difference between row and column tone (12 dB).</summary>
    private const double LargestTwist = 16;

    /// <summary>Share of the block's power that the tone pair must hold; speech and noise stay below.</summary>
    private const double LeastShare = 0.45;

    public ToneFrame(ReadOnlySpan<float> block, ReadOnlySpan<Goertzel> rows, ReadOnlySpan<Goertzel> columns)
    {
        RowPower = new double[4];
        ColumnPower = new double[4];
        for (var i = 0; i < 4; i++)
        {
            RowPower[i] = rows[i].Power(block);
            ColumnPower[i] = columns[i].Power(block);
        }

        var total = 0.0;
        foreach (var sample in block)
            total += (double)sample * sample;
        Key = Decide(total / block.Length);
    }

    public double[] RowPower { get; }

    public double[] ColumnPower { get; }

    /// <summary>The index of the key that sounds, or -1.</summary>
    public int Key { get; }

    public double PairPower(int key) => RowPower[key / 4] + ColumnPower[key % 4];

    private int Decide(double total)
    {
        var row = Leader(RowPower);
        var column = Leader(ColumnPower);
        if (row < 0 || column < 0)
            return -1;
        var (low, high) = (RowPower[row], ColumnPower[column]);
        var heard = low + high >= LeastPower && low + high >= LeastShare * total;
        return heard && low <= high * LargestTwist && high <= low * LargestTwist ? (row * 4) + column : -1;
    }

    private static int Leader(double[] powers)
    {
        var leader = 0;
        for (var i = 1; i < 4; i++)
        {
            if (powers[i] > powers[leader])
                leader = i;
        }

        for (var i = 0; i < 4; i++)
        {
            if (i != leader && powers[i] * Dominance > powers[leader])
                return -1;
        }

        return leader;
    }
}
