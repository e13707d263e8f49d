using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.InteropServices;

namespace EvalKit.Media;

/// <summary>Writes WAV files: a fmt chunk and a data chunk (and fact for floats, as the format asks).</summary>
internal static class WavEncoder
{
    // A power of two, as when reading: every integer comes back as it was.
    private const float FullScale = 32768f;

    private const int PcmHeader = 44;

    // Formats other than PCM have an extension size in fmt and a fact chunk.
    private const int FloatHeader = PcmHeader + 2 + 12;

    public static byte[] Encode(SampleBuffer samples, WavSampleFormat format)
    {
        CheckFinite(samples);
        var sampleBytes = format == WavSampleFormat.Pcm16 ? 2 : 4;
        var headerLength = format == WavSampleFormat.Pcm16 ? PcmHeader : FloatHeader;
        var dataLength = (long)samples.Samples.Length * sampleBytes;
        if (headerLength + dataLength > Array.MaxLength)
            throw new ArgumentException($"{samples.Samples.Length} samples are too many for one WAV file.", nameof(samples));

        var file = GC.AllocateUninitializedArray<byte>((int)(headerLength + dataLength));
        WriteHeader(file, samples, format, sampleBytes, (int)dataLength);
        if (format == WavSampleFormat.Pcm16) WritePcm(samples.Samples, file.AsSpan(headerLength));
        else WriteFloats(samples.Samples, file.AsSpan(headerLength));
        return file;
    }

    private static void CheckFinite(SampleBuffer samples)
    {
        var other = FiniteSamples.FirstOther(samples.Samples);
        if (other < 0) return;
        var what = float.IsNaN(samples.Samples[other]) ? "not a number" : "infinite";
        throw new ArgumentException($"Sample {other} is {what}; a sound has finite samples only.", nameof(samples));
    }

    private static void WriteHeader(Span<byte> file, SampleBuffer samples, WavSampleFormat format, int sampleBytes, int dataLength)
    {
        var isPcm = format == WavSampleFormat.Pcm16;
        var formatLength = isPcm ? 16 : 18;
        "RIFF"u8.CopyTo(file);
        BinaryPrimitives.WriteInt32LittleEndian(file[4..], file.Length - 8);
        "WAVEfmt "u8.CopyTo(file[8..]);
        BinaryPrimitives.WriteInt32LittleEndian(file[16..], formatLength);
        var description = file[20..];
        BinaryPrimitives.WriteInt16LittleEndian(description, (short)(isPcm ? WavFormatChunk.Pcm : WavFormatChunk.IeeeFloat));
        BinaryPrimitives.WriteInt16LittleEndian(description[2..], (short)samples.Channels);
        BinaryPrimitives.WriteInt32LittleEndian(description[4..], samples.SampleRate);
        BinaryPrimitives.WriteInt32LittleEndian(description[8..], samples.SampleRate * samples.Channels * sampleBytes);
        BinaryPrimitives.WriteInt16LittleEndian(description[12..], (short)(samples.Channels * sampleBytes));
        BinaryPrimitives.WriteInt16LittleEndian(description[14..], (short)(sampleBytes * 8));
        var rest = description[formatLength..];
        if (!isPcm)
        {
            BinaryPrimitives.WriteInt16LittleEndian(description[16..], 0);
            "fact"u8.CopyTo(rest);
            BinaryPrimitives.WriteInt32LittleEndian(rest[4..], 4);
            BinaryPrimitives.WriteInt32LittleEndian(rest[8..], samples.Frames);
            rest = rest[12..];
        }

        "data"u8.CopyTo(rest);
        BinaryPrimitives.WriteInt32LittleEndian(rest[4..], dataLength);
    }

    private static void WritePcm(ReadOnlySpan<float> samples, Span<byte> data)
    {
        var i = 0;
        if (Vector.IsHardwareAccelerated && BitConverter.IsLittleEndian)
        {
            ref var source = ref MemoryMarshal.GetReference(samples);
            ref var target = ref MemoryMarshal.GetReference(MemoryMarshal.Cast<byte, short>(data));
            for (; i <= samples.Length - Vector<short>.Count; i += Vector<short>.Count)
            {
                var low = Levels(Vector.LoadUnsafe(ref source, (nuint)i));
                var high = Levels(Vector.LoadUnsafe(ref source, (nuint)(i + Vector<float>.Count)));
                Vector.Narrow(low, high).StoreUnsafe(ref target, (nuint)i);
            }
        }

        for (; i < samples.Length; i++)
        {
            var level = Math.Clamp(Math.Round((double)(samples[i] * FullScale)), short.MinValue, short.MaxValue);
            BinaryPrimitives.WriteInt16LittleEndian(data[(i * 2)..], (short)level);
        }
    }

    private static Vector<int> Levels(Vector<float> samples)
    {
        var rounded = Vector.Round(samples * new Vector<float>(FullScale));
        return Vector.ConvertToInt32(Vector.Min(Vector.Max(rounded, new Vector<float>(short.MinValue)), new Vector<float>(short.MaxValue)));
    }

    private static void WriteFloats(ReadOnlySpan<float> samples, Span<byte> data)
    {
        if (BitConverter.IsLittleEndian)
        {
            MemoryMarshal.AsBytes(samples).CopyTo(data);
            return;
        }

        for (var i = 0; i < samples.Length; i++) BinaryPrimitives.WriteSingleLittleEndian(data[(i * 4)..], samples[i]);
    }
}
