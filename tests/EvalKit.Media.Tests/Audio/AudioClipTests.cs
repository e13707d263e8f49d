namespace EvalKit.Media.Tests;

public sealed class AudioClipTests
{
    public sealed class FromSamples
    {
        [Fact]
        public void Decodes_to_the_same_samples()
        {
            var samples = new SampleBuffer([0, 0.5f, -1, 0.25f], 8000, 2);

            var clip = AudioClip.FromSamples(samples);

            Assert.Equal((8000, 2, 2, "audio/wav"), (clip.SampleRate, clip.Channels, clip.Frames, clip.MediaType));
            Assert.Equal(samples.Samples, clip.Decode().Samples);
        }
    }
}
