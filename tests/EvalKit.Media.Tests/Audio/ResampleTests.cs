using FsCheck;
using FsCheck.Fluent;

namespace EvalKit.Media.Tests;

public sealed class ResampleTests
{
    /// <summary>Rates with a row for every position between inputs, and rates whose positions are too many for that.</summary>
    public static TheoryData<int, int> Rates => new()
    {
        { 44_100, 16_000 }, { 16_000, 44_100 }, { 48_000, 16_000 }, { 48_000, 44_100 }, { 16_000, 8_000 }, { 44_101, 16_000 }, { 16_000, 44_101 },
    };

    public static TheoryData<int, int, string> References => ResamplingReference.Names;

    public static TheoryData<int, int, double> HighTones
    {
        get
        {
            var tones = new TheoryData<int, int, double>();
            foreach (var (old, @new) in new[] { (44_100, 16_000), (48_000, 16_000), (48_000, 44_100), (16_000, 8_000), (44_101, 16_000) })
            {
                foreach (var share in new[] { 1.001, 1.02, 1.08 })
                    tones.Add(old, @new, share * @new / 2);
                tones.Add(old, @new, 0.49 * old);
            }

            return tones;
        }
    }

    private static SampleBuffer Tone(int rate, double hertz, int frames) =>
        new([.. Enumerable.Range(0, frames).Select(frame => (float)Math.Cos(2 * Math.PI * hertz * frame / rate))], rate);

    private static SampleBuffer Noise(int rate, int frames, int channels = 1, uint seed = 9)
    {
        var state = seed;
        return new([.. Enumerable.Range(0, frames * channels).Select(_ => (Pictures.Next(ref state) % 65_536 / 32_768f) - 1)], rate, channels);
    }

    /// <summary>What is left when the fading ends are cut away.</summary>
    private static IEnumerable<float> Middle(SampleBuffer sound) => sound.Samples.Skip(sound.Frames / 4).Take(sound.Frames / 2);

    [Theory]
    [MemberData(nameof(References))]
    public void Agrees_with_another_program(int old, int @new, string by)
    {
        var reference = ResamplingReference.All.Single(line => (line.Old, line.New, line.By) == (old, @new, by));

        var resampled = new SampleBuffer(reference.Input, old).Resample(@new);

        // SoX may leave out the last frame.
        Assert.InRange(resampled.Frames - reference.Output.Length, 0, by == "sox" ? 1 : 0);
        var worst = reference.Output.Zip(resampled.Samples, (theirs, ours) => Math.Abs((double)theirs - ours)).Max();
        Assert.InRange(worst, 0, reference.Tolerance);
    }

    [Theory]
    [MemberData(nameof(Rates))]
    public void Tones_of_the_passband_keep_level_and_time(int old, int @new)
    {
        var nyquist = Math.Min(old, @new) / 2;
        foreach (var share in new[] { 0.01, 0.3, 0.6, 0.8, 0.9, 0.91 })
        {
            var resampled = Tone(old, share * nyquist, old / 10).Resample(@new);
            var ideal = Tone(@new, share * nyquist, resampled.Frames);

            // A level off by 0.001 dB would be 1.2e-4, a delay of a hundredth of a frame 0.03.
            Assert.All(Middle(resampled).Zip(Middle(ideal)), pair => Assert.InRange(pair.First - pair.Second, -3e-5, 3e-5));
        }
    }

    [Theory]
    [MemberData(nameof(HighTones))]
    public void Tones_beyond_the_new_band_are_a_hundred_decibels_down(int old, int @new, double hertz) =>
        Assert.InRange(Middle(Tone(old, hertz, old / 10).Resample(@new)).Max(Math.Abs), 0, 1e-5);

    [Theory]
    [InlineData(16_000, 44_100)]
    [InlineData(16_000, 44_101)]
    [InlineData(8_000, 16_000)]
    public void No_images_appear_above_the_old_band(int old, int @new)
    {
        // The images of a tone at 3 kHz lie at old − 3 kHz and beyond; what is not the tone is in them.
        var resampled = Tone(old, 3000, old / 10).Resample(@new);

        Assert.All(Middle(resampled).Zip(Middle(Tone(@new, 3000, resampled.Frames))), pair => Assert.InRange(pair.First - pair.Second, -1e-5, 1e-5));
    }

    [Theory]
    [MemberData(nameof(Rates))]
    public void A_constant_stays_constant(int old, int @new)
    {
        var constant = new SampleBuffer([.. Enumerable.Repeat(0.7f, 2000)], old);

        Assert.All(Middle(constant.Resample(@new)), sample => Assert.InRange(sample, 0.7f - 2e-7f, 0.7f + 2e-7f));
    }

    [Fact]
    public void An_impulse_becomes_its_own_mirror_image()
    {
        var impulse = new SampleBuffer(new float[401], 8000);
        impulse.Samples[200] = 1;

        var resampled = impulse.Resample(32_000).Samples;

        for (var k = 1; k < 800; k++) Assert.Equal(resampled[800 - k], resampled[800 + k]);
        Assert.Equal(resampled.Max(), resampled[800]);
    }

    [Fact]
    public void The_result_has_the_frames_that_begin_before_the_sound_ends() => Prop.ForAll(
        (from frames in Gen.Choose(0, 500)
         from old in Gen.Elements(8000, 11_025, 16_000, 44_100, 44_101)
         from @new in Gen.Elements(8000, 12_000, 16_000, 48_000, 47_999)
         select (frames, old, @new)).ToArbitrary(),
        sound => Noise(sound.old, sound.frames).Resample(sound.@new).Frames == (int)Math.Ceiling((decimal)sound.frames * sound.@new / sound.old))
        .QuickCheckThrowOnFailure();

