using EvalKit.Media;

namespace EvalKit.Perturbations.Tests;

/// <summary>The members of image/geometry beside what OpenCV, SciPy and Pillow make of the same picture (Peers/geometry.py).</summary>
public static class GeometryPeerTests
{
    private static readonly Dictionary<(string Name, string Peer), string> Peers =
        PeerTable.Read("geometry").ToDictionary(row => (row[0], row[1]), row => row[2]);

    private static readonly PixelBuffer Source = Pictures.Scene(40, 31);

    private static readonly double[] Shifts = [0.08, -0.05, -0.1, 0.06, 0.04, 0.1, -0.07, -0.09];

    public static TheoryData<string> Equal { get; } = [.. Peers.Keys.Where(key => key.Peer == "equal").Select(key => key.Name)];

    [Theory]
    [InlineData("rotation 10")]
    [InlineData("rotation -45")]
    [InlineData("shear")]
    [InlineData("perspective")]
    public static void A_warp_is_SciPy_s_within_a_level_and_OpenCV_s_within_three(string name)
    {
        var result = Warped(name);

        // Ours has 8 bits of fraction, OpenCV's 5: at an edge of 170 levels a 64th of a pixel is nearly three.
        Compare(result, Peers[(name, "scipy")], most: 1, mean: 0.02);
        Compare(result, Peers[(name, "opencv")], most: 3, mean: 0.1);
    }

    [Theory]
    [InlineData("resize bicubic", 0)]
    [InlineData("resize box", 0)]
    [InlineData("downscale", 1)]
    public static void A_resized_picture_is_Pillow_s_and_within_a_level_there_and_back(string name, int most)
    {
        var source = Pictures.Scene(61, 47);
        var context = Context(0.5);
        var result = name switch
        {
            "resize bicubic" => ResizeKernel.Shrink(source, context, ResizeFilter.Bicubic),
            "resize box" => ResizeKernel.Shrink(source, context, ResizeFilter.Box),
            _ => ResizeKernel.ThereAndBack(source, context),
        };

        Compare(result, Peers[(name, "pillow")], most, mean: 0.01 * most);
    }

    [Theory]
    [MemberData(nameof(Equal))]
    public static void Where_no_sample_is_computed_results_are_equal(string name) =>
        Assert.Equal(Peers[(name, "equal")], ContentHash.Of(Rearranged(name).Rgba).ToString());

    private static PixelBuffer Warped(string name) => name switch
    {
        "rotation 10" => Warp.Apply(Source, RotationKernel.MapOf(Source, 10)),
        "rotation -45" => Warp.Apply(Source, RotationKernel.MapOf(Source, -45)),
        "shear" => Warp.Apply(Source, ShearKernel.MapOf(Source, 0.2, isSideways: true)),
        _ => Warp.Apply(Source, new PerspectiveMap(Source.Width, Source.Height, Shifts)),
    };

    private static PixelBuffer Rearranged(string name)
    {
        switch (name)
        {
            case "translation":
                var moved = new PixelBuffer(Source.Width, Source.Height);
                TranslationKernel.Move(Source, moved, 8, -3);
                return moved;
            case "padding": return BorderKernel.Pad(Source, Context(0.2), FillColour.PixelOf(new(10, 20, 30)));
            case "letterbox": return BorderKernel.Letterbox(Source, Context(0.2), FillColour.PixelOf(null));
            case "horizontal-flip": return MirrorKernel.Horizontally(Source, Context(1));
            case "vertical-flip": return MirrorKernel.Vertically(Source, Context(1));
            default: return QuarterTurnKernel.Apply(Source, Context(1), name[^1] - '0');
        }
    }

    private static PerturbationContext Context(double amount) => new("case", amount, 0, new(1));

    private static void Compare(PixelBuffer result, string base64, int most, double mean)
    {
        var peer = Convert.FromBase64String(base64);
        var ours = result.Rgba.Where((_, i) => i % 4 != 3).ToArray();
        Assert.Equal(peer.Length, ours.Length);
        var differences = ours.Zip(peer, (one, other) => Math.Abs(one - other)).ToArray();

        Assert.InRange(differences.Max(), 0, most);
        Assert.InRange(differences.Average(), 0, mean);
    }
}
