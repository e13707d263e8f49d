namespace ParcelDesk.Training;

/// <summary>Writes 16-bit mono WAV files.</summary>
internal static class WavWriter
{
    public static byte[] Write(ReadOnlySpan<float> samples, int sampleRate)
    {
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream);
        writer.Write("RIFF"u8);
        writer.Write(36 + (samples.Length * 2));
        writer.Write("WAVEfmt "u8);
        writer.Write(16);
        writer.Write((short)1);
        writer.Write((short)1);
        writer.Write(sampleRate);
        writer.Write(sampleRate * 2);
        writer.Write((short)2);
        writer.Write((short)16);
        writer.Write("data"u8);
        writer.Write(samples.Length * 2);
        foreach (var sample in samples)
            writer.Write((short)Math.Floor((Math.Clamp(sample, -1f, 1f) * 32_767.0) + 0.5));
        writer.Flush();
        return stream.ToArray();
    }
}
