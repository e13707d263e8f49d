using EvalKit.Media;

namespace EvalKit.Perturbations.Tests;

/// <summary>A result beside a peer's, whose RGB samples are given in base64.</summary>
internal static class PeerPicture
{
    /// <summary>Fails where a sample differs by more than <paramref name="most"/> levels, or samples on average by more than <paramref name="mean"/>.</summary>
    public static void Near(PixelBuffer result, string base64, int most, double mean)
    {
        var peer = Convert.FromBase64String(base64);
        var ours = result.Rgba.Where((_, i) => i % 4 != 3).ToArray();
        Assert.Equal(peer.Length, ours.Length);
        var differences = ours.Zip(peer, (one, other) => Math.Abs(one - other)).ToArray();

        Assert.True(differences.Max() <= most && differences.Average() <= mean, FormattableString.Invariant(
            $"differs by at most {differences.Max()} levels (allowed {most}), by {differences.Average():0.#####} on average (allowed {mean})"));
    }
}
