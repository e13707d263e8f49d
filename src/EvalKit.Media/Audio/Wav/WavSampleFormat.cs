namespace EvalKit.Media;

/// <summary>How samples are stored in a WAV file.</summary>
public enum WavSampleFormat
{
    /// <summary>16-bit integers; full scale is −32768 to 32767. The canonical form.</summary>
    Pcm16,

    /// <summary>32-bit IEEE floating point: exact, twice as large.</summary>
    IeeeFloat,
}
