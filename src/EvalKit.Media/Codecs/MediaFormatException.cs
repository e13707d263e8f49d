using System.Globalization;

namespace EvalKit.Media;

/// <summary>Bytes that cannot be read as the picture or sound they claim to be: damaged, too large, or in an unsupported format.</summary>
public sealed class MediaFormatException : Exception
{
    /// <summary>An error in some bytes.</summary>
    /// <param name="offset">Where in the file the trouble is, in bytes from its start.</param>
    /// <param name="reason">What is wrong, in a few words.</param>
    /// <param name="advice">What to do about it; empty where there is nothing to say.</param>
    /// <param name="path">The file, where there is one.</param>
    /// <param name="innerException">What was thrown below, where anything was.</param>
    public MediaFormatException(long offset, string reason, string advice = "", string? path = null, Exception? innerException = null)
        : base(Describe(offset, reason, advice, path), innerException)
    {
        Offset = offset;
        Reason = reason;
        Advice = advice;
        Path = path;
    }

    /// <summary>Where in the file the trouble is, in bytes from its start.</summary>
    public long Offset { get; }

    /// <summary>What is wrong.</summary>
    public string Reason { get; }

    /// <summary>What to do about it; empty where there is nothing to say.</summary>
    public string Advice { get; }

    /// <summary>The file as the user named it; null for bytes that came from memory.</summary>
    public string? Path { get; }

    /// <summary>The same error, told with the file it is in.</summary>
    internal MediaFormatException In(string path) => new(Offset, Reason, Advice, path, this);

    private static string Describe(long offset, string reason, string advice, string? path)
    {
        var where = path is null ? "" : System.IO.Path.GetFileName(path) + ": ";
        var what = advice.Length == 0 ? "" : ": " + advice;
        // At the very beginning the trouble is mostly the file as a whole.
        var place = offset == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $" (offset 0x{offset:x8})");
        return $"{where}{reason}{place}{what}";
    }
}
