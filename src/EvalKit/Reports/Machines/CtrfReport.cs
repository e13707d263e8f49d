using System.Buffers;
using System.Text;
using System.Text.Json;

namespace EvalKit;

/// <summary>A run in the Common Test Report Format (ctrf.io): a test for each verdict, its eval as the suite.</summary>
internal static class CtrfReport
{
    public const string FileName = "ctrf.json";

    public static string Render(RunReport report)
    {
        var tests = report.Evals.SelectMany(eval => VerdictTest.Of(eval).Select(test => (Eval: eval, Test: test))).ToList();
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, new() { Indented = true, NewLine = "\n" }))
        {
            json.WriteStartObject();
            json.WriteString("reportFormat", "CTRF");
            json.WriteString("specVersion", "0.0.0");
            json.WriteString("generatedBy", "EvalKit");
            json.WriteStartObject("results");
            json.WriteStartObject("tool");
            json.WriteString("name", "EvalKit");
            if (report.Run is { } run) json.WriteString("version", VerdictTest.Plain(run.EvalKitVersion, 60));
            json.WriteEndObject();
            WriteSummary(json, report, [.. tests.Select(pair => StatusOf(pair.Test))]);
            json.WriteStartArray("tests");
            foreach (var (eval, test) in tests) WriteTest(json, eval, test);
            json.WriteEndArray();
            json.WriteEndObject();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan) + "\n";
    }

    private static void WriteSummary(Utf8JsonWriter json, RunReport report, IReadOnlyList<string> statuses)
    {
        var start = report.Run?.Started.ToUnixTimeMilliseconds() ?? 0;
        json.WriteStartObject("summary");
        json.WriteNumber("tests", statuses.Count);
        foreach (var status in new[] { "passed", "failed", "skipped", "pending", "other" }) json.WriteNumber(status, statuses.Count(other => other == status));
        json.WriteNumber("suites", report.Evals.Count);
        json.WriteNumber("start", start);
        // The journal has each eval's time, and evals run side by side: the run took at least the longest.
        json.WriteNumber("stop", start + report.Evals.Select(Milliseconds).DefaultIfEmpty().Max());
        json.WriteEndObject();
    }

    private static void WriteTest(Utf8JsonWriter json, EvalReport eval, VerdictTest test)
    {
        json.WriteStartObject();
        json.WriteString("name", test.Name);
        json.WriteString("status", StatusOf(test));
        json.WriteNumber("duration", 0);
        json.WriteStartArray("suite");
        json.WriteStringValue(VerdictTest.Plain(eval.Plan.Id, 300));
        json.WriteEndArray();
        json.WriteString("message", test.Text);
        json.WriteString("rawStatus", test.RawOutcome);
        json.WriteStartArray("tags");
        json.WriteStringValue("eval");
        json.WriteEndArray();
        json.WriteEndObject();
    }

    // The format knows no error; one is not green, and the raw status tells them apart.
    private static string StatusOf(VerdictTest test) => test.Outcome switch
    {
        VerdictTestOutcome.Passed => "passed",
        VerdictTestOutcome.Skipped => "skipped",
        _ => "failed",
    };

    private static long Milliseconds(EvalReport eval) => eval.End?.Seconds is >= 0 and < 1e9 and var seconds ? (long)(seconds * 1000) : 0;
}
