namespace EvalKit.Media;

/// <summary>New frames per old frame in lowest terms: output n lies at input position n · Down / Up, exactly.</summary>
internal readonly record struct ResamplingRatio
{
    /// <summary>The most frames that may become one.</summary>
    public const int MostInputs = 1024;

    public ResamplingRatio(int from, int to)
    {
        var common = GreatestCommonDivisor(from, to);
        Up = to / common;
        Down = from / common;
    }

    public int Up { get; }

    public int Down { get; }

    /// <summary>The lower of the two rates, as a fraction of the old one.</summary>
    public double Band => Math.Min(1, (double)Up / Down);

    /// <summary>The outputs whose positions lie inside an input.</summary>
    public long Outputs(long inputs) => (inputs * Up + Down - 1) / Down;

    private static int GreatestCommonDivisor(int a, int b) => b == 0 ? a : GreatestCommonDivisor(b, a % b);
}
