namespace EvalKit;

/// <summary>The same frames in another order.</summary>
internal static class FrameOrder
{
    private const int MostDraws = 64;

    public static IReadOnlyList<PictureDraft> Reverse(IReadOnlyList<PictureDraft> frames, PerturbationContext context) => [.. frames.Reverse()];

    /// <summary>Cut into segments of about equal length, which come in another order.</summary>
    public static IReadOnlyList<PictureDraft> Jumble(IReadOnlyList<PictureDraft> frames, PerturbationContext context)
    {
        var segments = Math.Min(frames.Count, (int)context.Amount);
        return [.. OtherOrder(segments, context.Random).SelectMany(segment => frames.Skip(Start(segment)).Take(Start(segment + 1) - Start(segment)))];

        int Start(int segment) => (int)((long)segment * frames.Count / segments);
    }

    private static int[] OtherOrder(int count, CounterRandom random)
    {
        var order = new int[count];
        for (var draw = 0; draw < MostDraws; draw++)
        {
            RandomOrder.Fill(order, random.Stream(count).Stream(draw));
            if (order.Index().Any(item => item.Index != item.Item)) return order;
        }

        // Reached once in 2⁶⁴ times.
        Array.Reverse(order);
        return order;
    }
}
