using EvalKit.Media;

namespace EvalKit;

internal sealed class ImageMedium : ContractMedium<PixelBuffer>
{
    public override IReadOnlyList<(string Name, PixelBuffer Value)> EdgeInputs { get; } =
    [
        ("a 1 × 1 picture", Made(1, 1, 255)),
        ("a 1 × 7 picture", Made(1, 7, 255)),
        ("a 7 × 1 picture", Made(7, 1, 255)),
        ("a transparent 4 × 3 picture", Made(4, 3, 0)),
        ("a translucent 5 × 5 picture", Made(5, 5, 127)),
    ];

    public override (string Name, PixelBuffer Value) Ordinary { get; } = ("a 48 × 40 picture", Made(48, 40, 255));

    public override double Slack => 0.01;

    public override PixelBuffer Clone(PixelBuffer value) => value.Clone();

    public override bool Same(PixelBuffer one, PixelBuffer other) =>
        one.Width == other.Width && one.Height == other.Height && one.Rgba.AsSpan().SequenceEqual(other.Rgba);

    public override PixelBuffer? Run(Perturbation perturbation, PixelBuffer input, in PerturbationContext context) =>
        ((ImagePerturbation)perturbation).Run(input, context);

    public override string? Flaw(PixelBuffer input, PixelBuffer result) => null;

    public override double Distance(PixelBuffer one, PixelBuffer other)
    {
        if (one.Width != other.Width || one.Height != other.Height) return double.NaN;
        long sum = 0;
        for (var i = 0; i < one.Rgba.Length; i++) sum += (one.Rgba[i] - other.Rgba[i]) * (one.Rgba[i] - other.Rgba[i]);
        return (double)sum / one.Rgba.Length;
    }

    /// <summary>Slopes of different direction per channel: every change of place or colour measures, and none comes round again.</summary>
    private static PixelBuffer Made(int width, int height, byte alpha)
    {
        var picture = new PixelBuffer(width, height);
        for (var y = 0; y < height; y++)
        {
            for (var x = 0; x < width; x++)
            {
                var at = (y * width + x) * 4;
                picture.Rgba[at] = (byte)(40 + 160 * x / width);
                picture.Rgba[at + 1] = (byte)(40 + 160 * y / height);
                picture.Rgba[at + 2] = (byte)(60 + 70 * x / width + 70 * (height - y) / height);
                picture.Rgba[at + 3] = alpha;
            }
        }

        return picture;
    }
}
