using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace EvalKit.Media;

internal ref partial struct Inflater
{
    // Two words are read at most before it is looked again.
    private const int FastInput = 16;

    private InflateFault Decode(scoped Span<byte> window, ref int filled, int limit)
    {
        var fault = InflateFault.None;
        while (fault == InflateFault.None && filled < limit && _state == State.Coded)
        {
            // Near the end of a piece, symbol by symbol.
            fault = _end - _at >= FastInput ? DecodeFast(window, ref filled, limit) : DecodeOne(window, ref filled);
        }

        return fault;
    }

    private InflateFault DecodeOne(scoped Span<byte> window, ref int filled)
    {
        Refill();
        var (buffer, bits) = (_buffer, _bits);
        var entry = Find(0, _tables.LiteralBits, ref buffer, ref bits);
        var code = buffer;
        Skip(entry, ref buffer, ref bits);
        // Past the last bit the buffer holds zeros, and what they say does not count.
        if (bits < 0) return InflateFault.Truncated;
        if ((entry & InflateEntry.Literal) != 0)
        {
            window[filled] = (byte)(entry >> InflateEntry.Value);
            window[filled + 1] = (byte)(entry >> (InflateEntry.Value + 8));
            filled += (int)(entry >> 12) & 3;
        }
        else if ((entry & InflateEntry.Exception) != 0)
        {
            if ((entry & InflateEntry.End) == 0) return InflateFault.LiteralCode;
            EndBlock();
        }
        else
        {
            var length = Number(entry, code);
            entry = Find(InflateTables.DistanceStart, InflateTables.DistanceBits, ref buffer, ref bits);
            code = buffer;
            Skip(entry, ref buffer, ref bits);
            if (bits < 0) return InflateFault.Truncated;
            if ((entry & InflateEntry.Exception) != 0) return InflateFault.DistanceCode;
            var distance = Number(entry, code);
            if (distance > filled || distance > _reach) return InflateFault.Distance;
            InflateMatch.Copy(ref window[filled], distance, length);
            filled += length;
        }

        (_buffer, _bits) = (buffer, bits);
        return InflateFault.None;
    }

    private readonly uint Find(int start, int index, ref ulong buffer, ref int bits)
    {
        var entries = _tables.Entries;
        var entry = entries[start + (int)(buffer & ((1UL << index) - 1))];
        if ((entry & InflateEntry.Further) == 0 || (entry & InflateEntry.Exception) == 0) return entry;
        Skip(entry, ref buffer, ref bits);
        return entries[start + Second(entry, buffer)];
    }

    private static int Second(uint entry, ulong buffer) =>
        (int)(entry >> InflateEntry.Value) + (int)(buffer & ((1UL << (int)((entry >> 8) & 15)) - 1));

    private static void Skip(uint entry, ref ulong buffer, ref int bits)
    {
        buffer >>= (int)(entry & 0x3F);
        bits -= (int)(entry & 0x3F);
    }

    // The smallest number of the code, and the extra bits behind it.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Number(uint entry, ulong buffer) =>
        (int)(entry >> InflateEntry.Value) + (int)((buffer & ~(ulong.MaxValue << (int)(entry & 0x3F))) >> (int)((entry >> 8) & 15));

    // The bounds, once: two words are read from the piece only while FastInput bytes of it are left. The window is written only while
    // it is not filled to the limit, with less than Slack bytes at a time: four pairs of literals, or a match of 258 with 15 bytes after
    // it. A match reaches back to the window's first byte at most. Table indices are masked to the table's size, or were built to lie in it.
    private InflateFault DecodeFast(scoped Span<byte> window, ref int filled, int limit)
    {
        ref var input = ref MemoryMarshal.GetReference(_file);
        ref var output = ref MemoryMarshal.GetReference(window);
        ref var literals = ref MemoryMarshal.GetArrayDataReference(_tables.Entries);
        ref var distances = ref Unsafe.Add(ref literals, InflateTables.DistanceStart);
        var mask = (1UL << _tables.LiteralBits) - 1;
        var reach = (nint)_reach;
        var buffer = _buffer;
        var bits = (uint)_bits;
        nint at = _at, lastAt = _end - FastInput, to = filled, end = limit;
        var fault = InflateFault.None;
        while (at <= lastAt && to < end)
        {
            Load(ref input, ref at, ref buffer, ref bits);
            var entry = Unsafe.Add(ref literals, (nint)(buffer & mask));
            if ((entry & InflateEntry.Literal) != 0)
            {
                Put(ref output, ref to, entry, ref buffer, ref bits);
                entry = Unsafe.Add(ref literals, (nint)(buffer & mask));
                if ((entry & InflateEntry.Literal) != 0)
                {
                    Put(ref output, ref to, entry, ref buffer, ref bits);
                    entry = Unsafe.Add(ref literals, (nint)(buffer & mask));
                    if ((entry & InflateEntry.Literal) != 0)
                    {
                        Put(ref output, ref to, entry, ref buffer, ref bits);
                        entry = Unsafe.Add(ref literals, (nint)(buffer & mask));
                        if ((entry & InflateEntry.Literal) != 0)
                        {
                            Put(ref output, ref to, entry, ref buffer, ref bits);
                            continue;
                        }
                    }
                }

                // A length and a distance take up to 48 bits.
                Load(ref input, ref at, ref buffer, ref bits);
            }

            if ((entry & InflateEntry.Exception) != 0)
            {
                if ((entry & InflateEntry.Further) != 0)
                {
                    Consume(entry, ref buffer, ref bits);
                    entry = Unsafe.Add(ref literals, (nint)Second(entry, buffer));
                    if ((entry & InflateEntry.Literal) != 0)
                    {
                        Put(ref output, ref to, entry, ref buffer, ref bits);
                        continue;
                    }
                }

                if ((entry & InflateEntry.Exception) != 0)
                {
                    Consume(entry, ref buffer, ref bits);
                    if ((entry & InflateEntry.End) != 0) EndBlock();
                    else fault = InflateFault.LiteralCode;
                    break;
                }
            }

            nint length = Number(entry, buffer);
            Consume(entry, ref buffer, ref bits);
            entry = Unsafe.Add(ref distances, (nint)(buffer & ((1 << InflateTables.DistanceBits) - 1)));
            if ((entry & InflateEntry.Exception) != 0)
            {
                if ((entry & InflateEntry.Further) != 0)
                {
                    Consume(entry, ref buffer, ref bits);
                    entry = Unsafe.Add(ref distances, (nint)Second(entry, buffer));
                }

                if ((entry & InflateEntry.Exception) != 0)
                {
                    fault = InflateFault.DistanceCode;
                    break;
                }
            }

            nint distance = Number(entry, buffer);
            Consume(entry, ref buffer, ref bits);
            if (distance > Math.Min(to, reach))
            {
                fault = InflateFault.Distance;
                break;
            }

            InflateMatch.Copy(ref Unsafe.Add(ref output, to), distance, length);
            to += length;
        }

        (_buffer, _bits, _at, filled) = (buffer, (int)bits, (int)at, (int)to);
        return fault;
    }

    // As RefillWord does it.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Load(ref byte input, ref nint at, ref ulong buffer, ref uint bits)
    {
        var word = Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref input, at));
        buffer |= (BitConverter.IsLittleEndian ? word : BinaryPrimitives.ReverseEndianness(word)) << (int)bits;
        at += (nint)((63 - bits) >> 3);
        bits |= 56;
    }

    // Both places of a pair are written, also where the entry is one literal: the next one overwrites the second.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Put(ref byte output, ref nint to, uint entry, ref ulong buffer, ref uint bits)
    {
        var pair = (ushort)(entry >> InflateEntry.Value);
        Unsafe.WriteUnaligned(ref Unsafe.Add(ref output, to), BitConverter.IsLittleEndian ? pair : BinaryPrimitives.ReverseEndianness(pair));
        to += (nint)((entry >> 12) & 3);
        Consume(entry, ref buffer, ref bits);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Consume(uint entry, ref ulong buffer, ref uint bits)
    {
        buffer >>= (int)(entry & 0x3F);
        bits -= entry & 0x3F;
    }
}
