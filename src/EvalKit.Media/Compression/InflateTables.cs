using System.Buffers;

namespace EvalKit.Media;

/// <summary>The look-up tables of one deflate block: literals and lengths in front, distances behind.</summary>
internal readonly struct InflateTables
{
    public const int DistanceBits = 8;

    private const int WideBits = 12;
    private const int NarrowBits = 10;

    // Below this many bytes a wide table costs more than it saves.
    private const int WorthWide = 6000;

    // A second table of k bits holds at least k + 1 codes, so 286 codes behind 10 bits need no more than 2⁵ · 286 / 6 further
    // entries, and fewer behind more bits; 30 distances behind 8 bits no more than 2⁷ · 30 / 8.
    private const int LiteralRoom = (1 << WideBits) + 1536;
    private const int DistanceRoom = (1 << DistanceBits) + 512;

    private InflateTables(uint[] entries, int literalBits)
    {
        Entries = entries;
        LiteralBits = literalBits;
    }

    /// <summary>RFC 1951 §3.2.6.</summary>
    public static InflateTables Fixed { get; } = BuildFixed();

    public uint[] Entries { get; }

    public int LiteralBits { get; }

    public static int DistanceStart => LiteralRoom;

    public static uint[] Rent() => ArrayPool<uint>.Shared.Rent(LiteralRoom + DistanceRoom);

    /// <summary>Builds a block's tables into rented entries.</summary>
    /// <param name="entries">From <see cref="Rent"/>.</param>
    /// <param name="literals">The code lengths of literals and lengths.</param>
    /// <param name="distances">Those of distances.</param>
    /// <param name="expected">About how many bytes the block may inflate to.</param>
    /// <param name="tables">The tables.</param>
    public static InflateFault Build(
        uint[] entries, ReadOnlySpan<byte> literals, ReadOnlySpan<byte> distances, int expected, out InflateTables tables)
    {
        var bits = expected < WorthWide ? NarrowBits : WideBits;
        tables = new(entries, bits);
        if (!InflateTable.TryBuild(literals, InflateEntry.LiteralSymbols, entries.AsSpan(0, LiteralRoom), bits, mayHaveGaps: true)
            || !InflateTable.TryBuild(distances, InflateEntry.DistanceSymbols, entries.AsSpan(LiteralRoom, DistanceRoom), DistanceBits, mayHaveGaps: true))
        {
            return InflateFault.CodeLengths;
        }

        InflateTable.PairLiterals(entries, bits);
        return InflateFault.None;
    }

    private static InflateTables BuildFixed()
    {
        Span<byte> literals = stackalloc byte[288];
        literals[..144].Fill(8);
        literals[144..256].Fill(9);
        literals[256..280].Fill(7);
        literals[280..].Fill(8);
        Span<byte> distances = stackalloc byte[32];
        distances.Fill(5);
        Build(new uint[LiteralRoom + DistanceRoom], literals, distances, int.MaxValue, out var tables);
        return tables;
    }
}
