using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Runtime.InteropServices;
using EvalKit.Media;

namespace EvalKit;

/// <summary>
/// Recordings that a user supplies for mixing or as impulse responses: decoded and checked when the shelf is made, so that a run neither
/// fails nor changes halfway; kept in memory as one channel, at the rates that were asked for.
/// </summary>
internal sealed class ClipShelf
{
    private const int MostClips = 10_000;
    private const float Silence = 1f / (1 << 15);

    private readonly ImmutableArray<SampleBuffer> _clips;
    private readonly ConcurrentDictionary<(int Clip, int Rate), SampleBuffer> _resampled = new();

    private ClipShelf(ImmutableArray<SampleBuffer> clips)
    {
        _clips = clips;
        Name = NameOf(clips);
    }

    /// <summary>The first 12 digits of a hash of all samples: other recordings are other results.</summary>
    public string Name { get; }

    public int Count => _clips.Length;

    /// <summary>All files named *.wav in a folder, subfolders included, in the order of their paths.</summary>
    public static ClipShelf OfFolder(string folder)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        if (!Directory.Exists(folder)) throw new DirectoryNotFoundException($"The folder of recordings \"{folder}\" does not exist.");
        var options = new EnumerationOptions { RecurseSubdirectories = true, MatchCasing = MatchCasing.CaseInsensitive };
        var paths = Directory.EnumerateFiles(folder, "*.wav", options).Take(MostClips + 1)
            .OrderBy(path => Path.GetRelativePath(folder, path).Replace('\\', '/'), StringComparer.Ordinal).ToList();
        if (paths.Count == 0) throw new ArgumentException($"The folder \"{folder}\" has no file named *.wav to take recordings from.", nameof(folder));
        return Of(paths.Select(AudioClip.Load), nameof(folder));
    }

    /// <exception cref="ArgumentException">There is none, one is empty or silent, or there are too many.</exception>
    /// <exception cref="MediaFormatException">One cannot be decoded; the message names its file.</exception>
    public static ClipShelf Of(IEnumerable<AudioClip> clips, string parameter)
    {
        ArgumentNullException.ThrowIfNull(clips, parameter);
        var decoded = ImmutableArray.CreateBuilder<SampleBuffer>();
        foreach (var clip in clips)
        {
            if (clip is null) throw new ArgumentException("A recording is null.", parameter);
            if (decoded.Count == MostClips) throw new ArgumentException($"There are more than {MostClips} recordings: choose fewer.", parameter);
            var samples = clip.Decode().ToMono();
            if (samples.Peak() < Silence) throw new ArgumentException($"The recording {clip} is {(samples.Frames == 0 ? "empty" : "silent")}: it cannot be brought to a level. Take it out.", parameter);
            decoded.Add(samples);
        }

        if (decoded.Count == 0) throw new ArgumentException("Give at least one recording.", parameter);
        return new(decoded.ToImmutable());
    }

    /// <summary>A recording at a rate; never empty.</summary>
    public SampleBuffer At(int index, int sampleRate)
    {
        var clip = _clips[index];
        if (clip.SampleRate == sampleRate) return clip;
        return _resampled.GetOrAdd((index, sampleRate), key => AtRate(clip, key.Rate));
    }

    /// <summary>A clip at a rate. One that no filter reaches in one step is reached in several.</summary>
    public static SampleBuffer AtRate(SampleBuffer clip, int rate)
    {
        while ((long)rate * ResamplingRatio.MostInputs < clip.SampleRate) clip = clip.Resample(clip.SampleRate / ResamplingRatio.MostInputs + 1);
        return clip.Resample(rate);
    }

    private static string NameOf(ImmutableArray<SampleBuffer> clips)
    {
        var hashes = clips.Select(clip => $"{ContentHash.Of(MemoryMarshal.AsBytes<float>(clip.Samples))}/{clip.SampleRate}");
        return ContentHash.Of(string.Join(' ', hashes)).ToString()[..12];
    }
}
