using EvalKit.Media;

namespace EvalKit;

/// <summary>A picture: a cheap, immutable handle on encoded bytes that are read and decoded only when needed. Safe for many threads.</summary>
/// <remarks>Two pictures are equal when their encoded bytes are; comparing pictures in files reads them.</remarks>
public sealed partial class Image : IEquatable<Image>
{
    private readonly Lock _gate = new();
    private readonly EncodedContent _content;
    private WeakReference<PixelBuffer>? _decoded;
    private WeakReference<Image>? _canonical;
    private volatile bool _isCanonical;
    private volatile IImageCodec? _codec;
    private volatile ImageInfo? _info;
    private volatile string? _mediaType;

    private Image(EncodedContent content) => _content = content;

    /// <summary>The file as it was named to <see cref="Load(string)"/>; null for pictures made in memory.</summary>
    public string? Path => _content.Path;

    /// <summary>The encoded bytes. Those of a file are read on first use and again when memory ran short, and must not have changed.</summary>
    /// <exception cref="FileNotFoundException">The file does not exist.</exception>
    /// <exception cref="MediaFormatException">The file is larger than the limit, or changed since it was first read.</exception>
    public ReadOnlyMemory<byte> Bytes => _content.Bytes;

    /// <summary>The hash of <see cref="Bytes"/>.</summary>
    public ContentHash Hash => _content.Hash;

    /// <summary>Pixels per row, from the header alone.</summary>
    /// <exception cref="MediaFormatException">The header cannot be read or breaks a limit.</exception>
    public int Width => Info.Width;

    /// <summary>Rows, from the header alone.</summary>
    /// <exception cref="MediaFormatException">The header cannot be read or breaks a limit.</exception>
    public int Height => Info.Height;

    /// <summary>The IANA media type of <see cref="Bytes"/>: <c>image/png</c>. Known for formats that no codec decodes, such as JPEG, too.</summary>
    /// <exception cref="MediaFormatException">The bytes are of no known picture format.</exception>
    public string MediaType => _mediaType ??= _content.Read((bytes, _) => MediaCodecs.ImageTypeOf(bytes.Span));

    /// <summary>What reading and decoding keep to.</summary>
    internal MediaLimits Limits => _content.Limits;

    private IImageCodec Codec => _codec ??= _content.Read((bytes, _) => MediaCodecs.ImageCodecFor(bytes.Span));

    private bool CanDecode => _codec is not null || _content.Read((bytes, _) => MediaCodecs.CanDecodeImage(bytes.Span));

    private ImageInfo Info => _info ??= _content.Read(Codec.ReadInfo);

    /// <summary>The pixels. The buffer is shared by all who ask while it is alive: treat it as read-only, and clone it to write.</summary>
    /// <exception cref="MediaFormatException">The bytes are damaged, unsupported or break a limit.</exception>
    public PixelBuffer Decode()
    {
        lock (_gate)
        {
            if (_decoded is not null && _decoded.TryGetTarget(out var pixels)) return pixels;
            pixels = _content.Read(Codec.Decode);
            _decoded = new(pixels);
            return pixels;
        }
    }

    /// <summary>The same pixels as <see cref="FromPixels"/> encodes them; this picture itself where its bytes are those already.</summary>
    /// <exception cref="MediaFormatException">The bytes are damaged, unsupported or break a limit.</exception>
    public Image Canonical()
    {
        if (_isCanonical) return this;
        lock (_gate)
        {
            if (_isCanonical) return this;
            if (_canonical is not null && _canonical.TryGetTarget(out var canonical)) return canonical;
            canonical = FromPixels(Decode());
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
    public bool Equals(Image? other) => ReferenceEquals(this, other) || (other is not null && Hash == other.Hash);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Image);

    /// <inheritdoc/>
    public override int GetHashCode() => Hash.GetHashCode();

    /// <summary>Two pictures are equal when their encoded bytes are.</summary>
    public static bool operator ==(Image? left, Image? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Two pictures differ when their encoded bytes do.</summary>
    public static bool operator !=(Image? left, Image? right) => !(left == right);

    /// <summary>
    /// Size, format and file for messages; of a format that no codec decodes only the format and the file. Never throws: a picture that
    /// cannot be read says why.
    /// </summary>
    public override string ToString() => MediaText.Describe(
        "image", Path, () => (CanDecode ? $"{Width}×{Height} " : "") + MediaText.Format(MediaType));
}
