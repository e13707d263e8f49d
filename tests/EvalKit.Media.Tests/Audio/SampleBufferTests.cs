namespace EvalKit.Media.Tests;

public sealed class SampleBufferTests
{
    [Theory]
    [InlineData(0, 1)]
    [InlineData(-8000, 1)]
    [InlineData(768_001, 1)]
    [InlineData(8000, 0)]
    [InlineData(8000, 65)]
    public void Impossible_rates_and_channels_are_refused(int rate, int channels) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new SampleBuffer([], rate, channels));

    [Fact]
    public void Half_a_frame_is_refused() =>
        Assert.StartsWith("3 samples cannot be shared by 2 channels.", Assert.Throws<ArgumentException>(() => new SampleBuffer(new float[3], 8000, 2)).Message, StringComparison.Ordinal);

    [Fact]
    public void Length_is_told_in_frames_and_in_time()
    {
        var buffer = new SampleBuffer(new float[8000], 8000, 2);

        Assert.Equal((4000, TimeSpan.FromSeconds(0.5)), (buffer.Frames, buffer.Duration));
        Assert.Equal("0.5 s 8000 Hz stereo", buffer.ToString());
    }

    public sealed class ToMono
    {
        [Fact]
        public void Is_the_mean_of_each_frame() =>
            Assert.Equal([0.25f, -0.5f], new SampleBuffer([1, -0.5f, -0.25f, -0.75f], 8000, 2).ToMono().Samples);

        [Fact]
        public void What_all_channels_have_stays_as_it_is() => Assert.Equal([0.1f, -0.3f], new SampleBuffer([0.1f, -0.3f], 8000).ToChannels(7).ToMono().Samples);

        [Fact]
        public void Of_one_channel_is_a_copy()
        {
            var mono = new SampleBuffer([1, 2], 8000);

            Assert.Equal(mono.Samples, mono.ToMono().Samples);
            Assert.NotSame(mono.Samples, mono.ToMono().Samples);
        }
    }

    public sealed class ToChannels
    {
        [Fact]
        public void Copies_one_channel_to_all()
        {
            var stereo = new SampleBuffer([1, 2], 8000).ToChannels(2);

            Assert.Equal([1, 1, 2, 2], stereo.Samples);
            Assert.Equal((8000, 2), (stereo.SampleRate, stereo.Channels));
        }

        [Fact]
        public void To_one_is_the_mean() => Assert.Equal([1.5f], new SampleBuffer([1, 2], 8000, 2).ToChannels(1).Samples);

        [Fact]
        public void Does_not_guess_which_speakers_are_meant() =>
            Assert.StartsWith(
                "2 channels do not become 6 by themselves: choose one with Channel(index), or mix with ToMono(), first.",
                Assert.Throws<ArgumentException>(() => new SampleBuffer([1, 2], 8000, 2).ToChannels(6)).Message,
                StringComparison.Ordinal);

        [Theory]
        [InlineData(0)]
        [InlineData(65)]
        public void Impossible_numbers_are_refused(int channels) =>
            Assert.Throws<ArgumentOutOfRangeException>(() => new SampleBuffer([1], 8000).ToChannels(channels));
    }

    public sealed class Channel
    {
        [Fact]
        public void Is_every_so_many_samples() => Assert.Equal([2, 5], new SampleBuffer([1, 2, 3, 4, 5, 6], 8000, 3).Channel(1).Samples);

        [Theory]
        [InlineData(-1)]
        [InlineData(2)]
        public void One_that_is_not_there_is_refused(int index) =>
            Assert.Throws<ArgumentOutOfRangeException>(() => new SampleBuffer([1, 2], 8000, 2).Channel(index));
    }

    public sealed class Level
    {
        [Fact]
        public void Of_a_sine_is_its_amplitude_and_that_over_the_root_of_two()
        {
            var sine = new SampleBuffer([.. Enumerable.Range(0, 8000).Select(i => (float)(0.8 * Math.Sin(2 * Math.PI * 500 * i / 8000)))], 8000);

            Assert.Equal(0.8f, sine.Peak());
            Assert.Equal(0.8 / Math.Sqrt(2), sine.Rms(), 1e-7);
        }

        [Fact]
        public void Of_nothing_is_nothing() => Assert.Equal((0f, 0.0), (new SampleBuffer([], 8000).Peak(), new SampleBuffer([], 8000).Rms()));

        [Fact]
        public void Negative_samples_count_as_much() => Assert.Equal((2f, 2.0), (new SampleBuffer([-2], 8000).Peak(), new SampleBuffer([-2], 8000).Rms()));
    }

    public sealed class Amplify
    {
        [Fact]
        public void By_nothing_changes_no_bit() => Assert.Equal([0.1f, -1.5f], new SampleBuffer([0.1f, -1.5f], 8000).Amplify(0).Samples);

        [Fact]
        public void By_twenty_decibels_is_tenfold_and_not_clipped() => Assert.Equal([5f, -10f], new SampleBuffer([0.5f, -1], 8000).Amplify(20).Samples);

        [Theory]
        [InlineData(201)]
        [InlineData(double.NegativeInfinity)]
        [InlineData(double.NaN)]
        public void Impossible_gains_are_refused(double gainDb) =>
            Assert.Throws<ArgumentOutOfRangeException>(() => new SampleBuffer([1], 8000).Amplify(gainDb));
    }

    public sealed class Mix
    {
        [Fact]
        public void Adds_and_lasts_as_long_as_the_longer_of_the_two()
        {
            var (brief, lasting) = (new SampleBuffer([1, 0.5f], 8000), new SampleBuffer([0.5f, 0.25f, 0.125f], 8000));

            Assert.Equal([1.5f, 0.75f, 0.125f], brief.Mix(lasting).Samples);
            Assert.Equal([1.5f, 0.75f, 0.125f], lasting.Mix(brief).Samples);
            Assert.Equal([1, 0.5f], brief.Samples);
        }

        [Fact]
        public void Amplifies_the_other_sound_alone() => Assert.Equal([0.5f + 5], new SampleBuffer([0.5f], 8000).Mix(new([0.5f], 8000), 20).Samples);

        [Fact]
        public void Says_how_to_convert_what_does_not_fit() =>
            Assert.StartsWith(
                "A sound of 16000 Hz and 1 channels cannot be mixed with one of 44100 Hz and 2 channels: "
                + "convert the other with Resample(16000) and ToChannels(1) first.",
                Assert.Throws<ArgumentException>(() => new SampleBuffer([1], 16_000).Mix(new([1, 2], 44_100, 2))).Message,
                StringComparison.Ordinal);
    }
}
