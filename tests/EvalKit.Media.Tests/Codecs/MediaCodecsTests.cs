using System.Text;

namespace EvalKit.Media.Tests;

public sealed class MediaCodecsTests
{
    public sealed class UnknownFormats
    {
        [Theory]
        [InlineData("FF D8 FF E0", "a JPEG picture needs a codec")]
        [InlineData("52 49 46 46 00 00 00 00 57 45 42 50", "a WebP picture needs a codec")]
        [InlineData("47 49 46 38 39 61", "a GIF picture needs a codec")]
        [InlineData("42 4D 10 00 00 00 00 00 00 00", "a BMP picture needs a codec")]
        [InlineData("49 49 2A 00", "a TIFF picture needs a codec")]
        [InlineData("4D 4D 00 2A", "a TIFF picture needs a codec")]
        [InlineData("00 00 00 18 66 74 79 70 61 76 69 66", "an AVIF picture needs a codec")]
        [InlineData("00 00 00 18 66 74 79 70 68 65 69 63", "a HEIF picture needs a codec")]
        [InlineData("01 02 03", "no known picture format begins with 01 02 03")]
        public void A_picture_format_without_a_codec_is_told_with_what_to_do(string header, string reason)
        {
            var error = Assert.Throws<MediaFormatException>(() => Image.FromBytes(Bytes(header)).Width);

            Assert.Equal(reason, error.Reason);
            Assert.StartsWith("convert it to PNG, or register a codec", error.Advice, StringComparison.Ordinal);
            Assert.Equal(reason.EndsWith("needs a codec", StringComparison.Ordinal), error.Advice.Contains("sent as it is", StringComparison.Ordinal));
        }

        [Theory]
        [InlineData("49 44 33 04", "an MP3 sound needs a codec")]
        [InlineData("FF FB 90", "an MP3 sound needs a codec")]
        [InlineData("4F 67 67 53", "an Ogg sound needs a codec")]
        [InlineData("66 4C 61 43", "a FLAC sound needs a codec")]
        [InlineData("FF F1 50", "an AAC sound needs a codec")]
        [InlineData("00 00 00 18 66 74 79 70 4D 34 41 20", "an AAC (MP4) sound needs a codec")]
        [InlineData("46 4F 52 4D 00 00 00 00 41 49 46 46", "an AIFF sound needs a codec")]
        [InlineData("01 02 03", "no known sound format begins with 01 02 03")]
        public void A_sound_format_without_a_codec_is_told_with_what_to_do(string header, string reason)
        {
            var error = Assert.Throws<MediaFormatException>(() => AudioClip.FromBytes(Bytes(header)).Frames);

            Assert.Equal(reason, error.Reason);
            Assert.StartsWith("convert it to WAV, or register a codec", error.Advice, StringComparison.Ordinal);
        }

        [Theory]
        [InlineData("FF D8 FF E0", "image/jpeg")]
        [InlineData("52 49 46 46 00 00 00 00 57 45 42 50", "image/webp")]
        [InlineData("47 49 46 38 39 61", "image/gif")]
        public void A_picture_that_no_codec_decodes_can_still_be_sent(string header, string mediaType) =>
            Assert.Equal(mediaType, Image.FromBytes(Bytes(header)).MediaType);

        [Theory]
        [InlineData("49 44 33 04", "audio/mpeg")]
        [InlineData("4F 67 67 53", "audio/ogg")]
        [InlineData("66 4C 61 43", "audio/flac")]
        public void A_sound_that_no_codec_decodes_can_still_be_sent(string header, string mediaType) =>
            Assert.Equal(mediaType, AudioClip.FromBytes(Bytes(header)).MediaType);

        [Fact]
        public void What_is_no_picture_has_no_picture_type()
        {
            Assert.Throws<MediaFormatException>(() => Image.FromBytes(Bytes("49 44 33 04")).MediaType);
            Assert.Throws<MediaFormatException>(() => AudioClip.FromBytes(Bytes("FF D8 FF E0")).MediaType);
            Assert.Throws<MediaFormatException>(() => Image.FromBytes("version https://git-lfs"u8.ToArray()).MediaType);
        }

        [Fact]
        public void A_sound_given_as_a_picture_and_a_picture_as_a_sound_are_told_apart()
        {
            var picture = Assert.Throws<MediaFormatException>(() => Image.FromBytes(Fixture.Bytes("pcm16-mono.wav")).Width);
            var sound = Assert.Throws<MediaFormatException>(() => AudioClip.FromBytes(Fixture.Bytes("rgb.png")).Frames);

            Assert.Equal(("a WAV sound is not a picture", "load it with AudioClip instead of Image"), (picture.Reason, picture.Advice));
            Assert.Equal(("a PNG picture is not a sound", "load it with Image instead of AudioClip"), (sound.Reason, sound.Advice));
        }

