using System.Runtime.InteropServices;
using System.Security.Cryptography;
using FsCheck;
using FsCheck.Fluent;

namespace EvalKit.Media.Tests;

public sealed class WavCodecTests
{
    private static SampleBuffer Decoded(byte[] file, MediaLimits? limits = null) => WavCodec.Instance.Decode(file, limits ?? MediaLimits.Default);

    private static MediaFormatException Refusal(params byte[][] chunks) =>
        Assert.Throws<MediaFormatException>(() => Decoded(WavBytes.File(chunks)));

    private static byte[] TwoSamples => WavBytes.Chunk("data", 1, 0, 2, 0);

    public sealed class Encode
    {
        [Fact]
        public void Every_16_bit_level_survives_decoding_and_encoding()
        {
            short[] levels = [.. Enumerable.Range(short.MinValue, 65536).Select(level => (short)level)];
            var file = WavBytes.File(WavBytes.Format(), WavBytes.Chunk("data", MemoryMarshal.AsBytes<short>(levels).ToArray()));

            Assert.Equal(file, WavCodec.Encode(Decoded(file)));
        }

        [Theory]
        [InlineData(1f, 32767)]
        [InlineData(-1f, -32768)]
        [InlineData(17f, 32767)]
        [InlineData(-17f, -32768)]
        [InlineData(float.MaxValue, 32767)]
        [InlineData(float.MinValue, -32768)]
        [InlineData(float.Epsilon, 0)]
        [InlineData(0.5f / 32768, 0)]
        [InlineData(0.75f / 32768, 1)]
        [InlineData(1.5f / 32768, 2)]
        [InlineData(-1.5f / 32768, -2)]
        [InlineData(2.5f / 32768, 2)]
        public void Samples_are_rounded_to_the_nearest_level_halves_to_even_and_clipped(float sample, int level) =>
            Assert.Equal(level / 32768f, Decoded(WavCodec.Encode(new([sample], 8000))).Samples[0]);

        [Fact]
        public void Floats_survive_exactly() => Prop.ForAll(
            Gen.Choose(1, 9).SelectMany(channels => Gen.Choose(-2_000_000, 2_000_000).Select(n => n / 999_983f)
                .ArrayOf().Select(samples => (Samples: samples[..(samples.Length / channels * channels)], Channels: channels))).ToArbitrary(),
            sound =>
            {
                var decoded = Decoded(WavCodec.Encode(new(sound.Samples, 44_100, sound.Channels), WavSampleFormat.IeeeFloat));

                return decoded.Samples.SequenceEqual(sound.Samples) && decoded.Channels == sound.Channels && decoded.SampleRate == 44_100;
            }).QuickCheckThrowOnFailure();

        [Fact]
        public void Encoding_what_was_decoded_gives_the_same_bytes() => Prop.ForAll(
            Gen.Choose(-40_000, 40_000).Select(n => n / 32_768f * 1.01f).ArrayOf().ToArbitrary(),
            samples =>
            {
                var once = WavCodec.Encode(new(samples, 16_000));

                return WavCodec.Encode(Decoded(once)).AsSpan().SequenceEqual(once);
            }).QuickCheckThrowOnFailure();

        [Theory]
        [InlineData(float.NaN, "Sample 1 is not a number; a sound has finite samples only. (Parameter 'samples')")]
        [InlineData(float.PositiveInfinity, "Sample 1 is infinite; a sound has finite samples only. (Parameter 'samples')")]
        public void Samples_that_are_not_finite_are_refused(float sample, string message)
        {
            var samples = new SampleBuffer([0, sample], 8000);

            Assert.Equal(message, Assert.Throws<ArgumentException>(() => WavCodec.Encode(samples)).Message);
            Assert.Equal(message, Assert.Throws<ArgumentException>(() => WavCodec.Encode(samples, WavSampleFormat.IeeeFloat)).Message);
        }

        [Fact]
        public void Silence_of_no_length_is_a_sound() => Assert.Empty(Decoded(WavCodec.Encode(new([], 8000, 2))).Samples);

        // Baselines and caches rest on these bytes.
        [Fact]
        public void The_bytes_are_the_same_on_every_platform()
        {
            var state = 3u;
            float[] samples = [.. Enumerable.Range(0, 4000).Select(_ => (Pictures.Next(ref state) % 70_001 / 32_768f) - 1)];

            Assert.Equal("b0e61c8f00927a70ee2428721b529490", ContentHash.Of(WavCodec.Encode(new(samples, 16_000, 2))).ToString());
        }
    }

    public sealed class Decode
    {
        public static TheoryData<string> Fixtures => Fixture.Wavs;

        [Theory]
        [MemberData(nameof(Fixtures))]
        public void What_another_program_wrote_has_the_samples_that_program_says(string file)
        {
            var fixture = Fixture.Named(file);

            var samples = Decoded(Fixture.Bytes(file));

            Assert.Equal((fixture.WidthOrRate, fixture.HeightOrChannels), (samples.SampleRate, samples.Channels));
            Assert.Equal(fixture.Sha256, Convert.ToHexStringLower(SHA256.HashData(MemoryMarshal.AsBytes<float>(samples.Samples))));
        }

