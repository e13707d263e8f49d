using System.Buffers;

namespace EvalKit;

/// <summary>A path that a journal gives for a file of its run: only what is plainly one is linked or opened.</summary>
internal static class ArtifactPath
{
    private const string Folder = "artifacts/";

    private static readonly SearchValues<char> Letters =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789._~-");

    /// <summary>Whether it lies in the run's own <c>artifacts/</c>, by its text alone.</summary>
    public static bool IsOwn(string path) => path.StartsWith(Folder, StringComparison.Ordinal)
        && path.Length > Folder.Length
        && path[Folder.Length] != '.'
        && path.AsSpan(Folder.Length).IndexOfAnyExcept(Letters) < 0;
}
