using EvalKit.Media;

namespace EvalKit;

/// <summary>Where the light falls in a picture.</summary>
internal static class ImageLight
{
    public static ImagePerturbation Vignette { get; } = Member("vignette", LightKernels.Vignette, drawsChance: false);

    public static ImagePerturbation IlluminationGradient { get; } = Member("illumination-gradient", LightKernels.Gradient);

    public static ImagePerturbation Shadow { get; } = Member("shadow", LightKernels.Shadow);

    public static MemberFamily Family { get; } = new("image/light", [Vignette, IlluminationGradient, Shadow]);

    private static ImagePerturbation Member(string name, Func<PixelBuffer, PerturbationContext, PixelBuffer> kernel, bool drawsChance = true) => new(
        new()
        {
            Name = "image." + name, Version = 1, Modality = Modality.Image,
            Scale = new RowScale("strength", 0, 10, 20, 35, 50, 70) { Divisor = 100 },
            LabelEffect = LabelEffect.Preserves, Changes = Aspect.Level, MaxTicks = 70, DrawsChance = drawsChance,
        },
        kernel);
}
