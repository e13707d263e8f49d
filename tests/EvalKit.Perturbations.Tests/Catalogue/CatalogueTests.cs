using System.Reflection;

namespace EvalKit.Perturbations.Tests;

public static class CatalogueTests
{
    private const ulong Seed = 42;

    /// <summary>The members with grades, which a limit can cut off.</summary>
    public static TheoryData<string> Graded { get; } = [.. Members.All.Where(member => member.Scale is not SwitchScale).Select(member => member.Name)];

    private static Prompt At(Perturbation member, int ticks, string caseId = "case-1", ulong seed = Seed) =>
        PerturbationChain.Of(member.At(ticks)).Apply(Members.PromptFor(member), caseId, seed);

    [Fact]
    public static void Every_member_has_a_reserved_name_and_every_reserved_name_a_member() =>
        Assert.Equal(
            CatalogueNames.All.Order(),
            Members.All.Select(member => member.Name).Concat(Catalogue.Families.SelectMany(family => family.Supplied)).Order());

    [Theory]
    [MemberData(nameof(Members.Names), MemberType = typeof(Members))]
    public static void Every_member_keeps_the_contract(string name) => PerturbationContract.Verify(Members.Named(name));

    [Theory]
    [MemberData(nameof(Members.Names), MemberType = typeof(Members))]
    public static void Tick_0_is_the_canonical_clean_prompt(string name)
    {
        var member = Members.Named(name);
        var clean = CanonicalPrompt.Canonicalise(Members.PromptFor(member), member.Encodes);

        Assert.Equal(clean, At(member, 0));
    }

    [Theory]
    [MemberData(nameof(Members.Names), MemberType = typeof(Members))]
    public static void The_same_case_and_seed_give_the_same_bytes_and_others_do_not(string name)
    {
        var member = Members.Named(name);
        var one = At(member, member.MaxTicks);

        Assert.Equal(one, At(member, member.MaxTicks));
        // Of all there is, chance chooses none: TextMembersTests asks at a milder share.
        var isWhole = member.Modality == Modality.Text && member.Scale.AmountAt(member.MaxTicks) == 1;
        if (!member.Definition.DrawsChance || isWhole) return;
        Assert.Contains(Enumerable.Range(2, 8), i => !At(member, member.MaxTicks, $"case-{i}").Equals(one));
        Assert.Contains(Enumerable.Range(2, 8), i => !At(member, member.MaxTicks, seed: Seed + (ulong)i).Equals(one));
    }

    [Theory]
    [MemberData(nameof(Members.Names), MemberType = typeof(Members))]
    public static void Severity_5_changes_the_prompt_and_leaves_the_shared_decoded_buffers_alone(string name)
    {
        var member = Members.Named(name);
        var prompt = Members.PromptFor(member);
        var pixels = prompt.Images.Select(image => image.Decode().Clone()).ToList();
        var samples = prompt.AudioClips.Select(clip => clip.Decode().Clone()).ToList();

        var changed = PerturbationChain.Of(member.At(member.Scale.MaxTicks)).Apply(prompt, "case", Seed);

        Assert.NotEqual(prompt, changed);
        Assert.All(prompt.Images.Zip(pixels), pair => Assert.Equal(pair.Second.Rgba, pair.First.Decode().Rgba));
        Assert.All(prompt.AudioClips.Zip(samples), pair => Assert.Equal(pair.Second.Samples, pair.First.Decode().Samples));
    }

    [Theory]
    [MemberData(nameof(Graded))]
    public static void A_limit_cuts_the_scale_off_and_does_not_stretch_it(string name)
    {
        var whole = Members.Named(name);
        var middle = whole.MaxTicks / 2;

        var half = Limited(whole, whole.Scale.AmountAt(middle));

        Assert.Equal(middle, half.MaxTicks);
        Assert.Equal(whole.Scale.SeverityAt(middle), half.MaxSeverity);
        Assert.Equal(whole.At(middle).ToString(), half.At(middle).ToString());
        Assert.Equal(middle, Assert.Single(half.ChainAt(5, new(1)).Steps).Ticks);
    }

    [Theory]
    [MemberData(nameof(Graded))]
    public static void A_limit_outside_the_scale_is_refused_with_the_allowed_range(string name)
    {
        var member = Members.Named(name);
        double first = member.Scale.AmountAt(1), last = member.Scale.AmountAt(member.Scale.MaxTicks);

        foreach (var limit in new[] { Math.Min(first, last) - 1, Math.Max(first, last) + 1, double.NaN, double.PositiveInfinity, double.NegativeInfinity })
        {
            var refusal = Assert.Throws<ArgumentOutOfRangeException>(() => Limited(member, limit));
            Assert.Contains(FormattableString.Invariant($"is from {Math.Min(first, last)} to {Math.Max(first, last)}"), refusal.Message);
        }
    }

    [Theory]
    [MemberData(nameof(Graded))]
    public static void Severities_1_to_5_lie_on_ticks(string name)
    {
        var scale = Members.Named(name).Scale;

        Assert.All([0, 1, 2, 3, 4, 5], severity => Assert.Equal(severity, scale.SeverityAt(scale.TicksAtMost(severity))));
    }

    private static Perturbation Limited(Perturbation member, double limit)
    {
        var verb = Members.VerbOf(member);
        try
        {
            return (Perturbation)verb.Invoke(null, [.. verb.GetParameters().Select(parameter => Members.IsLimit(parameter) ? limit : parameter.DefaultValue)])!;
        }
        catch (TargetInvocationException wrapped) when (wrapped.InnerException is ArgumentOutOfRangeException refusal)
        {
            throw refusal;
        }
    }
}
