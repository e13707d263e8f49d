using System.Globalization;

namespace EvalKit.Media;

/// <summary>
/// The encoded bytes behind a picture or sound. Bytes from memory are kept; those of a file are read on first use and held
/// weakly, so that a large data set does not stay in memory, and a later reading must give the same bytes.
/// </summary>
internal sealed class EncodedContent
{
    private readonly Lock _gate = new();
    private readonly byte[]? _kept;
    private readonly string? _fullPath;
    private readonly WeakReference<byte[]>? _read;
    private ContentHash _hash;
    private volatile bool _hashed;

    private EncodedContent(MediaLimits limits, byte[] kept)
    {
        Limits = limits;
        _kept = kept;
    }

    private EncodedContent(MediaLimits limits, string path)
    {
        Limits = limits;
        Path = path;
        // A test host may change the current directory before the file is needed.
        _fullPath = System.IO.Path.GetFullPath(path);
        _read = new(null!);
    }

    public MediaLimits Limits { get; }

    /// <summary>The file as the user named it.</summary>
    public string? Path { get; }

    public ReadOnlyMemory<byte> Bytes
    {
        get
        {
            if (_kept is not null) return _kept;
            lock (_gate) return ReadOnce();
        }
    }

    public ContentHash Hash
    {
        get
        {
            if (_hashed) return _hash;
            lock (_gate)
            {
                if (!_hashed) SetHash(_kept is null ? ContentHash.Of(ReadOnce()) : ContentHash.Of(_kept));
                return _hash;
            }
        }
    }

    public static EncodedContent InFile(string path, MediaLimits limits)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        ArgumentNullException.ThrowIfNull(limits);
        return new(limits, path);
    }

    public static EncodedContent InMemory(ReadOnlyMemory<byte> encoded, MediaLimits limits)
    {
        ArgumentNullException.ThrowIfNull(limits);
        if (encoded.Length > limits.MaxBytes) throw TooLarge(encoded.Length, limits);
        return new(limits, encoded.ToArray());
    }

    /// <summary>Takes over an array that nobody else holds.</summary>
    public static EncodedContent Owned(byte[] encoded) => new(MediaLimits.Default, encoded);

    /// <summary>Reads something from the bytes; an error names the file.</summary>
    public T Read<T>(Func<ReadOnlyMemory<byte>, MediaLimits, T> reader)
    {
        var bytes = Bytes;
        try
        {
            return reader(bytes, Limits);
        }
        catch (MediaFormatException error) when (Path is not null && error.Path is null)
        {
            throw error.In(Path);
        }
    }

    private byte[] ReadOnce()
    {
        if (_read!.TryGetTarget(out var bytes)) return bytes;
        bytes = ReadFile();
        var hash = ContentHash.Of(bytes);
        if (_hashed && hash != _hash)
            throw new MediaFormatException(0, $"the file changed since it was first read (hash {_hash}, now {hash})", "leave it alone while evals run", Path);
        SetHash(hash);
        _read.SetTarget(bytes);
        return bytes;
    }

    private byte[] ReadFile()
    {
        if (!File.Exists(_fullPath)) throw Missing();
        using var file = new FileStream(_fullPath!, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0);
        if (!file.CanSeek)
            throw new MediaFormatException(0, "it is a pipe or device, not a file", "copy its content to a file first", Path);
        var length = file.Length;
        if (length > Limits.MaxBytes) throw TooLarge(length, Limits).In(Path!);
        var bytes = GC.AllocateUninitializedArray<byte>((int)length);
        file.ReadExactly(bytes);
        return bytes;
    }

    private FileNotFoundException Missing() => new(
        $"{Path} does not exist (looked for {_fullPath}): check the path, and that the file is copied to the output folder.", _fullPath);

    private static MediaFormatException TooLarge(long length, MediaLimits limits) => new(
        0,
        string.Create(CultureInfo.InvariantCulture, $"{length} bytes are more than the limit of {limits.MaxBytes}"),
        "raise MediaLimits.MaxBytes if this is meant");

    private void SetHash(ContentHash hash)
    {
        _hash = hash;
        _hashed = true;
    }
}
