namespace ParcelDesk;

/// <summary>Picks one of several scored options: the best one, or by chance at a temperature.</summary>
internal static class Choice
{
    public static int Best(ReadOnlySpan<float> scores)
    {
        var best = 0;
        for (var i = 1; i < scores.Length; i++)
        {
            if (scores[i] > scores[best])
                best = i;
        }

        return best;
    }

    /// <summary>Without a generator the best option, else one drawn from softmax(scores / temperature).</summary>
    public static int Pick(ReadOnlySpan<float> scores, double temperature, SplitMix? chance)
    {
        var best = Best(scores);
        if (chance is null || temperature <= 0)
            return best;
        Span<double> weights = stackalloc double[scores.Length];
        var total = 0.0;
        for (var i = 0; i < scores.Length; i++)
        {
            weights[i] = FixedOrderMath.Exp((scores[i] - scores[best]) / temperature);
            total += weights[i];
        }

        var left = chance.NextUnit() * total;
        for (var i = 0; i < scores.Length; i++)
        {
            left -= weights[i];
            if (left < 0)
                return i;
        }

        return best;
    }
}
