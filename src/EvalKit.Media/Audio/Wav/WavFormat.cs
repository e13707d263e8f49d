namespace EvalKit.Media;

/// <summary>What a fmt chunk says, checked.</summary>
internal readonly record struct WavFormat(WavEncoding Encoding, int SampleRate, int Channels)
{
    public int SampleBytes => Encoding switch
    {
        WavEncoding.Pcm8 or WavEncoding.MuLaw or WavEncoding.ALaw => 1,
        WavEncoding.Pcm16 => 2,
        WavEncoding.Pcm24 => 3,
        WavEncoding.Pcm32 or WavEncoding.Float32 => 4,
        _ => 8,
    };

    public int FrameBytes => SampleBytes * Channels;
}
