using EvalKit.Media;

namespace EvalKit.Perturbations.Tests;

/// <summary>The members of image/blur beside what others make of the same picture (Peers/blur.py).</summary>
public static class BlurPeerTests
{
    private static readonly Dictionary<string, string> Peers = PeerTable.Read("blur").ToDictionary(row => row[0], row => row[1]);

    private static readonly PixelBuffer Source = Pictures.Scene(40, 31);

    private static readonly SeverityRows Radii = new(10, 10, 15, 15, 15, 20);

    /// <summary>Every severity of the published ones: member, severity, greatest and mean difference.</summary>
    public static TheoryData<string, int, int, double> Published { get; } =
    [
        .. from severity in Enumerable.Range(1, 5)
           from row in new (string Name, int Most, double Mean)[]
           {
               ("gaussian-blur", 1, 0.02), ("motion-blur", 1, 0.05), ("zoom-blur", 1, 0.05), ("glass-blur", 1, 0.02),
               // From radius 8 the published weights add up to more than 1; ours have their sum, but not their places.
               ("defocus-blur", severity == 1 ? 0 : 1, severity < 4 ? 0.001 : 0.1),
           }
           select (row.Name, severity, row.Most, row.Mean),
    ];

    [Theory]
    [MemberData(nameof(Published))]
    [InlineData("sharpen", 2, 1, 0.05)]
    [InlineData("ringing", 1, 1, 0.05)]
    public static void A_result_is_the_peer_s_within_few_levels(string name, int amount, int most, double mean)
    {
        var peer = Convert.FromBase64String(Peers[FormattableString.Invariant($"{name} {amount}")]);
        var ours = Made(name, amount).Rgba.Where((_, i) => i % 4 != 3).ToArray();
        Assert.Equal(peer.Length, ours.Length);
        var differences = ours.Zip(peer, (one, other) => Math.Abs(one - other)).ToArray();

        TestContext.Current.TestOutputHelper!.WriteLine(FormattableString.Invariant($"max {differences.Max()}, mean {differences.Average():0.0000}"));
        Assert.InRange(differences.Max(), 0, most);
        Assert.InRange(differences.Average(), 0, mean);
    }

    private static PixelBuffer Made(string name, int amount) => name switch
    {
        "sharpen" => SharpenKernel.Apply(Source, new("case", amount, 0, new(1))),
        "ringing" => RingingKernel.Apply(Source, new("case", amount, 0, new(1))),
        // The peer's angle.
        "motion-blur" => MotionBlurKernel.Smear(Source, (int)(2 * Radii.At(amount)), Amount(ImageBlur.MotionBlur, amount), 30),
        _ => Corrupted("image." + name, amount),
    };

    private static PixelBuffer Corrupted(string name, int severity)
    {
        var member = ImageBlur.Corruptions(CorruptionSet.ImageNetC).Single(member => member.Name == name);
        return member.Run(Source, new("case", Amount(member, severity), severity, new(5)));
    }

    private static double Amount(ImagePerturbation member, int severity) => member.Scale.AmountAt(member.Scale.TicksAtMost(severity));
}
