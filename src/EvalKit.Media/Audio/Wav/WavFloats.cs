using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace EvalKit.Media;

/// <summary>Floats as they are; what is not finite is refused with its place.</summary>
internal static class WavFloats
{
    // Copied and checked piece by piece, while the piece is in the processor's first cache.
    private const int Piece = 4096;

    public static void Read32(ReadOnlySpan<byte> data, Span<float> samples, int offset)
    {
        for (var start = 0; start < samples.Length; start += Piece)
        {
            var piece = samples.Slice(start, Math.Min(Piece, samples.Length - start));
            data.Slice(start * 4, piece.Length * 4).CopyTo(MemoryMarshal.AsBytes(piece));
            if (!BitConverter.IsLittleEndian)
            {
                var bits = MemoryMarshal.Cast<float, uint>(piece);
                BinaryPrimitives.ReverseEndianness(bits, bits);
            }

            var other = FiniteSamples.FirstOther(piece);
            if (other >= 0) throw WavRefusal.NotFinite(offset + ((start + other) * 4L), start + other, piece[other]);
        }
    }

    public static void Read64(ReadOnlySpan<byte> data, Span<float> samples, int offset)
    {
        for (var i = 0; i < samples.Length; i++)
        {
            var sample = BinaryPrimitives.ReadDoubleLittleEndian(data[(i * 8)..]);
            if (!double.IsFinite(sample)) throw WavRefusal.NotFinite(offset + (i * 8L), i, sample);
            samples[i] = (float)sample;
            if (!float.IsFinite(samples[i])) throw WavRefusal.TooLarge(offset + (i * 8L), i, sample);
        }
    }
}
