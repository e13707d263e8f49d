using System.Collections.Immutable;

namespace EvalKit;

/// <summary>The 19 corruptions of ImageNet-C and CIFAR-10-C (Hendrycks and Dietterich, 2019), in the paper's order.</summary>
internal static class PublishedCorruptions
{
    private static readonly ImmutableArray<string> CommonNames =
    [
        "gaussian-noise", "shot-noise", "impulse-noise", "defocus-blur", "glass-blur", "motion-blur", "zoom-blur", "snow", "frost", "fog",
        "brightness", "contrast", "elastic-transform", "pixelate", "jpeg-artefacts",
    ];

    private static readonly ImmutableArray<string> ValidationNames = ["speckle-noise", "gaussian-blur", "spatter", "saturate"];

    /// <summary>The 15 that mCE is about; and the 4 held out for tuning, where asked for.</summary>
    public static ImmutableArray<ImagePerturbation> Of(CorruptionSet set, bool validation)
    {
        var members = new[]
        {
            ImageNoise.Corruptions(set), ImageBlur.Corruptions(set), ImageWeather.Corruptions(set), ImageTone.Corruptions(set),
            ImageColour.Corruptions(set), ImageOptics.Corruptions(set), ImageDigital.Corruptions(set),
        }.SelectMany(family => family).ToDictionary(member => member.Definition.ShortName);
        return [.. CommonNames.Concat(validation ? ValidationNames : []).Select(name => members[name])];
    }
}
