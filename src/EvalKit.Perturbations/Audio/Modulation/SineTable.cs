namespace EvalKit;

/// <summary>A slow sine by the sample, from a table.</summary>
internal sealed class SineTable(double hertz, int sampleRate)
{
    private const int Rows = 1 << 12;

    private static readonly double[] Values = [.. Enumerable.Range(0, Rows + 1).Select(row => FixedMath.Sin(2 * Math.PI * row / Rows))];

    private readonly double _turnsPerFrame = hertz / sampleRate;

    public double At(int frame)
    {
        var turns = frame * _turnsPerFrame;
        var place = (turns - Math.Floor(turns)) * Rows;
        var row = (int)place;
        return Values[row] + (Values[row + 1] - Values[row]) * (place - row);
    }
}
