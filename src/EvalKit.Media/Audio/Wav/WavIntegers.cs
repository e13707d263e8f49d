using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace EvalKit.Media;

/// <summary>
/// Integers to floats. Scales are powers of two, so that only 32-bit integers are rounded, once and to even; a vector gives the same
/// floats as one sample at a time.
/// </summary>
internal static class WavIntegers
{
    private const float PerLevel16 = 1f / 32768;
    private const float PerLevel32 = 1f / 2147483648;

    // Three bytes into the upper three of four: index 16 is beyond the vector and gives zero.
    private static Vector128<byte> Spread => Vector128.Create((byte)16, 0, 1, 2, 16, 3, 4, 5, 16, 6, 7, 8, 16, 9, 10, 11);

    /// <summary>Each byte stands for a level of 16 bits.</summary>
    public static void Read8(ReadOnlySpan<byte> data, ReadOnlySpan<short> levels, Span<float> samples)
    {
        Span<float> values = stackalloc float[256];
        for (var code = 0; code < values.Length; code++) values[code] = levels[code] * PerLevel16;
        for (var i = 0; i < samples.Length; i++) samples[i] = values[data[i]];
    }

    public static void Read16(ReadOnlySpan<byte> data, Span<float> samples)
    {
        var i = 0;
        if (Vector.IsHardwareAccelerated && BitConverter.IsLittleEndian)
        {
            var scale = new Vector<float>(PerLevel16);
            ref var source = ref MemoryMarshal.GetReference(MemoryMarshal.Cast<byte, short>(data));
            ref var target = ref MemoryMarshal.GetReference(samples);
            for (; i <= samples.Length - Vector<short>.Count; i += Vector<short>.Count)
            {
                Vector.Widen(Vector.LoadUnsafe(ref source, (nuint)i), out var low, out var high);
                (Vector.ConvertToSingle(low) * scale).StoreUnsafe(ref target, (nuint)i);
                (Vector.ConvertToSingle(high) * scale).StoreUnsafe(ref target, (nuint)(i + Vector<int>.Count));
            }
        }

        for (; i < samples.Length; i++) samples[i] = BinaryPrimitives.ReadInt16LittleEndian(data[(i * 2)..]) * PerLevel16;
    }

    public static void Read24(ReadOnlySpan<byte> data, Span<float> samples)
    {
        var i = 0;
        if (Vector128.IsHardwareAccelerated && BitConverter.IsLittleEndian)
        {
            // A vector takes four bytes more than it uses.
            for (; (i * 3) + Vector128<byte>.Count <= data.Length; i += 4)
            {
                var levels = Vector128.Shuffle(Vector128.Create(data.Slice(i * 3, Vector128<byte>.Count)), Spread).AsInt32();
                (Vector128.ConvertToSingle(levels) * PerLevel32).CopyTo(samples[i..]);
            }
        }

        for (; i < samples.Length; i++)
            samples[i] = ((data[i * 3] << 8) | (data[(i * 3) + 1] << 16) | (data[(i * 3) + 2] << 24)) * PerLevel32;
    }

    public static void Read32(ReadOnlySpan<byte> data, Span<float> samples)
    {
        var i = 0;
        if (Vector.IsHardwareAccelerated && BitConverter.IsLittleEndian)
        {
            var scale = new Vector<float>(PerLevel32);
            ref var source = ref MemoryMarshal.GetReference(MemoryMarshal.Cast<byte, int>(data));
            ref var target = ref MemoryMarshal.GetReference(samples);
            for (; i <= samples.Length - Vector<int>.Count; i += Vector<int>.Count)
                (Vector.ConvertToSingle(Vector.LoadUnsafe(ref source, (nuint)i)) * scale).StoreUnsafe(ref target, (nuint)i);
        }

        for (; i < samples.Length; i++) samples[i] = BinaryPrimitives.ReadInt32LittleEndian(data[(i * 4)..]) * PerLevel32;
    }
}
