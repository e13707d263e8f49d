namespace EvalKit.Media.Tests;

/// <summary>
/// The bytes of the canonical PNG. Baselines, caches and trial keys rest on them: a change here is a change for every user.
/// </summary>
public static class CanonicalPngTests
{
    public static TheoryData<Pictures.Content, int, int, string> Files => new()
    {
        { Pictures.Content.Flat, 93, 61, "b579bfc2ef7524f1091a6848c61ffde4" },
        { Pictures.Content.Grey, 93, 61, "3a3c6f0e24a252152aa948274215e7f0" },
        { Pictures.Content.GreyWithAlpha, 93, 61, "815e58a787d6c2d1fdbcefb5c1d7eb92" },
        { Pictures.Content.OpaqueNoise, 93, 61, "3557b728490efbd1ddc36f364fd904fc" },
        { Pictures.Content.Noise, 93, 61, "b74fa381e4fe2901da3f5b96554f49ed" },
        { Pictures.Content.Smooth, 93, 61, "cd6e43ce8bb097789bf396aa6c6ed929" },
        { Pictures.Content.Stripes, 93, 61, "11c2c499e3d1331022f7d721e05c5e06" },
        { Pictures.Content.RareColours, 93, 61, "db61c86fdd8176d76cb2194fa175f48f" },
        { Pictures.Content.Flat, 1, 1, "d86fd9282485e8b1c8fa9ebebacd39ab" },
        { Pictures.Content.Noise, 1, 40, "9773f34b6b35fb56231f065bdb50f2c4" },
        { Pictures.Content.OpaqueNoise, 40, 1, "403fde23bafddfa840d7ab94a484f56a" },
        { Pictures.Content.Smooth, 900, 700, "1afef431b991b927430f397e915ac064" },
        { Pictures.Content.Stripes, 900, 700, "8c2b90527bc514391d0a90e575b7a030" },
        { Pictures.Content.RareColours, 900, 700, "1631c7f26cc1b6e50591f32da5fbee11" },
        { Pictures.Content.Grey, 600, 500, "0315a11867dc7b51e899435b4d27d3ac" },
        { Pictures.Content.Noise, 300, 300, "dc0bdd9b35fa0eb0e0c66f580858834a" },
    };

    [Theory]
    [MemberData(nameof(Files))]
    public static void The_bytes_are_the_same_on_every_platform(Pictures.Content content, int width, int height, string hash) =>
        Assert.Equal(hash, ContentHash.Of(PngCodec.Encode(Pictures.Make(new(width, height, content, 20)))).ToString());
}
