using System.Runtime.Intrinsics;
using EvalKit.Media;

namespace EvalKit;

/// <summary>
/// The shadow of something long: what lies between two lines, nearly parallel, of any direction. Its width is 0.3 to 0.6 of the picture's
/// extent across it, its middle up to a quarter of that extent from the picture's; the half-shadow at each edge is 3 % of the shorter side.
/// </summary>
internal struct ShadowBand : ILight
{
    private const double Tilt = 0.3;

    private readonly float _strength;
    private readonly (double Start, double Down, float Across) _near, _far;
    private float _fromNear, _fromFar;

    private ShadowBand(double strength, (double, double, float) near, (double, double, float) far) =>
        (_strength, _near, _far) = ((float)strength, near, far);

    /// <summary>The band that this randomness draws.</summary>
    public static ShadowBand Of(PixelBuffer source, double strength, CounterRandom random)
    {
        var angle = random.UniformAt(0) * (2 * Math.PI);
        var other = angle + Math.PI + (random.UniformAt(1) - 0.5) * Tilt;
        double middleX = (source.Width - 1) / 2.0, middleY = (source.Height - 1) / 2.0;
        double extent = Math.Abs(FixedMath.Cos(angle)) * source.Width + Math.Abs(FixedMath.Sin(angle)) * source.Height;
        var middle = (random.UniformAt(2) - 0.5) / 2 * extent;
        var half = (0.3 + 0.3 * random.UniformAt(3)) / 2 * extent;
        var softness = Math.Max(1, 0.03 * Math.Min(source.Width, source.Height));
        return new(strength, Edge(angle, half - middle), Edge(other, half + middle));

        // How far inside of an edge a place is, in half-shadows: ½ on the line, rising inwards.
        (double Start, double Down, float Across) Edge(double direction, double inside)
        {
            double across = FixedMath.Cos(direction) / softness, down = FixedMath.Sin(direction) / softness;
            return (inside / softness + 0.5 - across * middleX - down * middleY, down, (float)across);
        }
    }

    public void Enter(int y) => (_fromNear, _fromFar) = ((float)(_near.Start + _near.Down * y), (float)(_far.Start + _far.Down * y));

    public readonly Vector256<float> At(Vector256<float> x) =>
        Vector256<float>.One - Vector256.Create(_strength) * Inside(x, _fromNear, _near.Across) * Inside(x, _fromFar, _far.Across);

    private static Vector256<float> Inside(Vector256<float> x, float left, float across) =>
        Vector256.Min(Vector256.Max(Vector256.Create(left) + Vector256.Create(across) * x, Vector256<float>.Zero), Vector256<float>.One);
}
