namespace EvalKit;

/// <summary>Adds wordings to the file as it is now: another process, or a person, may have changed it meanwhile.</summary>
internal static class WordingsUpdate
{
    /// <returns>What the file has now.</returns>
    /// <param name="path">The file.</param>
    /// <param name="eval">The eval's id.</param>
    /// <param name="recorded">What to add. A wording that somebody else wrote meanwhile goes first, and is what is tried.</param>
    /// <param name="known">What the file had when the run began.</param>
    /// <exception cref="WordingException">The file cannot be read any more, or not be written.</exception>
    public static IReadOnlyCollection<RecordedWording> Write(string path, string eval, IReadOnlyList<RecordedWording> recorded, WordingBook known) => WordingsFile.At(path).InTurn(() =>
    {
        var entries = (WordingsReader.Read(path, eval)?.Entries ?? []).ToDictionary(entry => entry.Key);
        foreach (var entry in recorded)
        {
            if (entries.TryGetValue(entry.Key, out var theirs) && theirs.Text is not null && theirs != known.Find(entry.Key)) continue;
            entries[entry.Key] = entry;
        }

        WordingsWriter.Write(path, new(eval, [.. entries.Values]));
        return entries.Values;
    });
}
