using EvalKit.Media;

namespace EvalKit;

/// <summary>Each frame is the mean of its neighbours and itself, as a long exposure is. At the ends there are fewer neighbours.</summary>
internal static class FrameBlur
{
    public static IReadOnlyList<PictureDraft> Apply(IReadOnlyList<PictureDraft> frames, PerturbationContext context)
    {
        var reach = ((int)context.Amount - 1) / 2;
        var blurred = new List<PictureDraft>();
        while (blurred.Count < frames.Count)
        {
            // Frames of another size have no pixel in common.
            var start = blurred.Count;
            var first = frames[start].Decode();
            var same = frames.Skip(start).TakeWhile(frame => frame.Decode() is var pixels && pixels.Width == first.Width && pixels.Height == first.Height).ToList();
            blurred.AddRange(same.Count == 1 ? same : Means(same, reach));
        }

        return blurred;
    }

    private static IEnumerable<PictureDraft> Means(List<PictureDraft> frames, int reach)
    {
        var window = new Queue<PixelBuffer>();
        int[]? sums = null;
        var next = 0;
        for (var i = 0; i < frames.Count; i++)
        {
            for (; next < frames.Count && next <= i + reach; next++)
            {
                window.Enqueue(frames[next].Decode());
                sums ??= new int[window.Peek().Rgba.Length];
                Add(sums, window.Last().Rgba, 1);
            }

            if (i > reach) Add(sums!, window.Dequeue().Rgba, -1);
            var mean = new PixelBuffer(window.Peek().Width, window.Peek().Height);
            for (var at = 0; at < mean.Rgba.Length; at++) mean.Rgba[at] = (byte)((sums![at] + window.Count / 2) / window.Count);
            yield return frames[i].With(mean);
        }
    }

    private static void Add(int[] sums, byte[] levels, int sign)
    {
        for (var i = 0; i < sums.Length; i++) sums[i] += sign * levels[i];
    }
}
