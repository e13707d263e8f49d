using System.Globalization;
using EvalKit.Media;

namespace EvalKit.Perturbations.Tests;

/// <summary>Pillow 9.4.0 with libjpeg-turbo 2.1.5 gives the same pixels, picture by picture (Peers/digital.py).</summary>
public static class DigitalPeerTests
{
    private static readonly IReadOnlyList<string[]> Rows = PeerTable.Read("digital");

    [Theory]
    [InlineData("jpeg-artefacts", 300)]
    [InlineData("pixelate", 180)]
    public static void Every_picture_has_the_pixels_of_Pillow(string member, int count)
    {
        var rows = Rows.Where(row => row[0] == member).ToList();

        Assert.Equal(count, rows.Count);
        Assert.All(rows, row => Assert.Equal(row[5], ContentHash.Of(Run(row).Rgba).ToString()));
    }

    private static PixelBuffer Run(string[] row)
    {
        var (width, height) = (int.Parse(row[2], CultureInfo.InvariantCulture), int.Parse(row[3], CultureInfo.InvariantCulture));
        var picture = row[1] == "scene" ? Pictures.Scene(width, height) : Pictures.Texture(width, height);
        var context = new PerturbationContext("case", double.Parse(row[4], CultureInfo.InvariantCulture), 0, new CounterRandom(1));
        return ((ImagePerturbation)Members.Named("image." + row[0])).Run(picture, context);
    }
}
