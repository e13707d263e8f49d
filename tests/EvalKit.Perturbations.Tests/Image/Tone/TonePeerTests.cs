using System.Globalization;
using EvalKit.Media;

namespace EvalKit.Perturbations.Tests;

/// <summary>The members of image/tone beside what scikit-image, OpenCV and Pillow make of the same picture (Peers/tone.py).</summary>
public static class TonePeerTests
{
    private static readonly Dictionary<string, string> Peers = PeerTable.Read("tone").ToDictionary(row => row[0], row => row[1]);

    public static TheoryData<string> Equal { get; } = [.. Peers.Where(peer => peer.Value.Length == 32).Select(peer => peer.Key)];

    [Theory]
    // 0.1 is 25.5 levels, 0.3 is 76.5: the strongest colour of every pixel lies on the edge of rounding.
    [InlineData("brightness 0.1", 0.12)]
    [InlineData("brightness 0.2", 0.01)]
    [InlineData("brightness 0.3", 0.12)]
    [InlineData("brightness 0.4", 0.01)]
    [InlineData("brightness 0.5", 0.01)]
    [InlineData("contrast 0.4", 0.001)]
    [InlineData("contrast 0.3", 0.001)]
    [InlineData("contrast 0.2", 0.001)]
    [InlineData("contrast 0.1", 0.001)]
    [InlineData("contrast 0.05", 0.001)]
    [InlineData("gamma-darken 1.7", 0)]
    [InlineData("gamma-brighten 2.5", 0)]
    public static void Whatever_is_computed_differs_on_the_edge_of_rounding_alone(string name, double mean) =>
        PeerPicture.Near(At(name), Peers[name], most: 1, mean);

    [Fact]
    public static void Tiles_differ_from_OpenCV_s_by_the_rounding_of_its_way_over_YCrCb() =>
        PeerPicture.Near(At("clahe 1", Pictures.Texture(64, 64)), Peers["clahe 1"], most: 2, mean: 0.43);

    [Fact]
    public static void Tiles_of_a_grey_picture_are_OpenCV_s_within_a_level_for_their_shares_have_eight_bits()
    {
        var grey = Pictures.Texture(72, 72);
        for (var i = 0; i < grey.Rgba.Length; i += 4) grey.Rgba[i + 1] = grey.Rgba[i + 2] = grey.Rgba[i];
        var peer = Convert.FromBase64String(Peers["red clahe 1"]).SelectMany(level => new[] { level, level, level }).ToArray();

        PeerPicture.Near(At("clahe 1", grey), Convert.ToBase64String(peer), most: 1, mean: 0.06);
    }

    [Theory]
    [MemberData(nameof(Equal))]
    public static void Curves_of_whole_levels_are_equal(string name) => Assert.Equal(Peers[name], ContentHash.Of(At(name).Rgba).ToString());

    private static PixelBuffer At(string name, PixelBuffer? picture = null)
    {
        var words = name.Split(' ');
        var member = (ImagePerturbation)Members.Named("image." + words[0]);
        return member.Run(picture ?? Pictures.Texture(40, 31), new("case", double.Parse(words[1], CultureInfo.InvariantCulture), 1, new(1)));
    }
}
