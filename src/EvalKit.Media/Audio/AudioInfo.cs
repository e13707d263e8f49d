namespace EvalKit.Media;

/// <summary>What a sound's header says.</summary>
/// <param name="SampleRate">Frames per second, in hertz.</param>
/// <param name="Channels">Samples per frame.</param>
/// <param name="Frames">The number of frames (samples of one channel).</param>
public sealed record AudioInfo(int SampleRate, int Channels, int Frames)
{
    /// <summary>How long the sound lasts.</summary>
    public TimeSpan Duration => TimeSpan.FromSeconds((double)Frames / SampleRate);
}
