namespace EvalKit.Media;

/// <summary>
/// For every target pixel of one axis, where its source pixels begin and how much each counts. Weights are whole numbers that sum to
/// <see cref="One"/>, so that a uniform picture stays uniform and sums are the same in any order.
/// </summary>
internal sealed class ResizeWeights
{
    /// <summary>Binary digits of a weight's fraction.</summary>
    public const int Bits = 14;

    /// <summary>The sum of the weights of a target pixel.</summary>
    public const int One = 1 << Bits;

    /// <summary>Half of <see cref="One"/>: added before the shift, it rounds.</summary>
    public const int Half = One >> 1;

    // Vector code reads so many source pixels at once.
    private const int Group = 4;

    private readonly int[] _starts;
    private readonly short[] _weights;

    public ResizeWeights(int from, int to, FilterShape filter)
    {
        var scale = (double)from / to;
        var widening = Math.Max(1, scale);
        var support = filter.Support * widening;
        var widest = Math.Min(from, (int)Math.Ceiling(support) * 2 + 1);
        Taps = Math.Min(from, (widest + Group - 1) / Group * Group);
        _starts = new int[to];
        _weights = new short[(long)to * Taps];
        Span<double> exact = new double[widest];
        for (var i = 0; i < to; i++)
        {
            var centre = (i + 0.5) * scale;
            var first = Math.Max(0, (int)(centre - support + 0.5));
            var count = Math.Min(from, (int)(centre + support + 0.5)) - first;
            var sum = 0.0;
            for (var k = 0; k < count; k++) sum += exact[k] = filter.Weight((first + k + 0.5 - centre) / widening);
            // The window is moved so that all of its pixels exist; those that do not count have weight 0.
            _starts[i] = Math.Min(first, from - Taps);
            Round(exact[..count], sum, _weights.AsSpan(i * Taps + first - _starts[i], count));
        }
    }

    /// <summary>Source pixels per target pixel: a multiple of four, or all that there are.</summary>
    public int Taps { get; }

    /// <summary>The first source pixel of a target pixel.</summary>
    public int Start(int target) => _starts[target];

    /// <summary>The weights of a target pixel.</summary>
    public ReadOnlySpan<short> Of(int target) => _weights.AsSpan(target * Taps, Taps);

    // Each weight takes over what rounding the ones before it left, so that no pixel of a long window counts visibly more.
    private static void Round(ReadOnlySpan<double> exact, double sum, Span<short> weights)
    {
        var (reached, given) = (0.0, 0);
        for (var k = 0; k < exact.Length; k++)
        {
            reached += exact[k];
            var upTo = (int)Math.Floor((reached / sum * One) + 0.5);
            weights[k] = (short)(upTo - given);
            given = upTo;
        }
    }
}
