using EvalKit.Extensibility;
using Spectre.Console;

namespace EvalKit;

/// <summary>
/// Reads a run's journal, with a bar while a long one is read. The bar goes where complaints go, and only if a person looks on: what programs
/// read has none of it.
/// </summary>
internal static class JournalProgress
{
    private const int LinesPerStep = 4096;

    public static RunReport Report(ToolHost host, RunFolder folder) =>
        Read(host, folder, (entries, tally) => RunReport.Of(entries, tally));

    public static T Read<T>(ToolHost host, RunFolder folder, Func<IEnumerable<JournalEntry>, JournalTally, T> read)
    {
        var tally = new JournalTally();
        var entries = JournalReader.Read(folder.Path, tally);
        var journal = new FileInfo(Path.Combine(folder.Path, FileRunStore.JournalName));
        if (!host.IsErrorTerminal || !journal.Exists || journal.Length < host.LongJournalBytes) return read(entries, tally);

        return host.Bars().Start(context =>
        {
            var task = context.AddTask($"Reading {Markup.Escape(folder.Id)}", maxValue: journal.Length);
            var result = read(Followed(entries, tally, task), tally);
            task.Value = task.MaxValue;
            return result;
        });
    }

    private static IEnumerable<JournalEntry> Followed(IEnumerable<JournalEntry> entries, JournalTally tally, ProgressTask task)
    {
        foreach (var entry in entries)
        {
            if (tally.Lines % LinesPerStep == 0) task.Value = tally.Bytes;
            yield return entry;
        }
    }
}
