namespace ParcelDesk;

/// <summary>The power of one frequency in a block of samples, by the Goertzel recurrence.</summary>
internal readonly struct Goertzel(int frequency, int sampleRate)
{
    private readonly double _coefficient = 2 * FixedOrderMath.CosineOfTurns((double)frequency / sampleRate);

    /// <summary>Mean power of the tone: a sine of amplitude a gives about a²/2.</summary>
    public double Power(ReadOnlySpan<float> block)
    {
        double previous = 0, beforeThat = 0;
        foreach (var sample in block)
            (previous, beforeThat) = (sample + (_coefficient * previous) - beforeThat, previous);
        var magnitude = (previous * previous) + (beforeThat * beforeThat) - (_coefficient * previous * beforeThat);
        return 2 * magnitude / ((double)block.Length * block.Length);
    }
}
