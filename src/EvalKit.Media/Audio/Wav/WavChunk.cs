using System.Buffers.Binary;

namespace EvalKit.Media;

/// <summary>One chunk of a WAV as its eight bytes of header describe it; whether the file holds all of it is another matter.</summary>
internal readonly ref struct WavChunk(ReadOnlySpan<byte> file, int offset)
{
    private readonly ReadOnlySpan<byte> _file = file;

    public int Offset { get; } = offset;

    public ReadOnlySpan<byte> Name => _file.Slice(Offset, 4);

    public uint Declared => BinaryPrimitives.ReadUInt32LittleEndian(_file[(Offset + 4)..]);

    public int ContentOffset => Offset + 8;

    public int Left => _file.Length - ContentOffset;

    public bool IsWhole => Declared <= (uint)Left;

    /// <summary>The content of a whole chunk.</summary>
    public ReadOnlySpan<byte> Content => _file.Slice(ContentOffset, (int)Declared);

    /// <summary>The name for messages.</summary>
    public string PrintableName
    {
        get
        {
            Span<char> letters = stackalloc char[4];
            for (var i = 0; i < 4; i++) letters[i] = IsPrintable(Name[i]) ? (char)Name[i] : '?';
            return new string(letters).TrimEnd();
        }
    }

    /// <summary>Where the next chunk begins; for a whole chunk.</summary>
    public long End => After(_file, ContentOffset, Declared);

    /// <summary>Where the next chunk begins after content of some length.</summary>
    /// <remarks>
    /// A chunk of odd length is followed by a byte of padding, but some writers forget it. That is believed where a name that every reader
    /// knows stands in its place: no padding before any name reads so.
    /// </remarks>
    public static long After(ReadOnlySpan<byte> file, int contentOffset, uint length)
    {
        var end = contentOffset + (long)length;
        return (length & 1) == 0 || BeginsKnownChunk(file[(int)end..]) ? end : end + 1;
    }

    /// <summary>Whether the file from an offset on is nothing but whole chunks with printable names.</summary>
    public static bool AreAll(ReadOnlySpan<byte> file, long offset)
    {
        while (offset < file.Length)
        {
            if (file.Length - offset < 8) return false;
            var chunk = new WavChunk(file, (int)offset);
            if (!chunk.IsWhole) return false;
            foreach (var letter in chunk.Name)
            {
                if (!IsPrintable(letter)) return false;
            }

            offset = chunk.End;
        }

        return true;
    }

    private static bool IsPrintable(byte letter) => letter is >= 0x20 and < 0x7F;

    private static bool BeginsKnownChunk(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith("data"u8) || bytes.StartsWith("fmt "u8) || bytes.StartsWith("fact"u8) || bytes.StartsWith("LIST"u8);
}
