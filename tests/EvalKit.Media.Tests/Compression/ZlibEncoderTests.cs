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
            foreach (var kind in new[] { "zeros", "noise", "text", "skewed", "fibonacci", "long period", "far repeat" })
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

    [Fact]
    public void Zeros_become_a_thousandth() => Assert.InRange(Compressed(new byte[1 << 20]).Length, 1000, 1200);

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
