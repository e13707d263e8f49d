using System.IO.Compression;
using System.Text;
using FsCheck;
using FsCheck.Fluent;

namespace EvalKit.Media.Tests;

public sealed class ZlibEncoderTests
{
    private static byte[] Compressed(byte[] source)
    {
        var target = new byte[ZlibEncoder.LargestLength(source.Length)];
        return target[..ZlibEncoder.Compress(source, target)];
    }

    // The runtime's reader is an independent implementation; it checks the Adler-32 too.
    private static byte[] Inflated(byte[] compressed)
    {
        using var zlib = new ZLibStream(new MemoryStream(compressed), CompressionMode.Decompress);
        using var inflated = new MemoryStream();
        zlib.CopyTo(inflated);
        return inflated.ToArray();
    }

    public static TheoryData<string, int> Sources
    {
        get
        {
            var sources = new TheoryData<string, int>();
            foreach (var kind in new[] { "zeros", "noise", "text", "skewed", "fibonacci", "long period", "far repeat", "drifting" })
            {
                foreach (var length in new[] { 0, 1, 2, 3, 4, 5, 257, 258, 259, 260, 4095, 4096, 32767, 32768, 32769, 65535, 65536, 200_000 })
                    sources.Add(kind, length);
            }

            return sources;
        }
    }

    [Theory]
    [MemberData(nameof(Sources))]
    public void Every_source_is_inflated_to_itself(string kind, int length)
    {
        var source = Source(kind, length);

        Assert.Equal(source, Inflated(Compressed(source)));
    }

    [Fact]
    public void Any_bytes_are_inflated_to_themselves() => Prop.ForAll(
        ArbMap.Default.ArbFor<byte[]>(), source => Inflated(Compressed(source)).AsSpan().SequenceEqual(source)).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData(0, 256)]
    [InlineData(255, 256)]
    [InlineData(256, 512)]
    [InlineData(16_383, 16_384)]
    [InlineData(16_384, 32_768)]
    [InlineData(32_768, 32_768)]
    [InlineData(1 << 30, 32_768)]
    [InlineData(int.MaxValue, 32_768)]
    public void The_window_is_as_long_as_the_source_and_never_longer_than_deflate_has_it(int length, int window) =>
        Assert.Equal(window, ZlibEncoder.WindowFor(length));

    [Fact]
    public void Zeros_become_a_thousandth() => Assert.InRange(Compressed(new byte[1 << 20]).Length, 1000, 1200);

    // Around the window's end, and around the end of the numbers in which positions are kept.
    [Theory]
    [InlineData(32_766)]
    [InlineData(32_767)]
    [InlineData(32_768)]
    [InlineData(32_769)]
    [InlineData(65_535)]
    [InlineData(65_536)]
    [InlineData(65_537)]
    [InlineData(131_072)]
    public void A_repetition_from_any_distance_is_inflated_to_itself(int distance)
    {
        var noise = Source("noise", distance);
        byte[] source = [.. noise, .. noise, .. noise.AsSpan(0, 1000), .. new byte[distance], .. noise];

        Assert.Equal(source, Inflated(Compressed(source)));
    }

    [Fact]
    public void A_repetition_within_the_window_costs_little_and_one_beyond_it_all()
    {
        var noise = Source("noise", 32_700);

        Assert.InRange(Compressed([.. noise, .. noise]).Length, 32_700, 40_000);
        Assert.InRange(Compressed([.. noise, .. Source("noise", 66_000).AsSpan(33_000), .. noise]).Length, 98_400, 98_600);
    }

    [Fact]
    public void Nothing_grows_beyond_what_was_announced()
    {
        // Every block as dear as it can be: noise, with as many short matches between as end a block early.
        var source = Source("noise", 700_000);
        for (var at = 100; at + 20 < source.Length; at += 14) source.AsSpan(at - 40, 7).CopyTo(source.AsSpan(at));
        var room = new byte[ZlibEncoder.LargestLength(source.Length)];

        Assert.Equal(source, Inflated(room[..ZlibEncoder.Compress(source, room)]));
    }

    [Fact]
    public void Too_little_room_is_an_error_and_no_byte_is_written_outside()
    {
        var source = Source("skewed", 5000);
        var needed = Compressed(source).Length;
        for (var room = 2; room < needed; room += 37) Assert.ThrowsAny<Exception>(() => ZlibEncoder.Compress(source, new byte[room]));
    }

    internal static byte[] Source(string kind, int length)
    {
        var state = 11u;
        return kind switch
        {
            "zeros" => new byte[length],
            "noise" => [.. Enumerable.Range(0, length).Select(_ => (byte)Pictures.Next(ref state))],
            "text" => [.. Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, (length / 20) + 1).Select(i => $"line {i * i % 97} of text.\n "))).Take(length)],
            "skewed" => [.. Enumerable.Range(0, length).Select(_ => (byte)Math.Sqrt(Pictures.Next(ref state) % 2000))],
            // Counts that grow like Fibonacci's numbers ask for codes longer than the format allows.
            "fibonacci" => [.. Fibonacci().Take(length)],
            "drifting" => [.. Enumerable.Range(0, length).Select(i => (byte)((i >> 8) + (Pictures.Next(ref state) % 4)))],
            "long period" => [.. Enumerable.Range(0, length).Select(i => (byte)(i * i % 251))],
            _ => [.. Enumerable.Range(0, length).Select(i => i % 32768 < 16 ? (byte)i : (byte)Pictures.Next(ref state))],
        };
    }

    private static IEnumerable<byte> Fibonacci()
    {
        var (count, next) = (1, 1);
        for (var symbol = 0; ; symbol++)
        {
            var state = (uint)symbol;
            for (var i = 0; i < count; i++) yield return (byte)(Pictures.Next(ref state) % 3 == 0 ? symbol : symbol * 7);
            (count, next) = (next, count + next);
        }
    }
}
