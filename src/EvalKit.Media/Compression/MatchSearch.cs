using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace EvalKit.Media;

/// <summary>
/// Finds earlier occurrences of the bytes at a position: hash chains over six bytes, followed as far as the bytes that long matches
/// skipped have paid for. So time stays proportional to length whatever the bytes are, and drawings are searched well while
/// photographs, where searching finds nothing, are passed through.
/// </summary>
/// <remarks>
/// Positions are kept modulo 65536. What an entry says is only a guess: candidates are compared before they are believed, so that
/// entries never written or long past do no harm.
/// </remarks>
internal ref struct MatchSearch
{
    /// <summary>The shortest match looked for. Shorter ones cost about as many bits as their literals, and more time.</summary>
    public const int Shortest = 6;

    /// <summary>How many bytes there must be from a position on to look it up.</summary>
    public const int Lookahead = 8;

    // The shortest match from far away costs more bits than its literals.
    private const int FarForShortest = 2048;

    private const int MostSteps = 16;
    private const int MostSavings = 256;

    private readonly ref byte _source;
    private readonly ref ushort _heads;
    private readonly ref ushort _previous;
    private readonly int _length;
    private readonly int _hashShift;
    private readonly int _windowMask;
    private int _savings;

    /// <summary>A search over some bytes.</summary>
    /// <param name="source">The bytes.</param>
    /// <param name="heads">Zeros; a power of two of them.</param>
    /// <param name="previous">Zeros; a power of two of them, as many as the furthest distance.</param>
    public MatchSearch(ReadOnlySpan<byte> source, Span<ushort> heads, Span<ushort> previous)
    {
        _source = ref MemoryMarshal.GetReference(source);
        _heads = ref MemoryMarshal.GetReference(heads);
        _previous = ref MemoryMarshal.GetReference(previous);
        _length = source.Length;
        _hashShift = 64 - BitOperations.Log2((uint)heads.Length);
        _windowMask = previous.Length - 1;
    }

    /// <summary>The longest match that is longer than some length, or 0. Makes the position known to later searches.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Find(int position, int longerThan, out int distance)
    {
        distance = (ushort)(position - Insert(position));
        return distance == 0 || distance > Math.Min(position, _windowMask) ? 0 : Longest(position, longerThan, ref distance);
    }

    /// <summary>Makes positions known to later searches.</summary>
    public readonly void Insert(int start, int end)
    {
        for (var position = start; position < end; position++) Insert(position);
    }

    /// <summary>Takes note of a match that was used: what it skips, later searches may spend.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Earn(int length) => _savings = Math.Min(_savings + Math.Max(0, length - Lookahead), MostSavings);

    // Returns the entry that was there before. In bounds: the caller leaves Lookahead bytes, the hash has as many bits as there are
    // heads, and the mask is that of the previous ones.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly int Insert(int position)
    {
        var hash = ((Read(ref Unsafe.Add(ref _source, position)) << (64 - (8 * Shortest))) * 0x9E3779B97F4A7C15) >> _hashShift;
        ref var head = ref Unsafe.Add(ref _heads, (nint)hash);
        var before = head;
        head = (ushort)position;
        Unsafe.Add(ref _previous, position & _windowMask) = before;
        return before;
    }

    private int Longest(int position, int longerThan, ref int distance)
    {
        var most = Math.Min(_length - position, DeflateSymbols.LongestMatch);
        var best = longerThan;
        var at = distance;
        distance = 0;
        if (best >= most) return 0;

        ref var here = ref Unsafe.Add(ref _source, position);
        var furthest = Math.Min(position, _windowMask);
        var steps = Math.Min(1 + _savings, MostSteps);
        _savings -= steps - 1;
        while (true)
        {
            // In bounds: the candidate is at most `furthest`, so not before the first byte, and `best` is less than what is left.
            ref var there = ref Unsafe.Subtract(ref here, at);
            if (Unsafe.Add(ref there, best) == Unsafe.Add(ref here, best))
            {
                var length = CommonLength(ref here, ref there, most);
                if (length > best && (length > Shortest || at <= FarForShortest))
                {
                    best = length;
                    distance = at;
                    if (length == most) break;
                }
            }

            if (--steps == 0) break;
            // Further back only: an entry that a later position has overwritten belongs to another chain.
            int next = (ushort)(position - Unsafe.Add(ref _previous, (position - at) & _windowMask));
            if (next <= at || next > furthest) break;
            at = next;
        }

        _savings += Math.Max(0, steps - 1);
        return distance == 0 ? 0 : best;
    }

    private static int CommonLength(ref byte here, ref byte there, int most)
    {
        var length = 0;
        for (; length + sizeof(ulong) <= most; length += sizeof(ulong))
        {
            var difference = Read(ref Unsafe.Add(ref here, length)) ^ Read(ref Unsafe.Add(ref there, length));
            if (difference != 0) return length + (BitOperations.TrailingZeroCount(difference) >> 3);
        }

        while (length < most && Unsafe.Add(ref here, length) == Unsafe.Add(ref there, length)) length++;
        return length;
    }

    // The first byte is the lowest on every platform.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Read(ref byte bytes)
    {
        var value = Unsafe.ReadUnaligned<ulong>(ref bytes);
        return BitConverter.IsLittleEndian ? value : BinaryPrimitives.ReverseEndianness(value);
    }
}
