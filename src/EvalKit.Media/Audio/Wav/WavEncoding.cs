namespace EvalKit.Media;

/// <summary>How a WAV file that is read stores its samples. Integers of other sizes lie in the upper bits of the next larger one.</summary>
internal enum WavEncoding
{
    /// <summary>Unsigned bytes; 128 is silence.</summary>
    Pcm8,
    Pcm16,
    Pcm24,
    Pcm32,
    Float32,
    Float64,

    /// <summary>ITU-T G.711 µ-law.</summary>
    MuLaw,

    /// <summary>ITU-T G.711 A-law.</summary>
    ALaw,
}
