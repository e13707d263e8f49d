namespace EvalKit.Media.Tests;

public sealed class AudioClipTests
{
    private static SampleBuffer TwoFrames => new([0, 0.5f, -1, 0.25f], 8000, 2);

    public sealed class FromSamples
    {
        [Fact]
        public void Decodes_to_the_same_samples()
        {
            var clip = AudioClip.FromSamples(TwoFrames);

            Assert.Equal((8000, 2, 2, "audio/wav"), (clip.SampleRate, clip.Channels, clip.Frames, clip.MediaType));
            Assert.Equal(TimeSpan.FromMilliseconds(0.25), clip.Duration);
            Assert.Equal(TwoFrames.Samples, clip.Decode().Samples);
        }

        [Fact]
        public void Later_writes_to_the_buffer_do_not_reach_the_sound()
        {
            var samples = TwoFrames;
            var clip = AudioClip.FromSamples(samples);

            samples.Samples.AsSpan().Clear();

            Assert.Equal(TwoFrames.Samples, clip.Decode().Samples);
        }
    }

    public sealed class Load
    {
        [Fact]
        public void Touches_no_file_before_it_is_needed()
        {
            var clip = AudioClip.Load("no/such.wav");

            Assert.Equal("no/such.wav", clip.Path);
            Assert.Throws<FileNotFoundException>(() => clip.Hash);
        }

        [Fact]
        public void Equals_the_same_bytes_from_memory()
        {
            using var file = new TemporaryFile("order.wav", Fixture.Bytes("pcm16-mono.wav"));

            Assert.Equal(AudioClip.FromBytes(Fixture.Bytes("pcm16-mono.wav")), AudioClip.Load(file.Path));
            Assert.NotEqual(AudioClip.FromBytes(Fixture.Bytes("pcm16-stereo.wav")), AudioClip.Load(file.Path));
        }

        [Fact]
        public void A_damaged_file_is_named_in_the_error()
        {
            using var file = new TemporaryFile("order.wav", Fixture.Bytes("pcm16-mono.wav")[..100]);

            var error = Assert.Throws<MediaFormatException>(() => AudioClip.Load(file.Path).Duration);

            Assert.Equal(
                "order.wav: chunk data declares 200 bytes where 56 are left (offset 0x00000024): the file was cut off or is damaged; copy it again",
                error.Message);
        }
    }

    public sealed class Canonical
    {
        public static TheoryData<string> Fixtures => SoundFixture.Files;

        [Theory]
        [MemberData(nameof(Fixtures))]
        public void The_canonical_form_of_canonical_bytes_is_themselves(string file)
        {
            var canonical = AudioClip.FromBytes(Fixture.Bytes(file)).Canonical();

            var again = AudioClip.FromBytes(canonical.Bytes);

            Assert.Same(again, again.Canonical());
            Assert.Equal(44 + (again.Frames * again.Channels * 2), canonical.Bytes.Length);
        }

        [Fact]
        public void Sixteen_bit_sound_in_a_plain_file_is_canonical_already()
        {
            var clip = AudioClip.FromBytes(Fixture.Bytes("pcm16-mono.wav"));

            Assert.Same(clip, clip.Canonical());
        }

        [Theory]
        [InlineData("pcm16-odd-chunk.wav")]
        [InlineData("pcm16-extensible.wav")]
        public void Other_wrappings_lose_their_wrapping_and_no_sample(string file)
        {
            var clip = AudioClip.FromBytes(Fixture.Bytes(file));

            var canonical = clip.Canonical();

            Assert.NotEqual(clip, canonical);
            Assert.Equal(clip.Decode().Samples, canonical.Decode().Samples);
            Assert.Same(canonical, canonical.Canonical());
        }

        [Fact]
        public void Float_sound_is_clipped_and_rounded_to_sixteen_bits()
        {
            var clip = AudioClip.FromBytes(Fixture.Bytes("float32-mono.wav"));

            var canonical = clip.Canonical().Decode();

            Assert.All(clip.Decode().Samples.Zip(canonical.Samples), pair =>
                Assert.InRange(pair.Second - Math.Clamp(pair.First, -1f, 32767f / 32768), -0.5 / 32768, 0.5 / 32768));
        }
    }

    public sealed class Limits
    {
        [Fact]
        public void Are_those_of_memory_for_what_was_encoded_from_samples()
        {
            var tight = new MediaLimits { MaxSamples = 2000 };
            var loaded = AudioClip.FromBytes(Fixture.Bytes("float32-mono.wav"), tight);

            Assert.Equal(tight, loaded.Limits);
            Assert.All([loaded.Canonical(), AudioClip.FromSamples(TwoFrames)], clip => Assert.Equal(Array.MaxLength, clip.Limits.MaxSamples));
        }
    }

    public sealed class Equality
    {
        [Fact]
        public void Is_that_of_the_bytes_in_operators_too()
        {
            var (one, same, other) = (AudioClip.FromSamples(TwoFrames), AudioClip.FromSamples(TwoFrames), AudioClip.Load("no/such.wav"));

            Assert.True(one == same && one != null && null != other);
            Assert.False(one != same || one == null);
        }
    }

    public new sealed class ToString
    {
        [Fact]
        public void Tells_the_format_where_no_codec_reads_the_length() =>
            Assert.Equal("audio mpeg", AudioClip.FromBytes("ID3\u0004"u8.ToArray()).ToString());

        [Fact]
        public void Tells_length_rate_channels_format_and_file()
        {
            using var file = new TemporaryFile("order.wav", Fixture.Bytes("pcm16-mono.wav"));

            Assert.Equal("audio 0.006 s 16000 Hz mono wav (order.wav)", AudioClip.Load(file.Path).ToString());
            Assert.Equal("audio 0 s 8000 Hz stereo wav", AudioClip.FromSamples(TwoFrames).ToString());
        }

        [Fact]
        public void Says_why_a_sound_cannot_be_read()
        {
            Assert.Equal("audio, file not found (such.wav)", AudioClip.Load("no/such.wav").ToString());
            Assert.Equal("audio, unreadable: the sound is empty", AudioClip.FromBytes(ReadOnlyMemory<byte>.Empty).ToString());
        }
    }
}
