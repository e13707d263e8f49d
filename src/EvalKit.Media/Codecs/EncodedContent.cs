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

    private EncodedContent(MediaLimits limits, byte[] kept, string? path = null)
    {
        Limits = limits;
        _kept = kept;
        Path = path;
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
        if (encoded.Length > limits.MaxBytes) throw ContentReader.TooLarge(encoded.Length, limits);
        return new(limits, encoded.ToArray());
    }

    /// <summary>Takes over an array that nobody else holds.</summary>
    /// <param name="encoded">The bytes.</param>
    /// <param name="limits">The limits that they kept and that decoding keeps; null for the defaults.</param>
    /// <param name="path">The file they came from, as the user named it.</param>
    public static EncodedContent Owned(byte[] encoded, MediaLimits? limits = null, string? path = null) => new(limits ?? MediaLimits.Default, encoded, path);

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
        if (!File.Exists(_fullPath)) throw ContentReader.Missing(Path!, _fullPath!);
        using var file = new FileStream(_fullPath!, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0);
        if (!file.CanSeek)
            throw new MediaFormatException(0, "it is a pipe or device, not a file", "copy its content to a file first", Path);
        var length = file.Length;
        if (length > Limits.MaxBytes) throw ContentReader.TooLarge(length, Limits).In(Path!);
        var bytes = GC.AllocateUninitializedArray<byte>((int)length);
        file.ReadExactly(bytes);
        return bytes;
    }

    private void SetHash(ContentHash hash)
    {
        _hash = hash;
        _hashed = true;
    }
}
