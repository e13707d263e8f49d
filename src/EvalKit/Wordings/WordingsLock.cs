namespace EvalKit;

/// <summary>
/// Lets one process at a time bring a file of wordings up to date, so that none loses what another one paid for. It lies in the results
/// folder, and the system lets go of it when the process ends, however it does.
/// </summary>
internal static class WordingsLock
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(25);
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    /// <exception cref="WordingException">Another process has held it for a minute.</exception>
    public static async Task<FileStream> TakeAsync(string path, EvalOptions options)
    {
        var folder = Path.Combine(options.ResultsDirectory, "locks");
        Directory.CreateDirectory(folder);
        var file = Path.Combine(folder, "wordings-" + Media.ContentHash.Of(path));
        var started = options.TimeProvider.GetTimestamp();
        while (true)
        {
            try
            {
                return new(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException held)
            {
                if (options.TimeProvider.GetElapsedTime(started) > Patience)
                    throw new WordingException(path, null, $"another process has been writing it for a minute ({held.Message}). What was recorded is lost: run this again when that one has ended.", held);
                await Task.Delay(Pause, options.TimeProvider).ConfigureAwait(false);
            }
        }
    }
}
