using EvalKit.Media;

namespace EvalKit;

/// <summary>Frames that show something else than they should.</summary>
internal static class FrameLoss
{
    /// <summary>The share at severity 5: where a freeze may begin leaves room for it.</summary>
    public const double LongestFreeze = 0.8;

    /// <summary>From a frame of chance on, a stretch shows that frame. A longer freeze begins at the same one.</summary>
    public static IReadOnlyList<PictureDraft> Freeze(IReadOnlyList<PictureDraft> frames, PerturbationContext context)
    {
        var room = frames.Count - 1;
        var first = (int)(context.Random.UniformAt(0) * (room - (int)Math.Floor(LongestFreeze * room) + 1));
        var frozen = Math.Clamp((int)Math.Floor(context.Amount * room + 0.5), 1, Math.Max(1, room - first));
        first = Math.Min(first, room - 1);
        return [.. frames.Select((frame, i) => i > first && i <= first + frozen ? frame.Showing(frames[first]) : frame)];
    }

    /// <summary>Some frames are black, in an order of chance.</summary>
    public static IReadOnlyList<PictureDraft> BlackOut(IReadOnlyList<PictureDraft> frames, PerturbationContext context)
    {
        var order = new int[frames.Count];
        RandomOrder.Fill(order, context.Random);
        var black = order.Take(Math.Max(1, (int)Math.Floor(context.Amount * frames.Count + 0.5))).ToHashSet();
        return [.. frames.Select((frame, i) => black.Contains(i) ? frame.With(Black(frame.Decode())) : frame)];
    }

    private static PixelBuffer Black(PixelBuffer like)
    {
        var black = new PixelBuffer(like.Width, like.Height);
        for (var i = 3; i < black.Rgba.Length; i += 4) black.Rgba[i] = byte.MaxValue;
        return black;
    }
}