        [Theory]
        [InlineData(1, 8, "8-bit PCM WAV is not supported yet (format code 0x0001)")]
        [InlineData(1, 24, "24-bit PCM WAV is not supported yet (format code 0x0001)")]
        [InlineData(1, 32, "32-bit PCM WAV is not supported yet (format code 0x0001)")]
        [InlineData(3, 64, "64-bit float WAV is not supported yet (format code 0x0003)")]
        [InlineData(6, 8, "A-law WAV is not supported yet (format code 0x0006)")]
        [InlineData(7, 8, "mu-law WAV is not supported yet (format code 0x0007)")]
        [InlineData(0x11, 4, "ADPCM WAV is not supported yet (format code 0x0011)")]
        [InlineData(0x55, 0, "MP3 WAV is not supported yet (format code 0x0055)")]
        [InlineData(0x1234, 16, "this WAV is not supported yet (format code 0x1234)")]
        public void Other_formats_are_refused_by_name(ushort code, ushort bits, string reason) =>
            Assert.Equal(reason, Refusal(WavBytes.Format(code, bits), TwoSamples).Reason);

        [Theory]
        [InlineData(0, 8000, 2)]
        [InlineData(65, 8000, 2)]
        [InlineData(65535, 8000, 2)]
        [InlineData(1, 0, 4)]
        [InlineData(1, 768_001, 4)]
        [InlineData(1, uint.MaxValue, 4)]
        public void Channels_and_rates_out_of_range_are_refused(ushort channels, uint rate, int offsetInFormat) =>
            Assert.Equal(20 + offsetInFormat, Refusal(WavBytes.Format(channels: channels, rate: rate), TwoSamples).Offset);

        [Fact]
        public void A_frame_size_that_contradicts_the_channels_is_refused() =>
            Assert.Equal("a frame of 1 samples of 16 bits cannot take 3 bytes", Refusal(WavBytes.Format(frameBytes: 3), TwoSamples).Reason);

        [Theory]
        [InlineData(5u, "chunk data declares 5 bytes where 4 are left")]
        [InlineData(0x80000000u, "chunk data declares 2147483648 bytes where 4 are left")]
        [InlineData(0xFFFFFFFEu, "chunk data declares 4294967294 bytes where 4 are left")]
        [InlineData(0xFFFFFFFFu, "the size of the data chunk was never filled in")]
        public void A_data_chunk_longer_than_the_file_is_refused(uint declared, string reason)
        {
            var error = Refusal(WavBytes.Format(), WavBytes.Chunk("data", declared, [1, 0, 2, 0]));

            Assert.Equal((reason, 36L), (error.Reason, error.Offset));
        }

        [Fact]
        public void A_chunk_with_a_size_that_wraps_around_is_refused() =>
            Assert.Contains("chunk LIST declares", Refusal(WavBytes.Format(), WavBytes.Chunk("LIST", 0xFFFFFFF8, []), TwoSamples).Reason, StringComparison.Ordinal);

        [Fact]
        public void Half_a_frame_is_refused() =>
            Assert.Equal("3 bytes of data are not whole frames of 2 bytes", Refusal(WavBytes.Format(), WavBytes.Chunk("data", 1, 0, 2)).Reason);

        [Theory]
        [InlineData(float.NaN, "sample 1 is not a number")]
        [InlineData(float.NegativeInfinity, "sample 1 is infinite")]
        public void Float_samples_that_are_not_finite_are_refused_with_their_place(float sample, string reason)
        {
            var error = Refusal(WavBytes.Format(3, 32), WavBytes.Floats(0, sample));

            Assert.Equal((reason, 48L), (error.Reason, error.Offset));
        }

        [Fact]
        public void Samples_before_their_format_are_refused() =>
            Assert.Equal("the data chunk comes before the fmt chunk", Refusal(TwoSamples, WavBytes.Format()).Reason);

        [Fact]
        public void Two_formats_are_refused() => Assert.Equal("there are two fmt chunks", Refusal(WavBytes.Format(), WavBytes.Format(), TwoSamples).Reason);

        [Fact]
        public void An_extensible_format_without_its_extension_is_refused() =>
            Assert.Equal("the extension of an extensible fmt chunk is too short", Refusal(WavBytes.Format(0xFFFE), TwoSamples).Reason);

        [Fact]
        public void An_unknown_subformat_is_refused()
        {
            byte[] extension = [22, 0, 16, 0, 0, 0, 0, 0, .. Enumerable.Repeat((byte)7, 16)];

            Assert.Equal("the subformat 07070707-0707-0707-0707-070707070707 is not supported", Refusal(WavBytes.Format(0xFFFE, extension: extension), TwoSamples).Reason);
        }

        [Fact]
        public void Unknown_chunks_of_odd_length_are_passed_over_with_their_padding() =>
            Assert.Equal([1 / 32768f, 2 / 32768f], Decoded(WavBytes.File(WavBytes.Chunk("junk", 3, [1, 2, 3, 0]), WavBytes.Format(), TwoSamples)).Samples);

        [Fact]
        public void A_sound_over_the_sample_limit_is_refused_and_one_at_the_limit_is_not()
        {
            var file = WavBytes.File(WavBytes.Format(), TwoSamples);

            Assert.Equal(2, Decoded(file, new() { MaxSamples = 2 }).Frames);
            Assert.Equal("2 samples are more than the limit of 1", Assert.Throws<MediaFormatException>(() => Decoded(file, new() { MaxSamples = 1 })).Reason);
        }

        [Fact]
        public void Every_shortened_file_is_refused()
        {
            var file = Fixture.Bytes("pcm16-odd-chunk.wav");
            for (var length = 0; length < file.Length; length++)
                Assert.Throws<MediaFormatException>(() => Decoded(file[..length]));
        }

        [Theory]
        [MemberData(nameof(Fixtures))]
        public void Damaged_files_give_samples_or_a_format_error_and_nothing_else(string file)
        {
            var original = Fixture.Bytes(file);
            var state = (uint)original.Length;
            for (var mutant = 0; mutant < 3000; mutant++)
            {
                var bytes = Mutation.Of(original, ref state);
                Mutation.AssertHandled(() => Decoded(bytes));
            }
        }
    }
}
