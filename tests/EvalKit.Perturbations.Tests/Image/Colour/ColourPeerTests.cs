using EvalKit.Media;

namespace EvalKit.Perturbations.Tests;

/// <summary>The members of image/colour beside what scikit-image, OpenCV and Pillow make of the same picture (Peers/colour.py).</summary>
public static class ColourPeerTests
{
    private static readonly Dictionary<string, string> Peers = PeerTable.Read("colour").ToDictionary(row => row[0], row => row[1]);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    public static void Saturation_as_published_differs_on_the_edge_of_rounding_alone(int severity) => PeerPicture.Near(
        ImageColour.Saturate.Run(Source(), new("case", severity, severity, new(1))), Peers[$"saturate {severity}"], most: 1, mean: 0.013);

    [Theory]
    [InlineData(40, "hue 40", 0.001)]
    // A turn by halves of a sextant puts colours halfway between two others.
    [InlineData(150, "hue 150", 0.07)]
    [InlineData(-90, "hue -90", 0.07)]
    public static void A_turned_hue_differs_on_the_edge_of_rounding_alone(double degrees, string name, double mean) =>
        PeerPicture.Near(Turned(degrees), Peers[name], most: 1, mean);

    [Fact]
    public static void OpenCV_s_whole_numbers_of_hue_and_saturation_are_up_to_three_levels_off() =>
        PeerPicture.Near(Turned(40), Peers["opencv-hue 40"], most: 3, mean: 0.31);

    [Fact]
    public static void Grey_and_sepia_differ_by_the_rounding_of_weights_alone()
    {
        PeerPicture.Near(ImageColour.Grayscale.Run(Source(), new("case", 1, 5, new(1))), Peers["grayscale"], most: 1, mean: 0.006);
        PeerPicture.Near(ImageColour.Sepia.Run(Source(), new("case", 1, 5, new(1))), Peers["sepia"], most: 1, mean: 0.001);
    }

    /// <summary>In a case that turns this way.</summary>
    private static PixelBuffer Turned(double degrees)
    {
        var seed = Enumerable.Range(0, 64).First(seed => (new CounterRandom((ulong)seed).BitsAt(0) & 1) == (degrees > 0 ? 0u : 1u));
        return ImageColour.HueShift.Run(Source(), new("case", Math.Abs(degrees), 5, new CounterRandom((ulong)seed)));
    }

    private static PixelBuffer Source()
    {
        var picture = Pictures.Texture(40, 31);
        for (var x = 0; x < 20; x++) picture[x, 0] = new((byte)(x * 13), (byte)(x * 13), (byte)(x * 13));
        return picture;
    }
}
