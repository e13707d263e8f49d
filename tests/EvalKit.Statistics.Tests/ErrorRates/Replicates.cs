using System.Globalization;

namespace EvalKit.Statistics.Tests;

/// <summary>
/// How often something happens in simulated runs. <c>TEST_REPLICATES</c> sets the runs per seed; there are three seeds.
/// </summary>
internal static class Replicates
{
    private const int Default = 2000;

    public static TheoryData<ulong> Seeds => [11, 22, 33];

    public static int Count { get; } = int.TryParse(
        Environment.GetEnvironmentVariable("TEST_REPLICATES"), NumberStyles.None, CultureInfo.InvariantCulture, out var count)
        ? count
        : Default;

    /// <summary>Share of runs, each with a stream of its own.</summary>
    public static double Share(ulong seed, Func<Chance, bool> happens)
    {
        var hits = 0;
        for (var i = 0; i < Count; i++)
            if (happens(new Chance(seed * 1_000_003 + (ulong)i))) hits++;
        return hits / (double)Count;
    }

    /// <summary>Shares of several things in the same runs.</summary>
    public static double[] Shares(ulong seed, int things, Action<Chance, bool[]> run)
    {
        var hits = new double[things];
        var happened = new bool[things];
        for (var i = 0; i < Count; i++)
        {
            Array.Clear(happened);
            run(new Chance(seed * 1_000_003 + (ulong)i), happened);
            for (var thing = 0; thing < things; thing++)
                if (happened[thing]) hits[thing]++;
        }

        return Array.ConvertAll(hits, count => count / Count);
    }

    /// <summary>Three standard errors of a share that is as stated.</summary>
    public static double Noise(double share) => 3 * Math.Sqrt(share * (1 - share) / Count);

    public static void AtMost(double bound, double share) =>
        Assert.True(share <= bound + Noise(bound), Say($"{share} of {Count} runs, at most {bound} expected."));

    public static void AtLeast(double bound, double share) =>
        Assert.True(share >= bound - Noise(bound), Say($"{share} of {Count} runs, at least {bound} expected."));

    /// <summary>The naive rule breaks the bound beyond doubt: the test can tell the two apart.</summary>
    public static void Breaks(double bound, double share) =>
        Assert.True(share > bound + Noise(bound), Say($"The naive rule has {share} of {Count} runs, more than {bound} expected."));

    private static string Say(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
