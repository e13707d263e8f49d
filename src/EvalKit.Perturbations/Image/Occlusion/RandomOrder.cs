namespace EvalKit;

internal static class RandomOrder
{
    /// <summary>The numbers from 0 on in a random order (Fisher and Yates).</summary>
    public static void Fill(Span<int> order, CounterRandom random)
    {
        for (var i = 0; i < order.Length; i++)
        {
            var other = random.BelowAt(i, i + 1);
            order[i] = order[other];
            order[other] = i;
        }
    }
}
