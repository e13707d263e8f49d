using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace EvalKit.Media;

/// <summary>The cyclic redundancy check of PNG (ISO 3309, reflected polynomial 0xEDB88320).</summary>
internal static class Crc32
{
    private const int Slices = 8;
    private const int Folded = 64;

    // Table k advances a byte's remainder past k further zero bytes.
    private static readonly uint[] Tables = BuildTables();

    public static uint Of(ReadOnlySpan<byte> bytes)
    {
        var crc = uint.MaxValue;
        if (Pclmulqdq.IsSupported && bytes.Length >= 2 * Folded)
        {
            Span<byte> rest = stackalloc byte[Vector128<byte>.Count];
            bytes = bytes[Fold(crc, bytes, rest)..];
            crc = Continue(0, rest);
        }

        return ~Continue(crc, bytes);
    }

    private static uint Continue(uint crc, ReadOnlySpan<byte> bytes)
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

    // Replaces the bytes by sixteen with the same remainder, by carry-less multiplication with powers of x modulo the polynomial:
    // V. Gopal et al., Fast CRC Computation for Generic Polynomials Using PCLMULQDQ Instruction, Intel, 2009. Returns how many it took.
    private static int Fold(uint crc, ReadOnlySpan<byte> bytes, Span<byte> rest)
    {
        var vectors = MemoryMarshal.Cast<byte, Vector128<ulong>>(bytes);
        var past64 = Vector128.Create(0x154442BD4UL, 0x1C6E41596);
        var past16 = Vector128.Create(0x1751997D0UL, 0x0CCAA009E);
        var (a, b, c, d) = (vectors[0] ^ Vector128.CreateScalar((ulong)crc), vectors[1], vectors[2], vectors[3]);
        var at = 4;
        for (; at + 4 <= vectors.Length; at += 4)
        {
            a = Past(a, past64) ^ vectors[at];
            b = Past(b, past64) ^ vectors[at + 1];
            c = Past(c, past64) ^ vectors[at + 2];
            d = Past(d, past64) ^ vectors[at + 3];
        }

        b ^= Past(a, past16);
        c ^= Past(b, past16);
        d ^= Past(c, past16);
        for (; at < vectors.Length; at++) d = Past(d, past16) ^ vectors[at];
        d.AsByte().CopyTo(rest);
        return at * Vector128<byte>.Count;
    }

    private static Vector128<ulong> Past(Vector128<ulong> value, Vector128<ulong> powers) =>
        Pclmulqdq.CarrylessMultiply(value, powers, 0x00) ^ Pclmulqdq.CarrylessMultiply(value, powers, 0x11);

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
