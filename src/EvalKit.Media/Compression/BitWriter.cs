using System.Buffers.Binary;
using System.Runtime.CompilerServices;

namespace EvalKit.Media;

/// <summary>Writes deflate's bit stream: the first bit is the lowest of the first byte.</summary>
internal ref struct BitWriter
{
    private readonly Span<byte> _destination;
    private ulong _pending;
    private int _pendingBits;

    public BitWriter(Span<byte> destination) => _destination = destination;

    /// <summary>Whole bytes written so far.</summary>
    public int Length { get; private set; }

    /// <summary>Writes the lowest bits of a value, at most 32.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Write(uint value, int bits)
    {
        _pending |= (ulong)value << _pendingBits;
        _pendingBits += bits;
        if (_pendingBits < 32) return;
        BinaryPrimitives.WriteUInt32LittleEndian(_destination[Length..], (uint)_pending);
        Length += 4;
        _pending >>= 32;
        _pendingBits -= 32;
    }

    /// <summary>Fills the current byte with zero bits.</summary>
    public void Align()
    {
        for (; _pendingBits > 0; _pendingBits -= 8)
        {
            _destination[Length++] = (byte)_pending;
            _pending >>= 8;
        }

        _pendingBits = 0;
        _pending = 0;
    }

    /// <summary>Copies bytes; the stream must be aligned.</summary>
    public void Copy(scoped ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(_destination[Length..]);
        Length += bytes.Length;
    }
}
