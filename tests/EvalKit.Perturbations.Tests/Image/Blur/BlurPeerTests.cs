using EvalKit.Media;

namespace EvalKit.Perturbations.Tests;

/// <summary>The members of image/blur beside what others make of the same picture (Peers/blur.py).</summary>
public static class BlurPeerTests
{
    private static readonly Dictionary<string, string> Peers = PeerTable.Read("blur").ToDictionary(row => row[0], row => row[1]);

    private static readonly PixelBuffer Source = Pictures.Scene(40, 31);

    [Theory]
    [InlineData("gaussian 1", 1, 0.02)]
    [InlineData("gaussian 6", 1, 0.02)]
    [InlineData("defocus 3", 0, 0)]
    [InlineData("defocus 6", 1, 0.001)]
    // The published weights add up to 1.013; ours have their sum, but not their places.
    [InlineData("defocus 8", 1, 0.1)]
    [InlineData("motion", 1, 0.02)]
    [InlineData("zoom 2", 1, 0.05)]
    [InlineData("zoom 5", 1, 0.05)]
    [InlineData("glass", 1, 0.02)]
    [InlineData("sharpen", 1, 0.05)]
    [InlineData("ringing", 1, 0.05)]
    public static void A_result_is_the_peer_s_within_few_levels(string name, int most, double mean)
    {
        var peer = Convert.FromBase64String(Peers[name]);
        var ours = Made(name).Rgba.Where((_, i) => i % 4 != 3).ToArray();
        Assert.Equal(peer.Length, ours.Length);
        var differences = ours.Zip(peer, (one, other) => Math.Abs(one - other)).ToArray();

        Assert.InRange(differences.Max(), 0, most);
        Assert.InRange(differences.Average(), 0, mean);
    }

    private static PixelBuffer Made(string name) => name switch
    {
        "gaussian 1" => GaussianBlurKernel.Blur(Source, 1),
        "gaussian 6" => GaussianBlurKernel.Blur(Source, 6),
        "defocus 3" => Corrupted("image.defocus-blur", 1),
        "defocus 6" => Corrupted("image.defocus-blur", 3),
        "defocus 8" => Corrupted("image.defocus-blur", 4),
        "motion" => MotionBlurKernel.Smear(Source, 30, 8, 30),
        "zoom 2" => Corrupted("image.zoom-blur", 2),
        "zoom 5" => Corrupted("image.zoom-blur", 5),
        "glass" => Corrupted("image.glass-blur", 3),
        "sharpen" => SharpenKernel.Apply(Source, new("case", 2, 0, new(1))),
        _ => RingingKernel.Apply(Source, new("case", 1, 0, new(1))),
    };

    private static PixelBuffer Corrupted(string name, int severity)
    {
        var member = ImageBlur.Corruptions(CorruptionSet.ImageNetC).Single(member => member.Name == name);
        return member.Run(Source, new("case", member.Scale.AmountAt(member.Scale.TicksAtMost(severity)), severity, new(5)));
    }
}
