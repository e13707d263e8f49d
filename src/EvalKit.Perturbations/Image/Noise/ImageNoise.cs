namespace EvalKit;

/// <summary>Noise of pictures.</summary>
internal static class ImageNoise
{
    /// <summary>ImageNet-C's standard deviations (Hendrycks and Dietterich, 2019).</summary>
    public static ImagePerturbation GaussianNoise { get; } = new(
        new()
        {
            Name = "image.gaussian-noise", Version = 1, Modality = Modality.Image,
            Scale = new RowScale("sigma", 0, 160, 240, 360, 520, 760) { Step = 5, Divisor = 10_000, Prefix = "σ " },
            LabelEffect = LabelEffect.Preserves, Changes = Aspect.Detail, MaxTicks = 760,
        },
        GaussianNoiseKernel.Apply);

    public static MemberFamily Family { get; } = new("image/noise", [GaussianNoise]);
}
