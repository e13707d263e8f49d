namespace ParcelDesk;

/// <summary>One channel of sound between -1 and 1.</summary>
internal sealed record HeardSound(float[] Samples, int SampleRate)
{
    /// <summary>The mean of all channels.</summary>
    public static HeardSound FromInterleaved(float[] samples, int sampleRate, int channels)
    {
        if (channels == 1)
            return new HeardSound(samples, sampleRate);
        var mono = new float[samples.Length / channels];
        for (var i = 0; i < mono.Length; i++)
        {
            var sum = 0f;
            for (var channel = 0; channel < channels; channel++)
                sum += samples[(i * channels) + channel];
            mono[i] = sum / channels;
        }

        return new HeardSound(mono, sampleRate);
    }
}
