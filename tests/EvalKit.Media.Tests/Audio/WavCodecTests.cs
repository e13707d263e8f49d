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
        public void Samples_are_rounded_to_the_nearest_level_halves_to_even_and_clipped(float sample, int level)
        {
            Assert.Equal(level / 32768f, Decoded(WavCodec.Encode(new([sample], 8000))).Samples[0]);

            // Among so many it is in a vector.
            Assert.All(Decoded(WavCodec.Encode(new([.. Enumerable.Repeat(sample, 71)], 8000))).Samples, decoded => Assert.Equal(level / 32768f, decoded));
        }

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
        public static TheoryData<string> Fixtures => SoundFixture.Files;

        [Theory]
        [MemberData(nameof(Fixtures))]
        public void What_another_program_wrote_has_the_samples_that_other_programs_read(string file)
        {
            var fixture = SoundFixture.Named(file);

            var samples = Decoded(Fixture.Bytes(file));

            Assert.Equal((fixture.Rate, fixture.Channels, fixture.Frames), (samples.SampleRate, samples.Channels, samples.Frames));
            Assert.Equal(fixture.Sha256, Convert.ToHexStringLower(SHA256.HashData(MemoryMarshal.AsBytes<float>(samples.Samples))));
            Assert.Equal(new AudioInfo(fixture.Rate, fixture.Channels, fixture.Frames), WavCodec.Instance.ReadInfo(Fixture.Bytes(file), MediaLimits.Default));
        }

        // Vectors take what is whole and leave the rest to a loop: every length must give the samples that the longest gives.
        [Theory]
        [InlineData(1, 8)]
        [InlineData(1, 16)]
        [InlineData(1, 24)]
        [InlineData(1, 32)]
        [InlineData(3, 32)]
        [InlineData(3, 64)]
        [InlineData(6, 8)]
        [InlineData(7, 8)]
        public void A_sample_does_not_depend_on_those_behind_it(ushort code, ushort bits)
        {
            var state = 5u;
            var data = new byte[70 * bits / 8];
            for (var i = 0; i < data.Length; i++) data[i] = (byte)(Pictures.Next(ref state) & 0xBF); // no exponent of ones
            var longest = Decoded(WavBytes.File(WavBytes.Format(code, bits), WavBytes.Chunk("data", data))).Samples;

            for (var length = 0; length < 70; length++)
            {
                var file = WavBytes.File(WavBytes.Format(code, bits), WavBytes.Chunk("data", data[..(length * bits / 8)]));
                Assert.Equal(longest[..length], Decoded(file).Samples);
            }
        }

        [Theory]
        [InlineData(1, 33, "33-bit PCM WAV is not supported (format code 0x0001)")]
        [InlineData(1, 0, "0-bit PCM WAV is not supported (format code 0x0001)")]
        [InlineData(3, 16, "16-bit float WAV is not supported (format code 0x0003)")]
        [InlineData(6, 16, "16-bit A-law WAV is not supported (format code 0x0006)")]
        [InlineData(7, 4, "4-bit mu-law WAV is not supported (format code 0x0007)")]
        [InlineData(0x11, 4, "ADPCM WAV is not supported (format code 0x0011)")]
        [InlineData(0x31, 0, "GSM 6.10 WAV is not supported (format code 0x0031)")]
        [InlineData(0x55, 0, "MP3 WAV is not supported (format code 0x0055)")]
        [InlineData(0x1234, 16, "this WAV is not supported (format code 0x1234)")]
        public void Other_formats_are_refused_by_name(ushort code, ushort bits, string reason) =>
            Assert.Equal(reason, Refusal(WavBytes.Format(code, bits), TwoSamples).Reason);

        [Theory]
        [InlineData(0, 8000, 2)]
        [InlineData(65, 8000, 2)]
        [InlineData(65535, 8000, 2)]
        [InlineData(1, 0, 4)]
        [InlineData(1, 768_001, 4)]
        [InlineData(1, 1_000_000_000, 4)]
        public void Channels_and_rates_out_of_range_are_refused(ushort channels, uint rate, int offsetInFormat) =>
            Assert.Equal(20 + offsetInFormat, Refusal(WavBytes.Format(channels: channels, rate: rate), TwoSamples).Offset);

        [Theory]
        [InlineData(5u, "chunk data declares 5 bytes where 4 are left")]
        [InlineData(0x7FFFEFFFu, "chunk data declares 2147479551 bytes where 4 are left")]
        [InlineData(0x80000001u, "chunk data declares 2147483649 bytes where 4 are left")]
        [InlineData(0xFFFFFEFFu, "chunk data declares 4294967039 bytes where 4 are left")]
        public void A_data_chunk_longer_than_the_file_is_refused(uint declared, string reason)
        {
            var error = Refusal(WavBytes.Format(), WavBytes.Chunk("data", declared, [1, 0, 2, 0]));

            Assert.Equal((reason, 36L), (error.Reason, error.Offset));
        }

        [Theory]
        [InlineData(0u)]
        [InlineData(0x7FFFF000u)]
        [InlineData(0x7FFFFFFFu)]
        [InlineData(0x80000000u)]
        [InlineData(0xFFFFFF00u)]
        [InlineData(0xFFFFFFFFu)]
        public void A_length_that_was_never_filled_in_means_whole_frames_to_the_end_of_the_file(uint declared)
        {
            var sound = Decoded(WavBytes.File(WavBytes.Format(channels: 2), WavBytes.Chunk("data", declared, [1, 0, 2, 0, 9, 9, 9])));

            Assert.Equal([1 / 32768f, 2 / 32768f], sound.Samples);
        }

        [Fact]
        public void A_sound_of_no_length_before_other_chunks_is_silence_and_not_those_chunks() =>
            Assert.Empty(Decoded(WavBytes.File(WavBytes.Format(), WavBytes.Chunk("data"), WavBytes.Chunk("LIST", 1, 2, 3, 4))).Samples);

        [Theory]
        [InlineData(4ul)]
        [InlineData(ulong.MaxValue)]
        [InlineData(0ul)]
        public void The_length_of_a_long_file_is_in_its_first_chunk_or_was_never_filled_in(ulong length)
        {
            var file = WavBytes.Long(WavBytes.LongSizes(length), WavBytes.Format(), WavBytes.Chunk("data", uint.MaxValue, [1, 0, 2, 0]));

            Assert.Equal([1 / 32768f, 2 / 32768f], Decoded(file).Samples);
        }

        [Fact]
        public void A_long_file_that_is_cut_off_is_refused_with_its_true_length()
        {
            var file = WavBytes.Long(WavBytes.LongSizes(1ul << 63), WavBytes.Format(), WavBytes.Chunk("data", uint.MaxValue, [1, 0, 2, 0]));

            Assert.Equal(
                "chunk data declares 9223372036854775808 bytes where 4 are left",
                Assert.Throws<MediaFormatException>(() => Decoded(file)).Reason);
        }

        [Fact]
        public void A_chunk_with_a_size_that_wraps_around_is_refused() =>
            Assert.Contains("chunk LIST declares", Refusal(WavBytes.Format(), WavBytes.Chunk("LIST", 0xFFFFFFF8, []), TwoSamples).Reason, StringComparison.Ordinal);

        [Fact]
        public void Unknown_chunks_of_odd_length_are_passed_over_with_their_padding() =>
            Assert.Equal([1 / 32768f, 2 / 32768f], Decoded(WavBytes.File(WavBytes.Chunk("junk", 3, [1, 2, 3, 0]), WavBytes.Format(), TwoSamples)).Samples);

        [Theory]
        [InlineData("fmt ")]
        [InlineData("LIST")]
        [InlineData("fact")]
        public void Padding_that_was_forgotten_is_noticed_by_the_name_in_its_place(string next)
        {
            byte[] unpadded = WavBytes.Chunk("junk", 3, [1, 2, 3]);
            var file = next == "fmt "
                ? WavBytes.File(unpadded, WavBytes.Format(), TwoSamples)
                : WavBytes.File(WavBytes.Format(), unpadded, WavBytes.Chunk(next, 0, 0), TwoSamples);

            Assert.Equal([1 / 32768f, 2 / 32768f], Decoded(file).Samples);
        }

        [Theory]
        [InlineData(new byte[] { 1 })]
        [InlineData(new byte[] { 1, 2, 3, 4, 5, 6, 7 })]
        [InlineData(new byte[] { (byte)'L', (byte)'I', (byte)'S', (byte)'T', 9, 0, 0, 0, 1 })]
        public void Rubbish_behind_the_data_is_passed_over(byte[] rubbish) =>
            Assert.Equal(2, Decoded(WavBytes.File(WavBytes.Format(), TwoSamples, rubbish)).Frames);

        [Fact]
        public void No_valid_bits_stand_for_all_bits() =>
            Assert.Equal([1 / 32768f, 2 / 32768f], Decoded(WavBytes.File(WavBytes.Extensible(validBits: 0), TwoSamples)).Samples);

        [Fact]
        public void Bits_below_the_valid_ones_are_kept() =>
            Assert.Equal([1 / 32768f, 2 / 32768f], Decoded(WavBytes.File(WavBytes.Extensible(validBits: 12), TwoSamples)).Samples);

        [Fact]
        public void A_sample_that_is_not_finite_is_found_wherever_it_is()
        {
            for (var length = 1; length < 40; length++)
            {
                var samples = new float[length];
                samples[^1] = float.NaN;

                Assert.Equal(length - 1, FiniteSamples.FirstOther(samples));
                samples[^1] = float.MaxValue;
                Assert.Equal(-1, FiniteSamples.FirstOther(samples));
            }
        }

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
    }
}
