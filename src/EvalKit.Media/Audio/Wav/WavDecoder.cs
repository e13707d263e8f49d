namespace EvalKit.Media;

/// <summary>Decodes WAV samples to floats.</summary>
internal static class WavDecoder
{
    // 128 is silence.
    private static readonly short[] UnsignedLevels = [.. Enumerable.Range(0, 256).Select(level => (short)((level - 128) << 8))];

    public static SampleBuffer Decode(ReadOnlySpan<byte> file, MediaLimits limits)
    {
        var header = WavHeader.Read(file, limits);
        var data = file.Slice(header.DataOffset, header.DataLength);
        var samples = GC.AllocateUninitializedArray<float>(header.Samples);
        switch (header.Format.Encoding)
        {
            case WavEncoding.Pcm8:
                WavIntegers.Read8(data, UnsignedLevels, samples);
                break;
            case WavEncoding.MuLaw:
                WavIntegers.Read8(data, G711.MuLaw, samples);
                break;
            case WavEncoding.ALaw:
                WavIntegers.Read8(data, G711.ALaw, samples);
                break;
            case WavEncoding.Pcm16:
                WavIntegers.Read16(data, samples);
                break;
            case WavEncoding.Pcm24:
                WavIntegers.Read24(data, samples);
                break;
            case WavEncoding.Pcm32:
                WavIntegers.Read32(data, samples);
                break;
            case WavEncoding.Float32:
                WavFloats.Read32(data, samples, header.DataOffset);
                break;
            default:
                WavFloats.Read64(data, samples, header.DataOffset);
                break;
        }

        return new SampleBuffer(samples, header.Format.SampleRate, header.Format.Channels);
    }
}
