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
    }
}
