using EvalKit.Media;

namespace EvalKit;

/// <summary>
/// The run's artefacts, and how many of them may still be embedded. Every failing eval gets an equal share of what is left, so that the
/// first does not take all; what is left out is linked.
/// </summary>
/// <param name="folder">The run's folder; null where it is out of reach.</param>
/// <param name="failingEvals">Evals with minimal failures.</param>
internal sealed class MediaShelf(string? folder, int failingEvals)
{
    /// <summary>Pictures and sounds in one page.</summary>
    public const int MaxMedia = 50;

    /// <summary>The longest file that is opened.</summary>
    public const int MaxFileBytes = 4 << 20;

    private const int MaxTotalBytes = 12 << 20;
    private const int LeastShare = 4;

    private int _evalsLeft = failingEvals;
    private int _left = MaxMedia;
    private int _share;
    private long _bytesLeft = MaxTotalBytes;

    /// <summary>What pictures and sounds may be to be drawn: a report is written within seconds.</summary>
    public static MediaLimits Limits { get; } = new() { MaxBytes = MaxFileBytes, MaxPixels = 4 << 20, MaxSamples = 4 << 20 };

    /// <summary>Whether the eval has room for two more.</summary>
    public bool HasRoom => _share >= 2;

    /// <summary>What follows is of another eval with failures.</summary>
    public void NextEval() => _share = Math.Min(_left, Math.Max(LeastShare, _left / Math.Max(1, _evalsLeft--)));

    /// <summary>Takes room for files that are shown together; false where it does not suffice.</summary>
    public bool TryTake(params IReadOnlyCollection<byte[]> contents)
    {
        var bytes = contents.Sum(content => (long)content.Length);
        if (contents.Count > _share || bytes > _bytesLeft) return false;
        _share -= contents.Count;
        _left -= contents.Count;
        _bytesLeft -= bytes;
        return true;
    }

    /// <summary>The file's bytes; null where it is none of the run's own, is missing, too long, or leads out of the folder.</summary>
    public byte[]? Read(string path)
    {
        if (folder is null || !ArtifactPath.IsOwn(path)) return null;
        var file = new FileInfo(Path.Combine(folder, path));
        if (!file.Exists || file.Length is 0 or > MaxFileBytes || file.LinkTarget is not null || file.Directory?.LinkTarget is not null) return null;
        try
        {
            return File.ReadAllBytes(file.FullName);
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
        {
            // The page links it all the same.
            return null;
        }
    }
}
