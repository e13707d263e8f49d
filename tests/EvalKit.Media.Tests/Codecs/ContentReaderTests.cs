namespace EvalKit.Media.Tests;

public sealed class ContentReaderTests
{
    private static readonly MediaLimits ThousandBytes = new() { MaxBytes = 1000 };

    private static byte[] Content(int length) => [.. Enumerable.Range(0, length).Select(i => (byte)i)];

    public static TheoryData<int> Lengths => [0, 1, 999, 1000];

    [Theory]
    [MemberData(nameof(Lengths))]
    public async Task A_stream_is_read_to_its_end_whatever_it_gives_at_once(int length)
    {
        var content = Content(length);

        Assert.Equal(content, ContentReader.Read(new MemoryStream(content), ThousandBytes));
        Assert.Equal(content, ContentReader.Read(new Trickle(content), ThousandBytes));
        Assert.Equal(content, await ContentReader.ReadAsync(new MemoryStream(content), ThousandBytes, TestContext.Current.CancellationToken));
        Assert.Equal(content, await ContentReader.ReadAsync(new Trickle(content), ThousandBytes, TestContext.Current.CancellationToken));
    }

    [Fact]
    public void More_than_the_first_piece_of_a_stream_of_unknown_length_is_read()
    {
        var content = Content(300_000);

        Assert.Equal(content, ContentReader.Read(new Trickle(content, 4001), MediaLimits.Default));
    }

    [Fact]
    public async Task One_byte_over_the_limit_is_refused()
    {
        foreach (var stream in new Stream[] { new MemoryStream(Content(1001)), new Trickle(Content(1001)) })
        {
            Assert.EndsWith("raise MediaLimits.MaxBytes if this is meant", Assert.Throws<MediaFormatException>(() => ContentReader.Read(stream, ThousandBytes)).Message, StringComparison.Ordinal);
        }

        await Assert.ThrowsAsync<MediaFormatException>(() => ContentReader.ReadAsync(new Trickle(Content(1001)), ThousandBytes, CancellationToken.None));
    }

    [Fact]
    public void An_endless_stream_costs_no_more_than_the_limit()
    {
        var endless = new Endless();

        Assert.Throws<MediaFormatException>(() => ContentReader.Read(endless, ThousandBytes));

        Assert.InRange(endless.Given, 1001, 2002);
    }

    [Fact]
    public void A_stream_that_was_not_rewound_is_told()
    {
        var stream = new MemoryStream();
        stream.Write(Fixture.Bytes("rgb.png"));

        var error = Assert.Throws<MediaFormatException>(() => Image.FromStream(stream));

        Assert.Equal(("the stream is at its end", "rewind it first (stream.Position = 0)"), (error.Reason, error.Advice));
    }

    [Fact]
    public void A_stream_is_read_from_its_position_and_left_open()
    {
        var stream = new MemoryStream([1, 2, 3, .. Fixture.Bytes("rgb.png")]) { Position = 3 };

        var image = Image.FromStream(stream);

        Assert.Equal(Image.FromBytes(Fixture.Bytes("rgb.png")), image);
        Assert.True(stream.CanRead);
    }

    [Fact]
    public async Task A_file_that_is_read_at_once_may_change_afterwards()
    {
        using var file = new TemporaryFile("note.wav", Fixture.Bytes("pcm16-mono.wav"));

        var clip = await AudioClip.LoadAsync(file.Path, cancellationToken: TestContext.Current.CancellationToken);
        File.WriteAllBytes(file.Path, [1]);

        Assert.Equal(AudioClip.FromBytes(Fixture.Bytes("pcm16-mono.wav")), clip);
        Assert.Equal(file.Path, clip.Path);
    }

    [Fact]
    public async Task A_missing_or_too_large_file_is_named()
    {
        var cancellation = TestContext.Current.CancellationToken;
        var missing = await Assert.ThrowsAsync<FileNotFoundException>(() => Image.LoadAsync("no/such.png", cancellationToken: cancellation));
        using var file = new TemporaryFile("large.png", Content(1001));
        var large = await Assert.ThrowsAsync<MediaFormatException>(() => Image.LoadAsync(file.Path, ThousandBytes, cancellation));

        Assert.StartsWith("no/such.png does not exist (looked for ", missing.Message, StringComparison.Ordinal);
        Assert.StartsWith("large.png: 1001 bytes are more than the limit of 1000", large.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_damaged_file_that_was_read_at_once_is_named_when_it_is_decoded()
    {
        using var file = new TemporaryFile("r-0412.png", Fixture.Bytes("rgb.png")[..60]);

        var image = await Image.LoadAsync(file.Path, cancellationToken: TestContext.Current.CancellationToken);

        Assert.StartsWith("r-0412.png: ", Assert.Throws<MediaFormatException>(image.Decode).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reading_ends_when_it_is_cancelled()
    {
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Image.FromStreamAsync(new Trickle(Content(10)), cancellationToken: cancelled.Token));
    }

    [Fact]
    public async Task What_is_saved_is_loaded_again()
    {
        var image = Image.Create(3, 2, (x, y) => new Rgba((byte)x, (byte)y, 7));
        using var file = new TemporaryFile("saved.png", []);

        image.Save(file.Path);
        Assert.Equal(image, Image.Load(file.Path));
        await image.SaveAsync(file.Path, TestContext.Current.CancellationToken);
        Assert.Equal(image, Image.Load(file.Path));
    }

    // Cannot seek, and gives a few bytes at a time as a network does.
    private sealed class Trickle(byte[] content, int most = 7) : MemoryStream(content)
    {
        public override bool CanSeek => false;

        public override int Read(byte[] buffer, int offset, int count) => base.Read(buffer, offset, Math.Min(count, most));

        public override int Read(Span<byte> buffer) => base.Read(buffer[..Math.Min(buffer.Length, most)]);

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            base.ReadAsync(buffer[..Math.Min(buffer.Length, most)], cancellationToken);
    }

    private sealed class Endless : MemoryStream
    {
        public long Given { get; private set; }

        public override bool CanSeek => false;

        public override int Read(byte[] buffer, int offset, int count)
        {
            Given += count;
            return count;
        }
    }
}
