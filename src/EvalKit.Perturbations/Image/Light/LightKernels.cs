using System.Runtime.Intrinsics;
using EvalKit.Media;

namespace EvalKit;

/// <summary>Lights: a lens that darkens its corners, a lamp at one side, a shadow across.</summary>
internal static class LightKernels
{
    /// <summary>1 − s·d², with d the distance from the middle, 1 in the corners.</summary>
    public static PixelBuffer Vignette(PixelBuffer source, PerturbationContext context)
    {
        if (context.Amount == 0) return source;
        double middleX = (source.Width - 1) / 2.0, middleY = (source.Height - 1) / 2.0;
        var corner = Math.Max(1, middleX * middleX + middleY * middleY);
        return LightField.Apply(source, new Lens((float)(context.Amount / corner), (float)middleX, (float)middleY));
    }

    /// <summary>1 + s·d, with d from −1 to 1 from one side to the other, in a direction that is the case's own.</summary>
    public static PixelBuffer Gradient(PixelBuffer source, PerturbationContext context)
    {
        if (context.Amount == 0) return source;
        var angle = context.Random.UniformAt(0) * (2 * Math.PI);
        double cos = FixedMath.Cos(angle), sin = FixedMath.Sin(angle);
        double middleX = (source.Width - 1) / 2.0, middleY = (source.Height - 1) / 2.0;
        var rise = context.Amount / Math.Max(0.5, Math.Abs(cos) * middleX + Math.Abs(sin) * middleY);
        return LightField.Apply(source, new Lamp(cos * rise, sin * rise, 1 - middleX * cos * rise - middleY * sin * rise));
    }

    /// <summary>1 − s between two lines across the picture, with soft edges; the lines are the case's own.</summary>
    public static PixelBuffer Shadow(PixelBuffer source, PerturbationContext context) =>
        context.Amount == 0 ? source : LightField.Apply(source, ShadowBand.Of(source, context.Amount, context.Random));

    private struct Lens(float fall, float middleX, float middleY) : ILight
    {
        private float _atMiddle;

        public void Enter(int y) => _atMiddle = 1 - fall * (y - middleY) * (y - middleY);

        public readonly Vector256<float> At(Vector256<float> x)
        {
            var distance = x - Vector256.Create(middleX);
            // Rounding may take the corners of a light of 0 below it.
            return Vector256.Max(Vector256.Create(_atMiddle) - Vector256.Create(fall) * distance * distance, Vector256<float>.Zero);
        }
    }

    private struct Lamp(double acrossRise, double downRise, double start) : ILight
    {
        private readonly float _rise = (float)acrossRise;
        private float _left;

        public void Enter(int y) => _left = (float)(start + downRise * y);

        public readonly Vector256<float> At(Vector256<float> x) =>
            Vector256.Max(Vector256.Create(_left) + Vector256.Create(_rise) * x, Vector256<float>.Zero);
    }
}