    [Theory]
    [MemberData(nameof(Rates))]
    public void Vectors_of_every_width_give_the_same_bits_as_one_number_at_a_time(int old, int @new)
    {
        var sound = Noise(old, 3001);
        var ratio = new ResamplingRatio(old, @new);

        var plain = Resampler.Resample<PlainConvolution>(sound.Samples, 1, ratio);

        Assert.Equal(plain, Resampler.Resample<Convolution256>(sound.Samples, 1, ratio));
        Assert.Equal(plain, Resampler.Resample<Convolution512>(sound.Samples, 1, ratio));
        Assert.Equal(plain, sound.Resample(@new).Samples);
    }

    // 441 frames become 160: what begins that much later comes out that much later, however the work was divided.
    [Theory]
    [InlineData(44_100, 16_000, 441, 160)]
    [InlineData(16_000, 44_100, 160, 441)]
    [InlineData(44_101, 16_000, 44_101, 16_000)]
    [InlineData(48_000, 16_000, 3, 1)]
    public void Nothing_depends_on_where_the_sound_begins(int old, int @new, int oldFrames, int newFrames)
    {
        const int Silence = 1000;
        var sound = Noise(old, 60_000 + Silence).Samples;
        sound.AsSpan(0, oldFrames + Silence).Clear();

        var whole = new SampleBuffer(sound, old).Resample(@new).Samples;
        var later = new SampleBuffer(sound[oldFrames..], old).Resample(@new).Samples;

        Assert.Equal(whole[newFrames..], later);
    }

    [Fact]
    public void Channels_do_not_meet()
    {
        var sound = Noise(44_100, 20_000, channels: 3);

        var resampled = sound.Resample(16_000);

        Assert.Equal((16_000, 3), (resampled.SampleRate, resampled.Channels));
        for (var channel = 0; channel < 3; channel++)
            Assert.Equal(sound.Channel(channel).Resample(16_000).Samples, resampled.Channel(channel).Samples);
    }

    [Fact]
    public void The_same_rate_gives_a_copy()
    {
        var sound = Noise(8000, 10);

        var same = sound.Resample(8000);

        Assert.Equal(sound.Samples, same.Samples);
        Assert.NotSame(sound.Samples, same.Samples);
    }

    [Fact]
    public void The_sound_itself_is_not_changed()
    {
        var sound = Noise(44_100, 5000);
        var before = sound.Clone();

        sound.Resample(16_000);

        Assert.Equal(before.Samples, sound.Samples);
    }

    [Theory]
    [InlineData(44_100, 16_000, "f32504bfbf02ae953ab3d56b1c84ae76")]
    [InlineData(16_000, 44_100, "8b1a351d1f97e1d3f6ff67e5b8142fff")]
    [InlineData(44_101, 16_000, "f3f0debea6fe6e2500c7a8ce3477ea7a")]
    public void The_bits_are_the_same_on_every_platform(int old, int @new, string hash) =>
        Assert.Equal(hash, ContentHash.Of(WavCodec.Encode(Noise(old, 4000, channels: 2).Resample(@new), WavSampleFormat.IeeeFloat)).ToString());

    [Fact]
    public void Rates_from_many_threads_do_not_mix()
    {
        var sound = Noise(16_000, 300);
        int[] rates = [.. Enumerable.Range(0, 200).Select(i => 8000 + (i * 37 % 40 * 100))];
        var alone = rates.Distinct().ToDictionary(rate => rate, rate => Resampler.Resample<PlainConvolution>(sound.Samples, 1, new(16_000, rate)));

        Parallel.ForEach(rates, rate => Assert.Equal(alone[rate], sound.Resample(rate).Samples));
    }

    [Fact]
    public void A_sound_of_no_length_stays_one() => Assert.Empty(new SampleBuffer([], 8000, 2).Resample(44_100).Samples);

    [Fact]
    public void A_frame_of_the_lowest_rates_becomes_thousands_of_the_highest() =>
        Assert.Equal(69_819, new SampleBuffer([0.5f], 11).Resample(SampleBuffer.MaxSampleRate).Frames);

    [Theory]
    [InlineData(16_000, 0)]
    [InlineData(16_000, -1)]
    [InlineData(16_000, 768_001)]
    [InlineData(768_000, 749)]
    public void Rates_out_of_range_are_refused(int old, int @new) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new SampleBuffer([], old).Resample(@new));

    [Fact]
    public void The_lowest_rate_is_told()
    {
        Assert.StartsWith(
            "From 768000 Hz the lowest rate is 750 Hz.",
            Assert.Throws<ArgumentOutOfRangeException>(() => new SampleBuffer([], 768_000).Resample(1)).Message,
            StringComparison.Ordinal);
        Assert.Equal(2, Noise(768_000, 2000).Resample(750).Frames);
    }

    [Fact]
    public void A_result_that_no_array_could_hold_is_refused_before_it_is_made() =>
        Assert.StartsWith(
            "3000 frames of 1 Hz are too many at 768000 Hz",
            Assert.Throws<ArgumentException>(() => new SampleBuffer(new float[3000], 1).Resample(768_000)).Message,
            StringComparison.Ordinal);
}
