using System.Runtime.InteropServices;
using EvalKit.Media;

namespace EvalKit.Perturbations.Tests;

/// <summary>The results of every member at the whole severities, byte for byte the same on every platform.</summary>
public static class GoldenTests
{
    private static readonly Dictionary<string, string[]> Expected = GoldenTable.Read();

    [Fact]
    public static void Every_member_has_golden_results() =>
        Assert.Equal(Members.All.Select(member => $"{member.Name}@{member.Version}").Order(), Expected.Keys.Order());

    [Theory]
    [MemberData(nameof(Members.Names), MemberType = typeof(Members))]
    public static void Decoded_results_at_severities_0_to_5(string name)
    {
        var member = Members.Named(name);

        Assert.Equal(Expected[$"{member.Name}@{member.Version}"], Enumerable.Range(0, 6).Select(severity => HashAt(member, severity)));
    }

    private static string HashAt(Perturbation member, int severity)
    {
        var chain = PerturbationChain.Of(member.At(member.Scale.TicksAtMost(severity)));
        var prompt = chain.Apply(Members.PromptFor(member), "golden", 2024);
        return (member.Modality switch
        {
            Modality.Image => ContentHash.Of(prompt.Images[0].Decode().Rgba),
            Modality.Audio => ContentHash.Of(MemoryMarshal.AsBytes<float>(prompt.AudioClips[0].Decode().Samples)),
            _ => ContentHash.Of(prompt.Text),
        }).ToString();
    }
}
