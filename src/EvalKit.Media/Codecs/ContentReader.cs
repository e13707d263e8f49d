using System.Globalization;

namespace EvalKit.Media;

/// <summary>Reads whole streams and files into memory, never more than the limit.</summary>
internal static class ContentReader
{
    private const int FirstPiece = 64 << 10;

    /// <summary>Everything from the stream's position to its end.</summary>
    public static byte[] Read(Stream stream, MediaLimits limits)
    {
        var bytes = new byte[FirstLength(stream, limits)];
        var filled = 0;
        while (true)
        {
            var got = stream.Read(bytes, filled, bytes.Length - filled);
            if (got == 0) return Filled(bytes, filled, stream);
            filled += got;
            if (filled == bytes.Length) bytes = Grown(bytes, limits);
        }
    }

    /// <inheritdoc cref="Read"/>
    public static async Task<byte[]> ReadAsync(Stream stream, MediaLimits limits, CancellationToken cancellationToken)
    {
        var bytes = new byte[FirstLength(stream, limits)];
        var filled = 0;
        while (true)
        {
            var got = await stream.ReadAsync(bytes.AsMemory(filled), cancellationToken).ConfigureAwait(false);
            if (got == 0) return Filled(bytes, filled, stream);
            filled += got;
            if (filled == bytes.Length) bytes = Grown(bytes, limits);
        }
    }

    /// <summary>Everything in a file.</summary>
    public static async Task<byte[]> ReadFileAsync(string path, MediaLimits limits, CancellationToken cancellationToken)
    {
        if (!File.Exists(path)) throw Missing(path, Path.GetFullPath(path));
        try
        {
            var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0, useAsync: true);
            await using (file.ConfigureAwait(false)) return await ReadAsync(file, limits, cancellationToken).ConfigureAwait(false);
        }
        catch (MediaFormatException error)
        {
            throw error.In(path);
        }
    }

    public static FileNotFoundException Missing(string path, string fullPath) => new(
        Directory.Exists(fullPath)
            ? $"{path} is a folder: name one file in it, or read all of them as cases with Dataset.Folder."
            : $"{path} does not exist (looked for {fullPath}): check the path, and that the file is copied to the output folder.",
        fullPath);

    public static MediaFormatException TooLarge(long length, MediaLimits limits) => new(
        0,
        string.Create(CultureInfo.InvariantCulture, $"{length} bytes are more than the limit of {limits.MaxBytes}"),
        "raise MediaLimits.MaxBytes if this is meant");

    // One byte more than the stream says it holds, so that its end is seen without growing.
    private static int FirstLength(Stream stream, MediaLimits limits)
    {
        if (!stream.CanSeek) return (int)Math.Min(FirstPiece, limits.MaxBytes + 1);
        var left = Math.Max(0, stream.Length - stream.Position);
        return left > limits.MaxBytes ? throw TooLarge(left, limits) : (int)Math.Min(left + 1, Array.MaxLength);
    }

    private static byte[] Grown(byte[] full, MediaLimits limits)
    {
        if (full.Length > limits.MaxBytes || full.Length == Array.MaxLength) throw TooLarge(full.Length, limits);
        Array.Resize(ref full, (int)Math.Min(full.Length * 2L, Math.Min(limits.MaxBytes + 1, Array.MaxLength)));
        return full;
    }

    private static byte[] Filled(byte[] bytes, int filled, Stream stream)
    {
        if (filled == 0 && stream is { CanSeek: true, Position: > 0 })
            throw new MediaFormatException(0, "the stream is at its end", "rewind it first (stream.Position = 0)");
        return filled == bytes.Length ? bytes : bytes.AsSpan(0, filled).ToArray();
    }
}
