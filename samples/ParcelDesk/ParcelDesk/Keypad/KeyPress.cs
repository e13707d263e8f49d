namespace ParcelDesk;

/// <summary>One pressed key and the tone powers heard while it was held.</summary>
internal sealed class KeyPress(int key)
{
    private readonly double[] _rows = new double[4];
    private readonly double[] _columns = new double[4];

    public int Key { get; } = key;

    public void Hear(ToneFrame frame)
    {
        for (var i = 0; i < 4; i++)
        {
            _rows[i] += frame.RowPower[i];
            _columns[i] += frame.ColumnPower[i];
        }
    }

    /// <summary>Log power of each key's tone pair: doubt grows as other tones come near the strongest.</summary>
    public float[] Scores()
    {
        var scores = new float[16];
        for (var key = 0; key < 16; key++)
            scores[key] = (float)(FixedOrderMath.Log(_rows[key / 4] + 1e-12) + FixedOrderMath.Log(_columns[key % 4] + 1e-12));
        return scores;
    }
}
