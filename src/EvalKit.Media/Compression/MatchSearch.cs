using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace EvalKit.Media;

/// <summary>Finds earlier occurrences of the bytes at a position: hash chains over four bytes, followed a few steps.</summary>
internal ref struct MatchSearch
{
    /// <summary>The shortest match looked for; deflate's own minimum of 3 seldom pays.</summary>
    public const int Shortest = 4;

    private const int ChainLength = 2;

    // A short match from far away costs more bits than its literals.
    private const int FarForShortest = 2048;

    private readonly ReadOnlySpan<byte> _source;
    private readonly Span<int> _head;
    private readonly Span<int> _previous;
    private readonly int _hashShift;
    private readonly int _windowMask;
    private int _lastInserted = -1;

    /// <summary>A search over some bytes.</summary>
    /// <param name="source">The bytes.</param>
    /// <param name="head">Zeros; a power of two of them.</param>
    /// <param name="previous">A power of two of entries, as many as the furthest distance; any content.</param>
    public MatchSearch(ReadOnlySpan<byte> source, Span<int> head, Span<int> previous)
    {
        _source = source;
        _head = head;
        _previous = previous;
        _hashShift = 32 - BitOperations.Log2((uint)head.Length);
        _windowMask = previous.Length - 1;
    }

    /// <summary>The longest match that is longer than some length, and 0 where there is none. Makes the position known to later searches.</summary>
    public int Find(int position, int longerThan, out int distance)
    {
        distance = 0;
        var best = longerThan;
        var here = _source[position..];
        if (here.Length > DeflateSymbols.LongestMatch) here = here[..DeflateSymbols.LongestMatch];
        var first = BinaryPrimitives.ReadUInt32LittleEndian(here);
        var candidate = InsertOne(position, first) - 1;
        var oldest = Math.Max(0, position - _windowMask);
        for (var step = 0; step < ChainLength && candidate >= oldest && best < here.Length; step++)
        {
            var there = _source[candidate..];
            if (BinaryPrimitives.ReadUInt32LittleEndian(there) == first && there[best] == here[best])
            {
                var length = CommonLength(here, there);
                if (length > best && (length > Shortest || position - candidate <= FarForShortest))
                {
                    best = length;
                    distance = position - candidate;
                }
            }

            var next = _previous[candidate & _windowMask] - 1;
            // An entry that a later position has overwritten does not lead backwards.
            if (next >= candidate) break;
            candidate = next;
        }

        return distance == 0 ? 0 : best;
    }

    /// <summary>Makes the positions from <paramref name="start"/> up to, not including, <paramref name="end"/> known to later searches.</summary>
    public void Insert(int start, int end)
    {
        for (var position = Math.Max(start, _lastInserted + 1); position < end; position++)
            InsertOne(position, BinaryPrimitives.ReadUInt32LittleEndian(_source[position..]));
    }

    // Entries are positions plus one, so that zero means none. Returns the entry that was there before.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int InsertOne(int position, uint bytes)
    {
        if (position <= _lastInserted) return _previous[position & _windowMask];
        ref var head = ref _head[(int)((bytes * 0x9E3779B1u) >> _hashShift)];
        var before = head;
        _previous[position & _windowMask] = before;
        head = position + 1;
        _lastInserted = position;
        return before;
    }

    private static int CommonLength(ReadOnlySpan<byte> here, ReadOnlySpan<byte> there)
    {
        var length = 0;
        for (; length + 8 <= here.Length; length += 8)
        {
            var difference = BinaryPrimitives.ReadUInt64LittleEndian(here[length..]) ^ BinaryPrimitives.ReadUInt64LittleEndian(there[length..]);
            if (difference != 0) return length + (BitOperations.TrailingZeroCount(difference) >> 3);
        }

        while (length < here.Length && here[length] == there[length]) length++;
        return length;
    }
}