        [Theory]
        [InlineData("version https://git-lfs.github.com/spec/v1\noid sha256:", "a Git LFS pointer is not a picture")]
        [InlineData(" \n<!DOCTYPE html>", "a web page or XML text is not a picture")]
        [InlineData("<svg xmlns=", "an SVG drawing is not a picture")]
        [InlineData("<?xml version='1.0'?>\n<!-- a plan -->\n<svg xmlns=", "an SVG drawing is not a picture")]
        [InlineData("<?xml version='1.0'?>\n<rss>", "a web page or XML text is not a picture")]
        [InlineData("{\"error\":1}", "text is not a picture, and this is text: {\"error\":1}")]
        [InlineData("iVBORw0KGgoAAAANSUhEUgAAAAE", "text is not a picture, and this is text: iVBORw0KGgoAAAANSUhEUgAA…")]
        [InlineData("%PDF-1.7", "a PDF document is not a picture")]
        public void Files_that_only_stand_for_a_picture_are_told(string content, string reason) =>
            Assert.Equal(reason, Assert.Throws<MediaFormatException>(() => Image.FromBytes(Encoding.UTF8.GetBytes(content)).Width).Reason);

        [Fact]
        public void A_PNG_whose_line_ends_were_converted_is_told()
        {
            byte[] converted = [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0A, 0x1A, 0x0A, 0];

            Assert.Equal("a damaged PNG is not a picture", Assert.Throws<MediaFormatException>(() => Image.FromBytes(converted).Width).Reason);
        }

        [Fact]
        public void Any_short_beginning_is_a_format_error_and_nothing_else()
        {
            var state = 1u;
            for (var i = 0; i < 20_000; i++)
            {
                var bytes = new byte[Pictures.Next(ref state) % 16];
                for (var at = 0; at < bytes.Length; at++) bytes[at] = (byte)Pictures.Next(ref state);
                Assert.Throws<MediaFormatException>(() => Image.FromBytes(bytes).Width);
                Assert.Throws<MediaFormatException>(() => AudioClip.FromBytes(bytes).Frames);
            }
        }

        private static byte[] Bytes(string hex) => Convert.FromHexString(hex.Replace(" ", "", StringComparison.Ordinal));
    }

    public sealed class Register
    {
        [Fact]
        public void A_registered_codec_reads_its_format_and_leaves_PNG_alone()
        {
            MediaCodecs.Register(new DotCodec());
            MediaCodecs.Register(new DotCodec());

            var dots = Image.FromBytes("DOTS"u8.ToArray());

            Assert.Equal(("image/x-dots", 4, 1), (dots.MediaType, dots.Width, dots.Height));
            Assert.Equal("image/png", dots.Canonical().MediaType);
            Assert.Equal(13, Image.FromBytes(Fixture.Bytes("rgb.png")).Width);
        }

        // Claims every file that begins with a D, and PNGs too, which it never gets to see.
        private sealed class DotCodec : IImageCodec
        {
            public string MediaType => "image/x-dots";

            public bool Recognises(ReadOnlySpan<byte> header) => header.StartsWith("DOTS"u8) || header.StartsWith(PngHeader.Signature);

            public ImageInfo ReadInfo(ReadOnlyMemory<byte> encoded, MediaLimits limits) => new(encoded.Length, 1);

            public PixelBuffer Decode(ReadOnlyMemory<byte> encoded, MediaLimits limits) => new(encoded.Length, 1);
        }
    }

    public sealed class Limits
    {
        [Theory]
        [InlineData(0)]
        [InlineData(-1)]
        [InlineData(long.MaxValue)]
        public void Impossible_limits_are_refused(long limit)
        {
            Assert.Throws<ArgumentOutOfRangeException>(nameof(MediaLimits.MaxBytes), () => new MediaLimits { MaxBytes = limit });
            Assert.Throws<ArgumentOutOfRangeException>(nameof(MediaLimits.MaxPixels), () => new MediaLimits { MaxPixels = limit });
            Assert.Throws<ArgumentOutOfRangeException>(nameof(MediaLimits.MaxSamples), () => new MediaLimits { MaxSamples = limit });
        }

        [Fact]
        public void The_defaults_are_those_documented() =>
            Assert.Equal((268_435_456, 67_108_864, 134_217_728), (MediaLimits.Default.MaxBytes, MediaLimits.Default.MaxPixels, MediaLimits.Default.MaxSamples));
    }
}
