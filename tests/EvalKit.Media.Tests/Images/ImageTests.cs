namespace EvalKit.Media.Tests;

public sealed class ImageTests
{
    private static PixelBuffer SixPixels => new(3, 2, [.. Enumerable.Range(0, 24).Select(i => (byte)(i * 11))]);

    public sealed class FromPixels
    {
        [Fact]
        public void Decodes_to_the_same_pixels()
        {
            var image = Image.FromPixels(SixPixels);

            Assert.Equal((3, 2, "image/png"), (image.Width, image.Height, image.MediaType));
            Assert.Equal(SixPixels.Rgba, image.Decode().Rgba);
        }

        [Fact]
        public void Later_writes_to_the_buffer_do_not_reach_the_picture()
        {
            var pixels = SixPixels;
            var image = Image.FromPixels(pixels);

            pixels.Rgba.AsSpan().Clear();

            Assert.Equal(SixPixels.Rgba, image.Decode().Rgba);
        }
    }

    public sealed class Limits
    {
        // A picture of 2²⁸ pixels in memory becomes a canonical one, and its pixels are asked for again.
        [Fact]
        public void Are_those_of_memory_for_what_was_encoded_from_pixels()
        {
            var tight = new MediaLimits { MaxPixels = 200 };
            var loaded = Image.FromBytes(Fixture.Bytes("rgb16.png"), tight);

            Assert.Equal(tight, loaded.Limits);
            Assert.All([loaded.Canonical(), Image.FromPixels(SixPixels)], image => Assert.Equal(PixelBuffer.MaxPixels, image.Limits.MaxPixels));
        }
    }

    public sealed class FromBytes
    {
        [Fact]
        public void Later_writes_to_the_bytes_do_not_reach_the_picture()
        {
            var bytes = Fixture.Bytes("rgb.png");
            var image = Image.FromBytes(bytes);

            bytes.AsSpan().Clear();

            Assert.Equal(Fixture.Bytes("rgb.png"), image.Bytes);
            Assert.Equal(13, image.Width);
        }

        [Fact]
        public void More_bytes_than_the_limit_are_refused() =>
            Assert.Equal(
                "10 bytes are more than the limit of 9: raise MediaLimits.MaxBytes if this is meant",
                Assert.Throws<MediaFormatException>(() => Image.FromBytes(new byte[10], new() { MaxBytes = 9 })).Message);
    }

    public sealed class Load
    {
        [Fact]
        public void Touches_no_file_before_it_is_needed() => Assert.Equal("no/such.png", Image.Load("no/such.png").Path);

        [Fact]
        public void A_missing_file_is_named_with_where_it_was_looked_for()
        {
            var error = Assert.Throws<FileNotFoundException>(() => Image.Load("no/such.png").Bytes);

            Assert.StartsWith($"no/such.png does not exist (looked for {Path.GetFullPath("no/such.png")}): check the path", error.Message, StringComparison.Ordinal);
        }

        [Fact]
        public async Task A_folder_is_told()
        {
            var error = Assert.Throws<FileNotFoundException>(() => Image.Load(Path.GetTempPath()).Bytes);

            Assert.StartsWith($"{Path.GetTempPath()} is a folder: name one file in it", error.Message, StringComparison.Ordinal);
            Assert.Equal(error.Message, (await Assert.ThrowsAsync<FileNotFoundException>(() => Image.LoadAsync(Path.GetTempPath()))).Message);
        }

        [Fact]
        public void An_empty_path_is_refused_at_once() => Assert.Throws<ArgumentException>(() => Image.Load(""));

        [Fact]
        public void Equals_the_same_bytes_from_memory()
        {
            using var file = new TemporaryFile("r-0412.png", Fixture.Bytes("rgb.png"));

            var loaded = Image.Load(file.Path);
            var inMemory = Image.FromBytes(Fixture.Bytes("rgb.png"));

            Assert.Equal(inMemory, loaded);
            Assert.Equal(inMemory.GetHashCode(), loaded.GetHashCode());
            Assert.NotEqual(Image.FromBytes(Fixture.Bytes("rgba.png")), loaded);
        }

        [Fact]
        public void A_file_over_the_limit_is_refused_without_being_read()
        {
            using var file = new TemporaryFile("huge.png", []);
            using (var stream = File.OpenWrite(file.Path)) stream.SetLength(1L << 29);
            var before = GC.GetAllocatedBytesForCurrentThread();

            var error = Assert.Throws<MediaFormatException>(() => Image.Load(file.Path).Bytes);

            Assert.StartsWith("huge.png: 536870912 bytes are more than the limit of 268435456", error.Message, StringComparison.Ordinal);
            Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 100_000);
        }

        [Fact]
        public void A_file_that_changes_after_its_first_reading_is_noticed()
        {
            using var file = new TemporaryFile("moving.png", Fixture.Bytes("rgb.png"));
            var image = Image.Load(file.Path);
            Assert.Equal(ContentHash.Of(Fixture.Bytes("rgb.png")), image.Hash);
            File.WriteAllBytes(file.Path, Fixture.Bytes("rgba.png"));
            // The bytes are held weakly; the hash is held for good.
            GC.Collect();

            var error = Assert.Throws<MediaFormatException>(() => image.Bytes);

            Assert.Contains("changed since it was first read", error.Message, StringComparison.Ordinal);
        }

