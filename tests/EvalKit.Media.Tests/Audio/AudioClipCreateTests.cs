namespace EvalKit.Media.Tests;

public sealed class AudioClipCreateTests
{
    [Fact]
    public void A_computed_sound_has_the_value_of_each_moment()
    {
        var ramp = AudioClip.Create(TimeSpan.FromSeconds(0.5), seconds => seconds, sampleRate: 8000);

        Assert.Equal((8000, 1, 4000, TimeSpan.FromSeconds(0.5)), (ramp.SampleRate, ramp.Channels, ramp.Frames, ramp.Duration));
        Assert.All(ramp.Decode().Samples.Index(), sample => Assert.Equal(sample.Index / 8000.0, sample.Item, 1.0 / 32768));
        Assert.Same(ramp, ramp.Canonical());
    }

    [Fact]
    public void A_part_of_a_frame_is_rounded() => Assert.Equal(16, AudioClip.Create(TimeSpan.FromMilliseconds(0.97), _ => 0).Frames);

    [Theory]
    [InlineData(-1, 16_000, "duration")]
    [InlineData(1e9, 16_000, "duration")]
    [InlineData(1, 0, "sampleRate")]
    [InlineData(1, -1, "sampleRate")]
    [InlineData(1, 1_000_000, "sampleRate")]
    public void An_impossible_duration_or_rate_is_refused_before_anything_is_computed(double seconds, int sampleRate, string parameter) =>
        Assert.Throws<ArgumentOutOfRangeException>(
            parameter, () => AudioClip.Create(TimeSpan.FromSeconds(seconds), _ => throw new InvalidOperationException("It was computed."), sampleRate));

    [Fact]
    public void An_amplitude_that_is_no_number_is_refused() =>
        Assert.Throws<ArgumentException>(() => AudioClip.Create(TimeSpan.FromSeconds(1), _ => double.NaN));
}
