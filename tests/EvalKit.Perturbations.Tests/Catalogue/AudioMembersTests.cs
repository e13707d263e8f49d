using EvalKit.Media;

namespace EvalKit.Perturbations.Tests;

/// <summary>What holds for every member that changes sound.</summary>
public static class AudioMembersTests
{
    private static readonly (string Name, SampleBuffer Sound)[] Sources =
    [
        ("speech", Sounds.Speech(8_000)), ("noise", Sounds.Noise(6_000, 16_000, 0.3f)), ("stereo", Sounds.Speech(5_000, 22_050, 2)),
    ];

    private static readonly (string Name, SampleBuffer Sound)[] Odd =
    [
        ("empty", new([], 16_000)), ("one sample", new([0.5f], 16_000)), ("two samples", new([0.5f, -0.25f], 44_100)),
        ("silence", new(new float[700], 8_000)), ("stereo", Sounds.Speech(900, 44_100, 2)), ("six channels", Sounds.Speech(300, 48_000, 6)),
        ("192 kHz", Sounds.Noise(5_000, 192_000, 0.5f)), ("768 kHz", Sounds.Noise(3_000, 768_000, 0.5f)), ("1 Hz", Sounds.Noise(40, 1, 0.5f)),
        ("100 Hz", Sounds.Noise(300, 100, 0.5f)), ("clipped", new([.. Enumerable.Range(0, 999).Select(i => i % 40 < 20 ? 1f : -1f)], 8_000)),
        ("beyond full scale", new([.. Enumerable.Range(0, 500).Select(i => i % 2 == 0 ? 3f : -3f)], 8_000)),
        ("constant", new([.. Enumerable.Repeat(0.7f, 600)], 11_025)), ("faint", Sounds.Noise(600, 16_000, 1e-12f)),
        ("an impulse", new([.. Enumerable.Range(0, 700).Select(i => i == 300 ? 1f : 0f)], 16_000)),
    ];

    public static TheoryData<string> Names { get; } = [.. Members.All.Where(member => member is AudioPerturbation).Select(member => member.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public static void More_severity_measures_as_more_change(string name)
    {
        var member = (AudioPerturbation)Members.Named(name);
        if (!member.Definition.IsMonotone || !member.Definition.KeepsSize) return;
        foreach (var (source, sound) in Sources)
        {
            for (var seed = 1UL; seed <= 20; seed++)
            {
                var (before, beforeTicks) = (0.0, 0);
                foreach (var ticks in Quarters(member))
                {
                    var distance = MeanSquare(sound, At(member, sound, ticks, seed));
                    Assert.True(distance >= before * 0.995 - 1e-9, FormattableString.Invariant(
                        $"{name} on the {source}, seed {seed}: {before} at {member.At(beforeTicks)}, {distance} at {member.At(ticks)}"));
                    (before, beforeTicks) = (distance, ticks);
                }

                if (!member.Definition.DrawsChance) break;
            }
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public static void Odd_sounds_give_a_sound_within_full_scale(string name)
    {
        var member = (AudioPerturbation)Members.Named(name);
        foreach (var (source, sound) in Odd)
        {
            foreach (var ticks in new[] { 1, member.Scale.MaxTicks / 2, member.Scale.MaxTicks })
            {
                var before = sound.Clone();
                var result = At(member, sound, ticks, 1);

                Assert.Equal(before.Samples, sound.Samples);
                if (name != "audio.channel-count") Assert.Equal(before.Channels, result.Channels);
                Assert.Equal(before.SampleRate, result.SampleRate);
                Assert.Equal(-1, FiniteSamples.FirstOther(result.Samples));
                Assert.InRange(result.Peak(), 0, Math.Max(1, sound.Peak()) + 1e-6f);
                if (member.Definition.KeepsSize) Assert.Equal(sound.Frames, result.Frames);
                else Assert.InRange(result.Frames, 0, 2.6 * sound.Frames + 2 * 768_000);
                Assert.True(source.Length > 0);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public static void Tick_0_gives_the_same_sound(string name)
    {
        var member = (AudioPerturbation)Members.Named(name);
        if (member.Scale.HasIdentity) Assert.All(Odd, source => Assert.Same(source.Sound, At(member, source.Sound, 0, 1)));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public static void It_draws_chance_only_where_it_says_so(string name)
    {
        var member = (AudioPerturbation)Members.Named(name);
        if (member.Definition.ChangesFileAlone) return;
        var sound = Sources[Members.NeedsStereo(member) ? 2 : 0].Sound;
        var first = At(member, sound, member.Scale.MaxTicks, 1);
        var others = Enumerable.Range(2, 12).Select(seed => At(member, sound, member.Scale.MaxTicks, (ulong)seed)).ToList();

        if (member.Definition.DrawsChance) Assert.Contains(others, other => !first.Samples.AsSpan().SequenceEqual(other.Samples));
        else Assert.All(others, other => Assert.Equal(first.Samples, other.Samples));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public static void What_is_allocated_is_a_few_times_the_sound(string name)
    {
        var member = (AudioPerturbation)Members.Named(name);
        var sound = Sounds.Noise(480_000, 16_000, 0.5f);
        At(member, sound, member.Scale.MaxTicks, 1);

        var before = GC.GetAllocatedBytesForCurrentThread();
        var result = At(member, sound, member.Scale.MaxTicks, 1);
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;

        Assert.InRange(allocated, 0, 4L * Math.Max(result.Samples.Length, sound.Samples.Length) * 6 + 4 * 1024 * 1024);
    }

    [Theory(Explicit = true)]
    [MemberData(nameof(Names))]
    public static void An_hour_of_sound(string name)
    {
        var member = (AudioPerturbation)Members.Named(name);
        var result = At(member, Sounds.Noise(3_600 * 16_000, 16_000, 0.3f), member.Scale.MaxTicks, 1);

        if (member.Definition.KeepsSize) Assert.Equal(3_600 * 16_000, result.Frames);
    }

    private static SampleBuffer At(AudioPerturbation member, SampleBuffer sound, int ticks, ulong seed) => member.Run(
        sound, new("case", member.Scale.AmountAt(ticks), member.Scale.SeverityAt(ticks), new CounterRandom(seed)));

    private static IEnumerable<int> Quarters(Perturbation member) =>
        Enumerable.Range(1, 20).Select(quarter => member.Scale.TicksAtMost(quarter / 4.0)).Where(ticks => ticks > 0).Distinct();

    private static double MeanSquare(SampleBuffer one, SampleBuffer other)
    {
        var sum = 0.0;
        for (var i = 0; i < one.Samples.Length; i++) sum += Math.Pow((double)one.Samples[i] - other.Samples[i], 2);
        return sum / one.Samples.Length;
    }
}
