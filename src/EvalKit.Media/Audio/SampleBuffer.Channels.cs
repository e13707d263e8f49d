namespace EvalKit.Media;

/// <content>Channels.</content>
public sealed partial class SampleBuffer
{
    /// <summary>One channel: the mean of all, frame by frame. What is the same in all of them keeps its level.</summary>
    /// <returns>A new buffer; a copy where there is one channel already.</returns>
    public SampleBuffer ToMono()
    {
        if (Channels == 1) return Clone();
        var mono = new float[Frames];
        for (var frame = 0; frame < mono.Length; frame++)
        {
            // Doubles hold the sum of 64 floats of like size exactly, so that the order of channels does not matter.
            var sum = 0.0;
            foreach (var sample in Samples.AsSpan(frame * Channels, Channels)) sum += sample;
            mono[frame] = (float)(sum / Channels);
        }

        return new(mono, SampleRate);
    }

    /// <summary>Another number of channels: one becomes many by copying, many become one by their mean.</summary>
    /// <param name="channels">1 to <see cref="MaxChannels"/>.</param>
    /// <returns>A new buffer; a copy where the number is the same.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The number is out of range.</exception>
    /// <exception cref="ArgumentException">
    /// Neither number is 1: which speaker a channel belongs to is not known here. Choose with <see cref="Channel"/> or go by <see cref="ToMono"/>.
    /// </exception>
    public SampleBuffer ToChannels(int channels)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(channels, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(channels, MaxChannels);
        if (channels == Channels) return Clone();
        if (channels == 1) return ToMono();
        if (Channels > 1)
        {
            throw new ArgumentException(
                $"{Channels} channels do not become {channels} by themselves: choose one with Channel(index), or mix with ToMono(), first.", nameof(channels));
        }

        if ((long)Frames * channels > Array.MaxLength)
            throw new ArgumentException($"{Frames} frames are too many for {channels} channels: cut the sound first.", nameof(channels));
        var copies = new float[Frames * channels];
        for (var frame = 0; frame < Frames; frame++) copies.AsSpan(frame * channels, channels).Fill(Samples[frame]);
        return new(copies, SampleRate, channels);
    }

    /// <summary>One of the channels alone, in a new buffer.</summary>
    /// <param name="index">0 to <see cref="Channels"/> − 1; 0 is left in stereo.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such channel.</exception>
    public SampleBuffer Channel(int index)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, Channels);
        var one = new float[Frames];
        for (var frame = 0; frame < one.Length; frame++) one[frame] = Samples[(frame * Channels) + index];
        return new(one, SampleRate);
    }
}
