namespace EvalKit;

/// <summary>How samples of 16 bits may be written without a loss.</summary>
internal enum WavContainerEncoding
{
    Pcm16,
    Pcm24,
    Pcm32,
    Float32,
    Float64,
}
