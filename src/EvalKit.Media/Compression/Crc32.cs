using System.Buffers.Binary;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace EvalKit.Media;

/// <summary>The cyclic redundancy check of PNG (ISO 3309, reflected polynomial 0xEDB88320), 64 bytes at a time where the processor multiplies polynomials, else eight.</summary>
internal static class Crc32
{
    private const int Slices = 8;

    // Table k advances a byte's remainder past k further zero bytes.
    private static readonly uint[] Tables = BuildTables();

    public static uint Of(ReadOnlySpan<byte> bytes)
    {
        if (!Pclmulqdq.IsSupported || bytes.Length < 64) return ~Append(uint.MaxValue, bytes);
        Span<byte> folded = stackalloc byte[16];
        var rest = Fold(bytes, folded);
        return ~Append(Append(0, folded), rest);
    }

    /// <summary>Eight bytes at a time.</summary>
    internal static uint Append(uint crc, ReadOnlySpan<byte> bytes)
    {
        var tables = Tables.AsSpan(0, Slices * 256);
        while (bytes.Length >= Slices)
        {
            var low = BinaryPrimitives.ReadUInt32LittleEndian(bytes) ^ crc;
            var high = BinaryPrimitives.ReadUInt32LittleEndian(bytes[4..]);
            crc = tables[(7 * 256) + (byte)low] ^ tables[(6 * 256) + (byte)(low >> 8)]
                ^ tables[(5 * 256) + (byte)(low >> 16)] ^ tables[(4 * 256) + (int)(low >> 24)]
                ^ tables[(3 * 256) + (byte)high] ^ tables[(2 * 256) + (byte)(high >> 8)]
                ^ tables[256 + (byte)(high >> 16)] ^ tables[(int)(high >> 24)];
            bytes = bytes[Slices..];
        }

        foreach (var value in bytes) crc = tables[(byte)(crc ^ value)] ^ (crc >> 8);
        return crc;
    }

    // Gopal and others, "Fast CRC computation for generic polynomials using PCLMULQDQ" (Intel, 2009): a block of 128 bits is replaced by
    // what it contributes 512 or 128 bits further on. What is left in the end has the remainder of all that went into it.
    private static ReadOnlySpan<byte> Fold(ReadOnlySpan<byte> bytes, Span<byte> folded)
    {
        var (far, near) = (Vector128.Create(0x154442BD4UL, 0x1C6E41596), Vector128.Create(0x1751997D0UL, 0x0CCAA009E));
        var (a, b, c, d) = (Block(bytes, 0), Block(bytes, 16), Block(bytes, 32), Block(bytes, 48));
        a ^= Vector128.CreateScalar((ulong)uint.MaxValue);
        for (bytes = bytes[64..]; bytes.Length >= 64; bytes = bytes[64..])
        {
            a = Advance(a, far) ^ Block(bytes, 0);
            b = Advance(b, far) ^ Block(bytes, 16);
            c = Advance(c, far) ^ Block(bytes, 32);
            d = Advance(d, far) ^ Block(bytes, 48);
        }

        a = Advance(Advance(Advance(a, near) ^ b, near) ^ c, near) ^ d;
        for (; bytes.Length >= 16; bytes = bytes[16..]) a = Advance(a, near) ^ Block(bytes, 0);
        a.AsByte().CopyTo(folded);
        return bytes;
    }

    private static Vector128<ulong> Block(ReadOnlySpan<byte> bytes, int at) => Vector128.Create(bytes.Slice(at, 16)).AsUInt64();

    private static Vector128<ulong> Advance(Vector128<ulong> block, Vector128<ulong> distance) =>
        Pclmulqdq.CarrylessMultiply(block, distance, 0x00) ^ Pclmulqdq.CarrylessMultiply(block, distance, 0x11);

    private static uint[] BuildTables()
    {
        var tables = new uint[Slices * 256];
        for (var value = 0; value < 256; value++)
        {
            var crc = (uint)value;
            for (var bit = 0; bit < 8; bit++) crc = (crc & 1) == 0 ? crc >> 1 : (crc >> 1) ^ 0xEDB88320;
            tables[value] = crc;
        }

        for (var entry = 256; entry < tables.Length; entry++)
        {
            var before = tables[entry - 256];
            tables[entry] = tables[(byte)before] ^ (before >> 8);
        }

        return tables;
    }
}
