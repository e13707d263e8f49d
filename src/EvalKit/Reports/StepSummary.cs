using System.Text;
using EvalKit.Extensibility;

namespace EvalKit;

/// <summary>The report on a GitHub Actions job's page: appended to the file that <c>GITHUB_STEP_SUMMARY</c> names.</summary>
internal static class StepSummary
{
    /// <summary>GitHub refuses a step's whole summary when its file is larger.</summary>
    public const int MaxBytes = 1 << 20;

    private const int RoomForNote = 200;

    /// <summary>Appends the head and as many evals as fit, the most urgent first when not all do.</summary>
    /// <exception cref="RunStoreException">The file cannot be written.</exception>
    public static void Append(RunReport report, string path)
    {
        try
        {
            var room = MaxBytes - (File.Exists(path) ? new FileInfo(path).Length : 0);
            var text = Fit(report, room);
            if (text.Length > 0) File.AppendAllText(path, text);
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
        {
            throw new RunStoreException(
                path, $"Cannot append the report to GITHUB_STEP_SUMMARY '{path}': {cause.Message} Unset the variable to go without.", cause);
        }
    }

    private static string Fit(RunReport report, long room)
    {
        var sections = MarkdownReport.Sections(report, linkFiles: false).ToList();
        var evals = sections.Skip(1).Select((Text, index) => (Text, Order: index, Bytes: Encoding.UTF8.GetByteCount(Text))).ToList();
        var head = Encoding.UTF8.GetByteCount(sections[0]);
        if (head + evals.Sum(e => (long)e.Bytes) <= room) return string.Concat(sections);

        var kept = new List<(string Text, int Order, int Bytes)>();
        var left = room - RoomForNote - (head <= room - RoomForNote ? head : 0);
        foreach (var eval in evals.OrderBy(e => report.Evals[e.Order].Status))
        {
            if (eval.Bytes > left) continue;
            left -= eval.Bytes;
            kept.Add(eval);
        }

        if (room < RoomForNote) return "";
        var leftOff = ReportWords.Counted(evals.Count - kept.Count, "eval");
        return (head <= room - RoomForNote ? sections[0] : "")
            + string.Concat(kept.OrderBy(e => e.Order).Select(e => e.Text))
            + $"\n{leftOff} left off: a step's summary holds 1 MiB. The whole report lies in the run's folder.\n\n";
    }
}
