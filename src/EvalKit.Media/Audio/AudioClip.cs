using EvalKit.Media;

namespace EvalKit;

/// <summary>A sound: a cheap, immutable handle on encoded bytes that are read and decoded only when needed. Safe for many threads.</summary>
/// <remarks>Two sounds are equal when their encoded bytes are; comparing sounds in files reads them.</remarks>
public sealed partial class AudioClip : IEquatable<AudioClip>
{
    private readonly Lock _gate = new();
    private readonly EncodedContent _content;
    private WeakReference<SampleBuffer>? _decoded;
    private WeakReference<AudioClip>? _canonical;
    private volatile bool _isCanonical;
    private volatile IAudioCodec? _codec;
    private volatile AudioInfo? _info;
    private volatile string? _mediaType;

    private AudioClip(EncodedContent content) => _content = content;

    /// <summary>The file as it was named to <see cref="Load(string)"/>; null for sounds made in memory.</summary>
    public string? Path => _content.Path;

    /// <summary>The encoded bytes. Those of a file are read on first use and again when memory ran short, and must not have changed.</summary>
    /// <exception cref="FileNotFoundException">The file does not exist.</exception>
    /// <exception cref="MediaFormatException">The file is larger than the limit, or changed since it was first read.</exception>
    public ReadOnlyMemory<byte> Bytes => _content.Bytes;

    /// <summary>The hash of <see cref="Bytes"/>.</summary>
    public ContentHash Hash => _content.Hash;

    /// <summary>Frames per second in hertz, from the header alone.</summary>
    /// <exception cref="MediaFormatException">The header cannot be read or breaks a limit.</exception>
    public int SampleRate => Info.SampleRate;

    /// <summary>Samples per frame, from the header alone.</summary>
    /// <exception cref="MediaFormatException">The header cannot be read or breaks a limit.</exception>
    public int Channels => Info.Channels;

    /// <summary>The number of frames (samples of one channel), from the header alone.</summary>
    /// <exception cref="MediaFormatException">The header cannot be read or breaks a limit.</exception>
    public int Frames => Info.Frames;

    /// <summary>How long the sound lasts, from the header alone.</summary>
    /// <exception cref="MediaFormatException">The header cannot be read or breaks a limit.</exception>
    public TimeSpan Duration => Info.Duration;

    /// <summary>The IANA media type of <see cref="Bytes"/>: <c>audio/wav</c>. Known for formats that no codec decodes, such as MP3, too.</summary>
    /// <exception cref="MediaFormatException">The bytes are of no known sound format.</exception>
    public string MediaType => _mediaType ??= _content.Read((bytes, _) => MediaCodecs.AudioTypeOf(bytes.Span));

    /// <summary>What reading and decoding keep to.</summary>
    internal MediaLimits Limits => _content.Limits;

    private IAudioCodec Codec => _codec ??= _content.Read((bytes, _) => MediaCodecs.AudioCodecFor(bytes.Span));

    private bool CanDecode => _codec is not null || _content.Read((bytes, _) => MediaCodecs.CanDecodeAudio(bytes.Span));

    private AudioInfo Info => _info ??= _content.Read(Codec.ReadInfo);

    /// <summary>The samples. The buffer is shared by all who ask while it is alive: treat it as read-only, and clone it to write.</summary>
    /// <exception cref="MediaFormatException">The bytes are damaged, unsupported or break a limit.</exception>
    public SampleBuffer Decode()
    {
        lock (_gate)
        {
            if (_decoded is not null && _decoded.TryGetTarget(out var samples)) return samples;
            samples = _content.Read(Codec.Decode);
            _decoded = new(samples);
            return samples;
        }
    }

    /// <summary>The same samples as <see cref="FromSamples"/> encodes them; this sound itself where its bytes are those already.</summary>
    /// <exception cref="MediaFormatException">The bytes are damaged, unsupported or break a limit.</exception>
    public AudioClip Canonical()
    {
        if (_isCanonical) return this;
        lock (_gate)
        {
            if (_isCanonical) return this;
            if (_canonical is not null && _canonical.TryGetTarget(out var canonical)) return canonical;
            canonical = FromSamples(Decode());
            if (canonical.Equals(this))
            {
                _isCanonical = true;
                return this;
            }

            _canonical = new(canonical);
            return canonical;
        }
    }

    /// <summary>Writes <see cref="Bytes"/> to a file, over what was there.</summary>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public void Save(string path) => File.WriteAllBytes(path, Bytes.Span);

    /// <inheritdoc cref="Save"/>
    public Task SaveAsync(string path, CancellationToken cancellationToken = default) => File.WriteAllBytesAsync(path, Bytes, cancellationToken);

    /// <inheritdoc/>
    public bool Equals(AudioClip? other) => ReferenceEquals(this, other) || (other is not null && Hash == other.Hash);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as AudioClip);

    /// <inheritdoc/>
    public override int GetHashCode() => Hash.GetHashCode();

    /// <summary>Two sounds are equal when their encoded bytes are.</summary>
    public static bool operator ==(AudioClip? left, AudioClip? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Two sounds differ when their encoded bytes do.</summary>
    public static bool operator !=(AudioClip? left, AudioClip? right) => !(left == right);

    /// <summary>
    /// Length, rate, channels, format and file for messages; of a format that no codec decodes only the format and the file. Never throws:
    /// a sound that cannot be read says why.
    /// </summary>
    public override string ToString() => MediaText.Describe(
        "audio", Path, () => (CanDecode ? MediaText.Of(Info) + " " : "") + MediaText.Format(MediaType));
}
