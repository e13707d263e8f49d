namespace EvalKit;

/// <summary>The neighbouring pixels along one side that a pixel of the smaller picture is made of. All but the first and the last weigh 1.</summary>
/// <param name="First">The first of them.</param>
/// <param name="Count">How many.</param>
/// <param name="FirstWeight">Of the first.</param>
/// <param name="LastWeight">Of the last.</param>
internal readonly record struct SampleTaps(int First, int Count, double FirstWeight, double LastWeight)
{
    /// <param name="filter">The filter.</param>
    /// <param name="index">Which pixel of the smaller side.</param>
    /// <param name="small">The smaller side, at most half of the larger.</param>
    /// <param name="large">The larger side.</param>
    public static SampleTaps Of(ScalingFilter filter, int index, int small, int large)
    {
        switch (filter)
        {
            case ScalingFilter.Nearest:
                return new((int)((2L * index + 1) * large / (2L * small)), 1, 1, 1);
            case ScalingFilter.NearestCorner:
                return new((int)((long)index * large / small), 1, 1, 1);
            case ScalingFilter.Linear:
                var (left, rest) = Math.DivRem((2L * index + 1) * large - small, 2L * small);
                var part = rest / (2.0 * small);
                return new((int)left, 2, 1 - part, part);
            default:
                long from = (long)index * large, to = from + large;
                int first = (int)(from / small), last = (int)((to - 1) / small);
                return new(first, last - first + 1, ((first + 1L) * small - from) / (double)small, (to - (long)last * small) / (double)small);
        }
    }

    public double WeightOf(int tap) => tap == 0 ? FirstWeight : tap == Count - 1 ? LastWeight : 1;

    /// <summary>What the weights add up to.</summary>
    public double Sum => Count == 1 ? FirstWeight : FirstWeight + LastWeight + Count - 2;
}
