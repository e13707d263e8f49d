using System.Runtime.InteropServices;
using EvalKit.Media;

namespace EvalKit.Perturbations.Tests;

/// <summary>The results of every member at the whole severities, byte for byte the same on every platform.</summary>
public static class GoldenTests
{
    public static TheoryData<string> Families { get; } = [.. Catalogue.Families.Select(family => family.Name)];

    [Theory]
    [MemberData(nameof(Families))]
    public static void Decoded_results_at_the_whole_severities(string name)
    {
        var family = Catalogue.Families.Single(family => family.Name == name);
        var expected = GoldenTable.Read(family);
        var actual = family.Members.Select(member => (Member: $"{member.Name}@{member.Version}", Hashes: HashesOf(member))).ToList();
        if (GoldenTable.IsAccepting)
        {
            GoldenTable.Write(family, actual.Select(line => expected.TryGetValue(line.Member, out var hashes) ? (line.Member, hashes) : line));
            Assert.Fail("Accepted what was missing; run again without ACCEPT_GOLDEN.");
        }

        Assert.Equal(actual.Select(line => line.Member).Order(), expected.Keys.Order());
        Assert.All(actual, line => Assert.Equal(expected[line.Member], line.Hashes));
    }

    private static string[] HashesOf(Perturbation member) =>
    [
        .. Enumerable.Range(0, 6).Where(severity => severity <= member.Scale.SeverityAt(member.Scale.MaxTicks)).Select(severity => HashAt(member, severity)),
    ];

    private static string HashAt(Perturbation member, int severity)
    {
        var chain = PerturbationChain.Of(member.At(member.Scale.TicksAtMost(severity)));
        var prompt = chain.Apply(Members.PromptFor(member), "golden", 2024);
        return (member.Modality switch
        {
            _ when member is PromptPerturbation => Prompts.HashOf(prompt, withFiles: member.Definition.ChangesFileAlone),
            Modality.Image when member.Definition.ChangesFileAlone => prompt.Images[0].Hash,
            Modality.Image => ContentHash.Of(prompt.Images[0].Decode().Rgba),
            Modality.Audio when member.Definition.ChangesFileAlone => prompt.AudioClips[0].Hash,
            Modality.Audio => ContentHash.Of(MemoryMarshal.AsBytes<float>(prompt.AudioClips[0].Decode().Samples)),
            _ => ContentHash.Of(prompt.Text),
        }).ToString();
    }
}
