using System.Buffers;
using System.Buffers.Binary;

namespace EvalKit.Media;

/// <summary>
/// Inflates a zlib stream (RFC 1950 and 1951) that lies in pieces of a file, some bytes at a time, into a window that the caller slides.
/// As strict as zlib: no code that is over-subscribed or has gaps, no distance beyond the first byte or the declared window.
/// </summary>
/// <remarks>Memory: the tables of one block, 25 KiB rented. Time: bounded by the stream's length and by what the caller asks for.</remarks>
internal ref partial struct Inflater(ReadOnlySpan<byte> file, IInflateInput pieces)
{
    /// <summary>How far back a match may reach at most: what the caller keeps before the next byte when it slides its window.</summary>
    public const int History = 32768;

    /// <summary>How many bytes behind the limit may be written: four pairs of literals, a match, and the rest of a vector.</summary>
    public const int Slack = 320;

    private readonly ReadOnlySpan<byte> _file = file;
    private uint[]? _rented;
    private InflateTables _tables;
    private State _state = State.Header;
    private bool _last;
    private int _reach;
    private int _stored;
    private int _at;
    private int _end;
    private ulong _buffer;
    private int _bits;

    private enum State : byte
    {
        Header,
        Stored,
        Coded,
        Ended,
    }

    public readonly bool Ended => _state == State.Ended;

    /// <summary>Reads the two bytes in front (RFC 1950 §2.2).</summary>
    public InflateFault Open()
    {
        if (!TryTake(16, out var header)) return InflateFault.Truncated;
        var (method, flags) = (header & 0xFF, header >> 8);
        if ((method & 0x0F) != 8 || method >> 4 > 7 || ((method << 8) | flags) % 31 != 0) return InflateFault.Header;
        if ((flags & 0x20) != 0) return InflateFault.Dictionary;
        _reach = 256 << (int)(method >> 4);
        return InflateFault.None;
    }

    /// <summary>Inflates until the window is filled to a limit, or a little beyond, or the stream ends.</summary>
    /// <param name="window">The bytes so far, or the last of them, at least <see cref="History"/>; <see cref="Slack"/> bytes longer than the limit.</param>
    /// <param name="filled">How many bytes the window holds.</param>
    /// <param name="limit">How many it is to hold.</param>
    public InflateFault Fill(scoped Span<byte> window, ref int filled, int limit)
    {
        // Codes write without looking, up to a match beyond the limit.
        ArgumentOutOfRangeException.ThrowIfGreaterThan(limit, window.Length - Slack);
        ArgumentOutOfRangeException.ThrowIfNegative(filled);
        var fault = InflateFault.None;
        while (filled < limit && fault == InflateFault.None && _state != State.Ended)
        {
            fault = _state switch
            {
                State.Header => ReadBlockHeader(limit - filled),
                State.Stored => CopyStored(window, ref filled, limit),
                _ => Decode(window, ref filled, limit),
            };
        }

        return fault;
    }

    /// <summary>Reads the Adler-32 behind the last block, and makes sure that nothing follows.</summary>
    public InflateFault Close(uint checksum)
    {
        Take(_bits & 7);
        if (!TryTake(32, out var stored)) return InflateFault.Truncated;
        if (BinaryPrimitives.ReverseEndianness(stored) != checksum) return InflateFault.Checksum;
        return TryTake(8, out _) ? InflateFault.Trailing : InflateFault.None;
    }

    public void Dispose()
    {
        if (_rented is not null) ArrayPool<uint>.Shared.Return(_rented);
        _rented = null;
    }

    private InflateFault ReadBlockHeader(int expected)
    {
        if (!TryTake(3, out var header)) return InflateFault.Truncated;
        _last = (header & 1) != 0;
        switch (header >> 1)
        {
            case 0:
                return ReadStoredHeader();
            case 1:
                _tables = InflateTables.Fixed;
                _state = State.Coded;
                return InflateFault.None;
            case 2:
                _state = State.Coded;
                return ReadCodes(expected);
            default:
                return InflateFault.BlockType;
        }
    }

    private InflateFault ReadStoredHeader()
    {
        Take(_bits & 7);
        if (!TryTake(32, out var lengths)) return InflateFault.Truncated;
        if ((lengths & 0xFFFF) != (~lengths >> 16)) return InflateFault.StoredLength;
        _stored = (int)(lengths & 0xFFFF);
        if (_stored == 0) EndBlock();
        else _state = State.Stored;
        return InflateFault.None;
    }

    private InflateFault CopyStored(scoped Span<byte> window, ref int filled, int limit)
    {
        // Whole bytes that were taken into the bit buffer go first.
        while (_stored > 0 && filled < limit && _bits > 0)
        {
            window[filled++] = (byte)Take(8);
            _stored--;
        }

        // What the buffer may hold above them is passed over here.
        if (_bits == 0) _buffer = 0;
        while (_stored > 0 && filled < limit)
        {
            if (_at == _end && !NextPiece()) return InflateFault.Truncated;
            var count = Math.Min(Math.Min(_stored, limit - filled), _end - _at);
            _file.Slice(_at, count).CopyTo(window[filled..]);
            _at += count;
            filled += count;
            _stored -= count;
        }

        if (_stored == 0) EndBlock();
        return InflateFault.None;
    }

    private void EndBlock() => _state = _last ? State.Ended : State.Header;
}
