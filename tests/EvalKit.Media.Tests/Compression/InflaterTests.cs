using System.IO.Compression;

namespace EvalKit.Media.Tests;

public sealed class InflaterTests
{
    public static TheoryData<string, int> Sources => ZlibEncoderTests.Sources;

    [Theory]
    [MemberData(nameof(Sources))]
    public void What_zlib_compressed_is_inflated_to_itself(string kind, int length)
    {
        var source = ZlibEncoderTests.Source(kind, length);
        foreach (var level in new[] { CompressionLevel.NoCompression, CompressionLevel.Fastest, CompressionLevel.Optimal, CompressionLevel.SmallestSize })
            AssertInflated(source, Compressed(source, level));
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(7, 3)]
    [InlineData(16, 40_000)]
    [InlineData(17, 1000)]
    [InlineData(4096, 65_536)]
    public void Pieces_of_any_size_and_windows_that_slide_make_no_difference(int piece, int step)
    {
        foreach (var kind in new[] { "noise", "text", "skewed", "far repeat" })
        {
            var source = ZlibEncoderTests.Source(kind, 100_000);
            foreach (var level in new[] { CompressionLevel.NoCompression, CompressionLevel.Fastest, CompressionLevel.SmallestSize })
                AssertInflated(source, Compressed(source, level), piece, step);
        }
    }

    // Every distance up to the width of a vector and beyond, with the longest match.
    [Fact]
    public void Matches_that_overlap_themselves_repeat()
    {
        for (var distance = 1; distance < 70; distance++)
        {
            var source = new byte[2000];
            for (var i = 0; i < source.Length; i++) source[i] = (byte)(i < distance ? i * 37 + 1 : source[i - distance]);
            AssertInflated(source, Compressed(source, CompressionLevel.SmallestSize));
        }
    }

    // A block with one distance code of one bit is complete enough, as zlib says; its other bit means nothing.
    [Theory]
    [InlineData("0", true)]
    [InlineData("1", false)]
    public void One_distance_code_may_stand_alone(string bit, bool means)
    {
        // Code lengths 1, 2 and repeated zeros (18) have the codes 0, 10 and 11; literal 0, the end and length 3 get 0, 10 and 11 as well.
        var bits = new DeflateBits().Dynamic(258, 1, 0, 0, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2, 0, 1);
        bits.Code("0").Code("11").Number(127, 7).Code("11").Number(106, 7).Code("10").Code("10").Code("0");
        var stream = bits.Code("0").Code("11").Code(bit).Code("10").Bytes(0, 0, 0, 0).ToArray();

        var (found, bytes) = Inflated(stream, 4, checksum: 0);

        Assert.Equal(means ? InflateFault.None : InflateFault.DistanceCode, found);
        if (means) Assert.Equal(new byte[4], bytes);
    }

    [Fact]
    public void A_distance_beyond_the_declared_window_is_refused()
    {
        var source = ZlibEncoderTests.Source("noise", 600);
        source = [.. source, .. source];
        var compressed = Compressed(source, CompressionLevel.SmallestSize);
        Assert.Equal(InflateFault.None, Inflated(compressed, source.Length).Fault);

        // A window of 512 bytes, and the check bits that go with it.
        (compressed[0], compressed[1]) = (0x18, 0x19);

        Assert.Equal(InflateFault.Distance, Inflated(compressed, source.Length).Fault);
    }

    // Whatever is accepted is what zlib makes of it.
    [Fact]
    public void Damaged_streams_are_refused_or_inflated_as_zlib_does()
    {
        var (state, accepted) = (3u, 0);
        foreach (var kind in new[] { "noise", "text", "skewed", "zeros" })
        {
            foreach (var level in new[] { CompressionLevel.Fastest, CompressionLevel.SmallestSize })
            {
                var original = Compressed(ZlibEncoderTests.Source(kind, 700), level)[2..^4];
                for (var mutant = 0; mutant < 2500; mutant++)
                {
                    var stream = Mutation.Of(original, ref state);
                    var (fault, bytes) = Inflated([0x78, 0x01, .. stream], 5000, checksum: 0);
                    if (fault != InflateFault.None) continue;
                    accepted++;
                    using var deflate = new DeflateStream(new MemoryStream(stream), CompressionMode.Decompress);
                    var theirs = new byte[bytes.Length];
                    deflate.ReadExactly(theirs);
                    Assert.Equal(theirs, bytes);
                }
            }
        }

        Assert.InRange(accepted, 500, int.MaxValue);
    }

    private static void AssertInflated(byte[] source, byte[] zlib, int piece = int.MaxValue, int step = 1 << 20)
    {
        var (fault, bytes) = Inflated(zlib, source.Length, piece, step);
        Assert.Equal(InflateFault.None, fault);
        Assert.Equal(source, bytes);
    }

    private static byte[] Compressed(byte[] source, CompressionLevel level)
    {
        // For nothing the runtime writes nothing: one empty block of fixed codes.
        if (source.Length == 0) return [0x78, 0x9C, 3, 0, 0, 0, 0, 1];
        using var target = new MemoryStream();
        using (var zlib = new ZLibStream(target, level)) zlib.Write(source);
        return target.ToArray();
    }

    private static (InflateFault Fault, byte[] Bytes) Inflated(byte[] zlib, int length, int piece = int.MaxValue, int step = 1 << 20, uint? checksum = null)
    {
        var inflater = new Inflater(zlib, new Pieces(zlib.Length, piece));
        try
        {
            var (window, filled, result) = (new byte[Inflater.History + step + Inflater.Slack + 1], 0, new List<byte>());
            var fault = inflater.Open();
            while (fault == InflateFault.None && !inflater.Ended && result.Count <= length)
            {
                var before = filled;
                fault = inflater.Fill(window, ref filled, Math.Min(filled + step, window.Length - Inflater.Slack));
                result.AddRange(window.AsSpan(before, filled - before));
                var surplus = Math.Max(0, filled - Inflater.History);
                window.AsSpan(surplus, filled - surplus).CopyTo(window);
                filled -= surplus;
            }

            var bytes = result.ToArray();
            if (fault == InflateFault.None && checksum is null) fault = inflater.Close(Adler32.Append(Adler32.Empty, bytes));
            return (fault, bytes);
        }
        finally
        {
            inflater.Dispose();
        }
    }

    private sealed class Pieces(int length, int size) : IInflateInput
    {
        private int _at;

        public bool Next(out int start, out int end)
        {
            start = _at;
            end = _at = (int)Math.Min(length, (long)_at + size);
            return start < end;
        }
    }
}
