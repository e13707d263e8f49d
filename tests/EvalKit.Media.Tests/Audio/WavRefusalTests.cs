using System.Globalization;
using System.Text.RegularExpressions;

namespace EvalKit.Media.Tests;

public sealed partial class WavRefusalTests(ITestOutputHelper output)
{
    private const string Sound = "(a sound)";

    public static TheoryData<int> Refused => WavRefusals.Numbers;

    [Fact]
    public void Every_reason_has_a_file_that_is_refused_for_it() =>
        Assert.Equal(WavRefusals.Names.Order(StringComparer.Ordinal), WavRefusals.All.Select(file => file.Name).Distinct().Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Refused))]
    public void A_file_is_refused_with_reason_place_and_advice(int number)
    {
        var file = WavRefusals.All[number];

        var error = Assert.Throws<MediaFormatException>(() => WavCodec.Instance.Decode(file.File, file.Limits));

        Assert.Equal((file.Reason, file.Offset), (error.Reason, error.Offset));
        Assert.NotEmpty(error.Advice);
    }

    // Samples are not looked at for it.
    [Theory]
    [MemberData(nameof(Refused))]
    public void The_header_alone_is_refused_for_all_but_its_samples(int number)
    {
        var file = WavRefusals.All[number];

        var error = Record.Exception(() => WavCodec.Instance.ReadInfo(file.File, file.Limits));

        if (file.Name is "NotFinite" or "TooLarge") Assert.Null(error);
        else Assert.Equal(file.Reason, Assert.IsType<MediaFormatException>(error).Reason);
    }

    [Fact]
    public void Twenty_four_thousand_damaged_files_give_samples_or_one_of_the_reasons() => ReadDamaged(perFile: 600, seed: 1);

    /// <summary>Run by hand: <c>-explicit only</c>.</summary>
    [Fact(Explicit = true)]
    public void Two_million_damaged_files_give_samples_or_one_of_the_reasons() => ReadDamaged(perFile: 50_000, seed: 2);

    private void ReadDamaged(int perFile, uint seed)
    {
        var met = WavRefusals.All.Select(file => Kind(file.Reason)).Append(Sound).Distinct().ToDictionary(kind => kind, _ => 0);
        foreach (var fixture in SoundFixture.All)
        {
            var original = Fixture.Bytes(fixture.File);
            var state = (uint)original.Length + seed * 65_537;
            for (var mutant = 0; mutant < perFile; mutant++) met[Read(Mutation.Of(original, ref state), met)]++;
        }

        foreach (var (kind, times) in met.OrderByDescending(pair => pair.Value))
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{times,9}  {kind}"));
        Assert.InRange(met[Sound], met.Values.Sum() / 5, met.Values.Sum() / 2);
        Assert.InRange(met.Values.Count(times => times > 0), 20, met.Count);
    }

    /// <summary>How the bytes end: as a sound, or refused for a reason that is known. Anything else fails the test.</summary>
    private static string Read(byte[] bytes, Dictionary<string, int> known)
    {
        try
        {
            var sound = WavCodec.Instance.Decode(bytes, MediaLimits.Default);
            Assert.Equal(WavCodec.Instance.ReadInfo(bytes, MediaLimits.Default), new(sound.SampleRate, sound.Channels, sound.Frames));
            Assert.Equal(-1, FiniteSamples.FirstOther(sound.Samples));
            return Sound;
        }
        catch (MediaFormatException error)
        {
            var kind = Kind(error.Reason);
            Assert.Contains(kind, known.Keys);
            Assert.InRange(error.Offset, 0, bytes.Length);
            return kind;
        }
    }

    /// <summary>A reason without what is particular to a file: numbers, names of chunks and formats.</summary>
    private static string Kind(string reason) =>
        Particular().Replace(NamedChunk().Replace(NamedFormat().Replace(reason, "this WAV"), "chunk declares"), "#");

    [GeneratedRegex(@"[0-9a-f]{8}-[0-9a-f-]{27}|0x[0-9a-f]{4}|-?[0-9][0-9.E+]*")]
    private static partial Regex Particular();

    [GeneratedRegex(@"^chunk .* declares", RegexOptions.Singleline)]
    private static partial Regex NamedChunk();

    [GeneratedRegex(@"^.* WAV(?= is not supported \()")]
    private static partial Regex NamedFormat();
}
