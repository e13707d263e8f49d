using System.Diagnostics;
using EvalKit.Extensibility;
using EvalKit.Media;

namespace EvalKit.Benchmarks;

/// <summary>
/// What a trial costs on disk: its journal line, with two grades and a perturbation, and its reply in the log that a run goes on from (the reply written as JSON and
/// read back, the key hashed). The least of seven rounds, one thread.
/// </summary>
internal static class DiskCost
{
    private const int Trials = 20_000;
    private const int Rounds = 7;
    private const string Answer = "42.10";

    public static void Print()
    {
        var folder = Path.Combine(Path.GetTempPath(), "evalkit-bench-" + Path.GetRandomFileName());
        var (line, lineBytes) = Least(folder, (store, i) => store.Append(Line(i)), store => new FileInfo(store.JournalPath).Length);
        var (reply, replyBytes) = Least(folder, Keep, store => new FileInfo(Path.Combine(store.Location, ReplyLogFormat.FileName)).Length);
        // The reply itself is in both files, in quotes.
        Directory.Delete(folder, recursive: true);
        Console.WriteLine("| per trial | µs | bytes | of them the reply |");
        Console.WriteLine("|---|---:|---:|---:|");
        Console.WriteLine(FormattableString.Invariant($"| journal line | {line:F1} | {lineBytes:F0} | {Answer.Length + 2} |"));
        Console.WriteLine(FormattableString.Invariant($"| reply, for a run that goes on | {reply:F1} | {replyBytes:F0} | {Answer.Length + 2} |"));
        Console.WriteLine(FormattableString.Invariant($"| together | {line + reply:F1} | {lineBytes + replyBytes:F0} | {2 * (Answer.Length + 2)} |"));
    }

    private static (double Microseconds, double Bytes) Least(string folder, Action<FileRunStore, int> write, Func<FileRunStore, long> size)
    {
        var (best, bytes) = (double.MaxValue, 0.0);
        for (var round = 0; round < Rounds; round++)
        {
            var store = FileRunStore.Create(folder);
            var started = Stopwatch.GetTimestamp();
            for (var i = 0; i < Trials; i++) write(store, i);
            best = Math.Min(best, Stopwatch.GetElapsedTime(started).TotalMicroseconds / Trials);
            store.DisposeAsync().AsTask().GetAwaiter().GetResult();
            bytes = size(store) / (double)Trials;
        }

        return (best, bytes);
    }

    private static TrialEntry Line(int i) => new()
    {
        Eval = 0,
        Case = FormattableString.Invariant($"receipt-{i:000000}"),
        Cell = 2,
        Axis = 1,
        Chain = "image.rotation@1(2.137)",
        Severity = 1.0685,
        Outcome = TrialOutcome.Passed,
        Grades = [new(1, true, null), new(0.93, true, null)],
        Input = new(0x9f86d081884c7d65 + (ulong)i, 0x2feaa0c55ad015a3),
        Reply = Answer,
        Milliseconds = 812.407,
        InputTokens = 1834,
        OutputTokens = 12,
    };

    private static void Keep(FileRunStore store, int i)
    {
        var context = new TrialContext("ReceiptEvals.Reads_the_total", FormattableString.Invariant($"receipt-{i:000000}"), "main", 0, 1);
        var request = new ReplyRequest(Asked, context, TrialPurpose.Measure, "image.rotation@1(2.137)");
        var payload = ReplyCodec<Reply>.Encode(Answer, out _)!;
        var record = new RecordedReply { Recorded = DateTimeOffset.UnixEpoch.AddSeconds(i), Payload = payload, Model = "reader-3", InputTokens = 1834, OutputTokens = 12, Elapsed = TimeSpan.FromMilliseconds(812.407) };
        store.Replies.Append(ReplyLogKind.Reply, TrialKey.Of(request), RecordedReplyFormat.ToBytes(record));
    }

    private static readonly Prompt Asked = Prompt.User("What is the total?");
}
