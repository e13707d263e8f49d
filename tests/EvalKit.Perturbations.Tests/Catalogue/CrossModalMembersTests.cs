namespace EvalKit.Perturbations.Tests;

/// <summary>What holds for every member that changes whole prompts.</summary>
public static class CrossModalMembersTests
{
    private static readonly PromptMedium Medium = new();

    private static readonly Dictionary<string, Prompt> Odd = new()
    {
        ["no media"] = Prompt.User("question").Input("answer me"),
        ["no text"] = Prompt.FromParts([Picture(5, 4, 0)]),
        ["one pixel"] = Prompt.User("?").Image(Picture(1, 1, 0).Image).Image(Picture(1, 1, 1).Image).Audio(Clip(1)),
        ["an empty text"] = Prompt.User("?").Input("").Image(Picture(3, 2, 0).Image),
        ["an empty sound"] = Prompt.User("?").Audio(Clip(0)).Image(Picture(3, 2, 0).Image).Image(Picture(3, 2, 1).Image),
        ["frames of different size"] = Prompt.User("?").Image(Picture(9, 2, 0).Image).Image(Picture(2, 9, 1).Image).Image(Picture(9, 2, 2).Image).Audio(Clip(500)),
        ["everything else"] = Prompt.User("?").System("s").Example("i", "o").Context("c").Choices("a", "b").ThenAssistant("x").ThenUser("y").Image(Picture(4, 4, 0).Image),
        ["64 parts"] = Prompt.User("?").With(new AudioPart(Part.Input, Clip(800))) is var start
            ? Enumerable.Range(0, 62).Aggregate(start, (prompt, i) => i % 9 == 8 ? prompt.Input($"note {i}") : prompt.Image(Picture(6, 5, i).Image)) : start,
    };

    public static TheoryData<string> Names { get; } = [.. Members.All.Where(member => member is PromptPerturbation).Select(member => member.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public static void More_severity_measures_as_more_change(string name)
    {
        var member = Members.Named(name);
        if (!member.Definition.IsMonotone) return;
        foreach (var prompt in new[] { Members.PromptFor(member), Prompts.WithExamples(Prompts.Film(24, 16, 12), 24) })
        {
            for (var seed = 1UL; seed <= 20; seed++)
            {
                var (before, beforeTicks) = (0.0, 0);
                foreach (var ticks in Quarters(member))
                {
                    var distance = Medium.Distance(prompt, At(member, prompt, ticks, seed));
                    Assert.True(distance >= before * 0.98 - 1e-6, FormattableString.Invariant(
                        $"{name}, seed {seed}: {before} at {member.At(beforeTicks)}, {distance} at {member.At(ticks)}"));
                    (before, beforeTicks) = (distance, ticks);
                }

                if (!member.Definition.DrawsChance) break;
            }
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public static void Odd_prompts_give_a_prompt_or_are_refused_beforehand(string name)
    {
        var member = Members.Named(name);
        foreach (var (what, prompt) in Odd)
        {
            foreach (var ticks in new[] { 0, 1, member.MaxTicks / 2, member.MaxTicks })
            {
                if (!member.CanChange(prompt) && ticks > 0)
                {
                    Assert.Throws<ArgumentException>(() => At(member, prompt, ticks, 1));
                    continue;
                }

                var changed = At(member, prompt, ticks, 1);
                if (ticks == 0) Assert.Equal(prompt, changed);
                Assert.True(changed.Parts.Count > 0, what);
                Assert.Equal(changed, At(member, prompt, ticks, 1));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public static void What_it_is_not_about_stays(string name)
    {
        var member = Members.Named(name);
        var prompt = Prompt.User("question").System("s").Example("i", "o").Context("c").Choices("a", "b").ThenAssistant("x").With(new ImagePart(Part.Context, Picture(7, 7, 3).Image));
        foreach (var part in Prompts.Film(9).Parts) prompt = prompt.With(part);
        if (Members.IsAboutExamples(member)) prompt = prompt.Example("i", "another");
        var isProtected = (PromptPart part) => part.Role is Part.System or Part.Choices or Part.Assistant || (part.Role == Part.Context && part is TextPart)
            || (part.Role == Part.Example && !Members.IsAboutExamples(member));

        var changed = At(member, prompt, member.MaxTicks, 2);

        Assert.Equal(prompt.Parts.Where(isProtected), changed.Parts.Where(isProtected));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public static void It_draws_chance_only_where_it_says_so(string name)
    {
        var member = Members.Named(name);
        var ticks = Math.Max(1, member.Scale.TicksAtMost(3));
        var results = Enumerable.Range(1, 12).Select(seed => At(member, Members.PromptFor(member), ticks, (ulong)seed)).Distinct().Count();

        if (member.Definition.DrawsChance) Assert.InRange(results, 2, 12);
        else Assert.Equal(1, results);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public static void The_clean_prompt_is_canonical_where_files_are_written_anew_and_only_there(string name)
    {
        var member = Members.Named(name);
        var changed = At(member, Members.PromptFor(member), member.MaxTicks, 3);
        var known = Members.PromptFor(member).Parts.ToHashSet();

        foreach (var part in changed.Parts.Where(part => !known.Contains(part) && part is ImagePart or AudioPart))
        {
            if (member.Definition.ChangesFileAlone) Assert.True(member.Encodes.HasFlag(part.Modality), $"{name} writes {part}");
            else Assert.True(part is ImagePart image ? image.Image.Canonical().Equals(image.Image) : ((AudioPart)part).Clip is var clip && clip.Canonical().Equals(clip), $"{name} writes {part}");
        }
    }

    private static Prompt At(Perturbation member, Prompt prompt, int ticks, ulong seed) => PerturbationChain.Of(member.At(ticks)).Apply(prompt, "case", seed);

    private static IEnumerable<int> Quarters(Perturbation member) =>
        Enumerable.Range(1, 20).Select(quarter => member.Scale.TicksAtMost(quarter / 4.0)).Where(ticks => ticks > 0).Distinct();

    private static ImagePart Picture(int width, int height, int frame) => new(Part.Input, Image.FromPixels(Prompts.Frame(frame, width, height)));

    private static AudioClip Clip(int frames) => AudioClip.FromSamples(Sounds.Speech(frames));
}
