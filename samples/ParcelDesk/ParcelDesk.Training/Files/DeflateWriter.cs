namespace ParcelDesk.Training;

/// <summary>
/// A zlib stream in one block of fixed codes. The platform's compressor changes its output between versions; this one
/// never does.
/// </summary>
internal sealed class DeflateWriter
{
    private const int ShortestMatch = 3;
    private const int LongestMatch = 258;
    private const int Window = 32_768;
    private const int ChainLimit = 64;

    private static readonly int[] LengthBase =
        [3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195, 227, 258];

    private static readonly int[] LengthExtra =
        [0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0];

    private readonly List<byte> _output = [];
    private uint _bits;
    private int _bitCount;

    public static byte[] Compress(ReadOnlySpan<byte> data)
    {
        var writer = new DeflateWriter();
        writer._output.AddRange([0x78, 0x01]);
        writer.Put(0b011, 3);
        writer.PutMatches(data);
        writer.PutLiteral(256);
        if (writer._bitCount > 0)
            writer.Put(0, 8 - writer._bitCount);
        var sum = Adler(data);
        writer._output.AddRange([(byte)(sum >> 24), (byte)(sum >> 16), (byte)(sum >> 8), (byte)sum]);
        return [.. writer._output];
    }

    private void PutMatches(ReadOnlySpan<byte> data)
    {
        var latest = new Dictionary<int, int>();
        var before = new int[data.Length];
        for (var at = 0; at < data.Length;)
        {
            var (length, distance) = LongestAt(data, at, latest, before);
            if (length < ShortestMatch)
                (length, distance) = (1, 0);
            if (distance == 0)
                PutLiteral(data[at]);
            else
                PutMatch(length, distance);
            for (var i = at; i < at + length && i + 2 < data.Length; i++)
            {
                var key = Key(data, i);
                before[i] = latest.GetValueOrDefault(key, -1);
                latest[key] = i;
            }

            at += length;
        }
    }

    private static (int Length, int Distance) LongestAt(ReadOnlySpan<byte> data, int at, Dictionary<int, int> latest, int[] before)
    {
        var (length, distance) = (0, 0);
        if (at + 2 >= data.Length || !latest.TryGetValue(Key(data, at), out var candidate))
            return (0, 0);
        var limit = Math.Min(LongestMatch, data.Length - at);
        for (var tries = 0; tries < ChainLimit && candidate >= 0 && at - candidate <= Window; tries++)
        {
            var same = data.Slice(at, limit).CommonPrefixLength(data.Slice(candidate, limit));
            if (same > length)
                (length, distance) = (same, at - candidate);
            candidate = before[candidate];
        }

        return (length, distance);
    }

    private static int Key(ReadOnlySpan<byte> data, int at) => data[at] | (data[at + 1] << 8) | (data[at + 2] << 16);

    private void PutMatch(int length, int distance)
    {
        var code = 28;
        while (LengthBase[code] > length)
            code--;
        PutLiteral(257 + code);
        Put((uint)(length - LengthBase[code]), LengthExtra[code]);

        var (distanceCode, extra, start) = (0, 0, 1);
        while (start + (1 << extra) <= distance)
        {
            start += 1 << extra;
            distanceCode++;
            extra = Math.Max(0, (distanceCode / 2) - 1);
        }

        PutReversed(distanceCode, 5);
        Put((uint)(distance - start), extra);
    }

    private void PutLiteral(int symbol)
    {
        if (symbol < 144)
            PutReversed(0x30 + symbol, 8);
        else if (symbol < 256)
            PutReversed(0x190 + symbol - 144, 9);
        else if (symbol < 280)
            PutReversed(symbol - 256, 7);
        else
            PutReversed(0xC0 + symbol - 280, 8);
    }

    /// <summary>Codes go out with their highest bit first, numbers with their lowest.</summary>
    private void PutReversed(int code, int count)
    {
        for (var i = count - 1; i >= 0; i--)
            Put((uint)(code >> i) & 1, 1);
    }

    private void Put(uint value, int count)
    {
        _bits |= value << _bitCount;
        _bitCount += count;
        for (; _bitCount >= 8; _bitCount -= 8, _bits >>= 8)
            _output.Add((byte)_bits);
    }

    private static uint Adler(ReadOnlySpan<byte> data)
    {
        var (a, b) = (1u, 0u);
        foreach (var value in data)
        {
            a = (a + value) % 65521;
            b = (b + a) % 65521;
        }

        return (b << 16) | a;
    }
}
