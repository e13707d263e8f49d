using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace EvalKit.Media;

/// <summary>Writes deflate's bit stream: the first bit is the lowest of the first byte.</summary>
internal ref struct BitWriter
{
    // A flush writes a whole word, of which up to eight bytes lie behind the bits.
    private const int Slack = 16;

    private readonly Span<byte> _destination;
    private ulong _pending;
    private int _pendingBits;
    private int _length;

    public BitWriter(Span<byte> destination) => _destination = destination;

    /// <summary>Whole bytes written so far.</summary>
    public readonly int Length => _length;

    /// <summary>Makes sure that there is room for some bits. Everything put has to be reserved: flushing checks nothing.</summary>
    public readonly void Reserve(long bits)
    {
        if (_destination.Length - _length >= (bits / 8) + Slack) return;
        throw new InvalidOperationException("The compressed data outgrows the room it was given.");
    }

    /// <summary>Appends the lowest bits of a value, whose other bits are zero. At most 56 may wait for a flush.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Put(ulong value, int bits)
    {
        _pending |= value << _pendingBits;
        _pendingBits += bits;
    }

    /// <summary>Writes the whole bytes among the waiting bits; up to seven bits go on waiting.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Flush()
    {
        // In bounds: Reserve has seen room for every bit and for a word behind them.
        ref var next = ref Unsafe.Add(ref MemoryMarshal.GetReference(_destination), _length);
        Unsafe.WriteUnaligned(ref next, BitConverter.IsLittleEndian ? _pending : BinaryPrimitives.ReverseEndianness(_pending));
        _length += _pendingBits >> 3;
        _pending >>= _pendingBits & ~7;
        _pendingBits &= 7;
    }

    /// <summary>Writes a few bits at once.</summary>
    public void Write(uint value, int bits)
    {
        Reserve(bits);
        Put(value, bits);
        Flush();
    }

    /// <summary>Fills the current byte with zero bits.</summary>
    public void Align() => Write(0, -_pendingBits & 7);

    /// <summary>Copies bytes; the stream must be aligned.</summary>
    public void Copy(scoped ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(_destination[_length..]);
        _length += bytes.Length;
    }
}
