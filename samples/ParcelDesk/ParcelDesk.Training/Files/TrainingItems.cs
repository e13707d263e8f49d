using System.Buffers.Binary;

namespace ParcelDesk.Training;

/// <summary>The sorted hashes of everything that was trained on, little-endian, eight bytes each.</summary>
internal static class TrainingItems
{
    public static byte[] Write(IEnumerable<ulong> hashes)
    {
        var sorted = new SortedSet<ulong>(hashes);
        var bytes = new byte[sorted.Count * 8];
        var at = 0;
        foreach (var hash in sorted)
        {
            BinaryPrimitives.WriteUInt64LittleEndian(bytes.AsSpan(at), hash);
            at += 8;
        }

        return bytes;
    }

    public static HashSet<ulong> Read(byte[] bytes)
    {
        var hashes = new HashSet<ulong>();
        for (var at = 0; at < bytes.Length; at += 8)
            hashes.Add(BinaryPrimitives.ReadUInt64LittleEndian(bytes.AsSpan(at)));
        return hashes;
    }
}