        [Fact]
        public void A_damaged_file_is_named_in_the_error()
        {
            var bytes = Fixture.Bytes("rgb.png");
            bytes[^20] ^= 1;
            using var file = new TemporaryFile("r-0412.png", bytes);

            var error = Assert.Throws<MediaFormatException>(() => Image.Load(file.Path).Decode());

            Assert.Equal("r-0412.png: the CRC of chunk IDAT does not match (offset 0x00000021): the file is damaged; copy it again", error.Message);
            Assert.Equal((file.Path, 33L, "the CRC of chunk IDAT does not match"), (error.Path, error.Offset, error.Reason));
        }

        [Fact]
        public async Task Many_threads_see_one_picture()
        {
            using var file = new TemporaryFile("shared.png", Fixture.Bytes("rgba.png"));
            var image = Image.Load(file.Path);
            using var start = new ManualResetEventSlim();

            var tasks = Enumerable.Range(0, 32).Select(i => Task.Factory.StartNew(
                () =>
                {
                    start.Wait();
                    return (image.Hash, image.Width, Pixels: image.Decode(), Canonical: image.Canonical(), Text: $"{image}");
                },
                TaskCreationOptions.LongRunning)).ToArray();
            start.Set();
            var seen = await Task.WhenAll(tasks);

            Assert.Single(seen.Select(view => view.Pixels).Distinct());
            Assert.Single(seen.Select(view => view.Canonical).Distinct());
            Assert.Single(seen.Select(view => (view.Hash, view.Width, view.Text)).Distinct());
        }
    }

    public sealed class Equality
    {
        [Fact]
        public void Is_that_of_the_bytes_in_operators_too()
        {
            var (one, same, other) = (Image.FromPixels(SixPixels), Image.FromPixels(SixPixels), Image.FromBytes(Fixture.Bytes("rgb.png")));

            Assert.True(one == same && one != other);
            Assert.False(one != same || one == other);
        }

        [Fact]
        public void With_nothing_reads_no_file()
        {
            var missing = Image.Load("no/such.png");

            Assert.True(missing != null && null != missing && (Image?)null == null);
        }
    }

    public sealed class Decode
    {
        [Fact]
        public void Is_not_repeated_while_the_pixels_are_alive()
        {
            var image = Image.FromPixels(SixPixels);
            var first = image.Decode();

            GC.Collect();

            Assert.Same(first, image.Decode());
            GC.KeepAlive(first);
        }
    }

    public sealed class Width
    {
        [Fact]
        public void Needs_only_the_header()
        {
            var headerAlone = Fixture.Bytes("rgb.png")[..33];

            Assert.Equal((13, 9), (Image.FromBytes(headerAlone).Width, Image.FromBytes(headerAlone).Height));
        }
    }

    public sealed class Canonical
    {
        [Fact]
        public void A_picture_made_of_pixels_is_canonical_already()
        {
            var image = Image.FromPixels(SixPixels);

            Assert.Same(image, image.Canonical());
        }

        [Fact]
        public void The_same_bytes_from_elsewhere_are_recognised()
        {
            var image = Image.FromBytes(Image.FromPixels(SixPixels).Bytes);

            Assert.Same(image, image.Canonical());
        }

        public static TheoryData<string> Fixtures => PictureFixture.Files;

        [Theory]
        [MemberData(nameof(Fixtures))]
        public void Another_encoding_of_the_pixels_has_the_canonical_bytes_of_those_pixels(string file)
        {
            var image = Image.FromBytes(Fixture.Bytes(file));

            var canonical = image.Canonical();

            Assert.Equal(image.Decode().Rgba, canonical.Decode().Rgba);
            Assert.Equal(Image.FromPixels(image.Decode()), canonical);
            Assert.Same(canonical, canonical.Canonical());
        }
    }

    public new sealed class ToString
    {
        [Fact]
        public void Tells_size_format_and_file()
        {
            using var file = new TemporaryFile("r-0412.png", Fixture.Bytes("rgb.png"));

            Assert.Equal("image 13×9 png (r-0412.png)", Image.Load(file.Path).ToString());
            Assert.Equal("image 3×2 png", Image.FromPixels(SixPixels).ToString());
        }

        [Fact]
        public void Tells_the_format_where_no_codec_reads_the_size() =>
            Assert.Equal("image jpeg", Image.FromBytes(new byte[] { 0xFF, 0xD8, 0xFF, 0xE0 }).ToString());

        [Fact]
        public void Says_why_a_picture_cannot_be_read()
        {
            Assert.Equal("image, file not found (such.png)", Image.Load("no/such.png").ToString());
            Assert.Equal("image, unreadable: the picture is empty", Image.FromBytes(ReadOnlyMemory<byte>.Empty).ToString());
            Assert.StartsWith("image, ", Image.Load(Path.GetTempPath()).ToString(), StringComparison.Ordinal);
            Assert.StartsWith("image, ", Image.Load(new string('x', 5000)).ToString(), StringComparison.Ordinal);
        }
    }
}
