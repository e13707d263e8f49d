using EvalKit.Media;

namespace EvalKit.Perturbations.Tests;

public static class PacketLossTests
{
    private const int Rate = 16_000;
    private const int Packet = Rate / 50;

    private static readonly SampleBuffer Long = new([.. Enumerable.Range(0, 400 * Rate).Select(i => 0.1f + i / Packet % 7 / 10f)], Rate);

    private static bool[] Lost(double share, ulong seed = 1) =>
    [
        .. ((AudioPerturbation)Perturb.Audio.PacketLoss()).Run(Long, new("case", share, 3, new(seed))).Samples.Chunk(Packet).Select(packet => packet.All(sample => sample == 0)),
    ];

    [Theory]
    [InlineData(0.05)]
    [InlineData(0.2)]
    public static void The_share_is_lost_in_bursts_of_two_on_average(double share)
    {
        var lost = Lost(share);
        var bursts = lost.Where((isLost, i) => isLost && (i == 0 || !lost[i - 1])).Count();

        Assert.InRange(lost.Count(isLost => isLost) / (double)lost.Length, 0.85 * share, 1.15 * share);
        Assert.InRange(lost.Count(isLost => isLost) / (double)bursts, 1.8, 2.2);
    }

    [Fact]
    public static void A_greater_share_loses_the_same_packets_and_more() =>
        Assert.All(Lost(0.03).Zip(Lost(0.1)), pair => Assert.True(!pair.First || pair.Second));

    [Fact]
    public static void One_packet_is_always_lost() => Assert.All(Enumerable.Range(1, 20), seed =>
    {
        var second = new SampleBuffer(Long.Samples[..Rate], Rate);
        Assert.Contains(0, ((AudioPerturbation)Perturb.Audio.PacketLoss()).Run(second, new("case", 0.001, 0.1, new((ulong)seed))).Samples);
    });

    [Fact]
    public static void A_repeated_packet_is_the_last_that_arrived()
    {
        var lost = Lost(0.2);
        var packets = ((AudioPerturbation)Perturb.Audio.PacketLoss(fill: PacketFill.Repeat)).Run(Long, new("case", 0.2, 5, new(1))).Samples.Chunk(Packet).ToList();

        for (var i = 1; i < lost.Length; i++)
            Assert.Equal(lost[i] && lost.Take(i).Any(isLost => !isLost) ? packets[i - 1] : lost[i] ? new float[Packet] : Long.Samples[(i * Packet)..((i + 1) * Packet)], packets[i]);
    }
}
