using System.Buffers.Binary;

namespace EvalKit.Media;

internal ref partial struct Inflater
{
    /// <summary>About where in the file the next bits stand, for errors.</summary>
    public readonly long Position => Math.Max(0, _at - (_bits / 8));

    private bool NextPiece()
    {
        while (pieces.Next(out var start, out var end))
        {
            if (start == end) continue;
            (_at, _end) = (start, end);
            return true;
        }

        return false;
    }

    /// <summary>Brings the bit buffer to at least 56 bits, or to all that are left.</summary>
    private void Refill()
    {
        if (_end - _at >= 8) RefillWord();
        else RefillBytes();
    }

    // What does not fit is shifted out and read again with the next word: above the bits that count, the buffer may hold what follows them.
    private void RefillWord()
    {
        _buffer |= BinaryPrimitives.ReadUInt64LittleEndian(_file[_at..]) << _bits;
        _at += (63 - _bits) >> 3;
        _bits |= 56;
    }

    private void RefillBytes()
    {
        _buffer &= (1UL << _bits) - 1;
        while (_bits <= 55)
        {
            if (_at == _end && !NextPiece()) return;
            _buffer |= (ulong)_file[_at++] << _bits;
            _bits += 8;
        }
    }

    private bool TryTake(int count, out uint value)
    {
        if (_bits < count) Refill();
        value = 0;
        if (_bits < count) return false;
        value = Take(count);
        return true;
    }

    private uint Take(int count)
    {
        var value = (uint)(_buffer & ((1UL << count) - 1));
        _buffer >>= count;
        _bits -= count;
        return value;
    }
}
