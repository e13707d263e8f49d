using EvalKit.Media;

namespace EvalKit.Perturbations.Tests;

/// <summary>
/// A picture large enough that lengths scale up, and fields and blurs work on coarser grids: byte for byte the same on every platform too.
/// </summary>
public static class LargeGoldenTests
{
    private static readonly Prompt Large = Prompt.User("What is this?").Image(Image.FromPixels(Pictures.Scene(520, 460)));

    [Fact]
    public static void Decoded_results_at_severity_3_or_the_most_there_is()
    {
        var family = new MemberFamily("image/large", [.. Catalogue.Families.SelectMany(family => family.Members).OfType<ImagePerturbation>().Where(member => !member.Definition.ChangesFileAlone)]);
        var actual = family.Members.Select(member => (Member: $"{member.Name}@{member.Version}", Hashes: new[] { HashOf(member) })).ToList();
        var expected = GoldenTable.Read(family);
        if (GoldenTable.IsAccepting)
        {
            GoldenTable.Write(family, actual.Select(line => expected.TryGetValue(line.Member, out var hashes) ? (line.Member, hashes) : line));
            Assert.Fail("Accepted what was missing; run again without ACCEPT_GOLDEN.");
        }

        Assert.Equal(actual.Select(line => line.Member).Order(), expected.Keys.Order());
        Assert.All(actual, line => Assert.Equal(expected[line.Member], line.Hashes));
    }

    private static string HashOf(Perturbation member)
    {
        var chain = PerturbationChain.Of(member.At(member.Scale.TicksAtMost(Math.Min(3, member.MaxSeverity))));
        return ContentHash.Of(chain.Apply(Large, "golden", 2024).Images[0].Decode().Rgba).ToString();
    }
}
