using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace EvalKit.Media;

/// <summary>Decodes WAV samples to floats.</summary>
internal static class WavDecoder
{
    // A power of two: dividing by it is exact, so encoding can restore every integer.
    internal const float FullScale = 32768f;

    public static SampleBuffer Decode(ReadOnlySpan<byte> file, MediaLimits limits)
    {
        var header = WavHeader.Read(file, limits);
        var data = file.Slice(header.DataOffset, header.DataLength);
        var samples = GC.AllocateUninitializedArray<float>(header.Samples);
        if (header.Format == WavSampleFormat.Pcm16) ReadPcm(data, samples);
        else ReadFloats(data, samples, header.DataOffset);
        return new SampleBuffer(samples, header.SampleRate, header.Channels);
    }

    private static void ReadPcm(ReadOnlySpan<byte> data, float[] samples)
    {
        if (BitConverter.IsLittleEndian)
        {
            var integers = MemoryMarshal.Cast<byte, short>(data);
            for (var i = 0; i < samples.Length; i++) samples[i] = integers[i] / FullScale;
            return;
        }

        for (var i = 0; i < samples.Length; i++) samples[i] = BinaryPrimitives.ReadInt16LittleEndian(data[(i * 2)..]) / FullScale;
    }

    private static void ReadFloats(ReadOnlySpan<byte> data, float[] samples, int offset)
    {
        for (var i = 0; i < samples.Length; i++)
        {
            var sample = BinaryPrimitives.ReadSingleLittleEndian(data[(i * 4)..]);
            if (!float.IsFinite(sample))
            {
                throw new MediaFormatException(
                    offset + (i * 4L), $"sample {i} is {(float.IsNaN(sample) ? "not a number" : "infinite")}", "find what wrote it; a sound has finite samples only");
            }

            samples[i] = sample;
        }
    }
}
