using System.Globalization;
using System.Text;
using System.Xml;

namespace EvalKit;

/// <summary>A run as the XML that JUnit made common: a suite for each eval, a test case for each verdict.</summary>
internal static class JUnitReport
{
    public const string FileName = "junit.xml";

    private static readonly XmlWriterSettings Settings = new()
    {
        Indent = true, NewLineChars = "\n", Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), NewLineHandling = NewLineHandling.Entitize,
    };

    public static string Render(RunReport report)
    {
        using var stream = new MemoryStream();
        Write(report, stream);
        return Encoding.UTF8.GetString(stream.ToArray()) + "\n";
    }

    private static void Write(RunReport report, Stream output)
    {
        using var xml = XmlWriter.Create(output, Settings);
        var suites = report.Evals.Select(eval => (Eval: eval, Tests: VerdictTest.Of(eval))).ToList();
        xml.WriteStartElement("testsuites");
        xml.WriteAttributeString("name", "EvalKit");
        WriteCounts(xml, [.. suites.SelectMany(suite => suite.Tests)], suites.Sum(suite => Seconds(suite.Eval)));
        for (var i = 0; i < suites.Count; i++) WriteSuite(xml, report, suites[i].Eval, suites[i].Tests, i);
        xml.WriteEndElement();
    }

    private static void WriteSuite(XmlWriter xml, RunReport report, EvalReport eval, IReadOnlyList<VerdictTest> tests, int id)
    {
        xml.WriteStartElement("testsuite");
        xml.WriteAttributeString("name", Own(eval.Plan.Id));
        xml.WriteAttributeString("id", id.ToString(CultureInfo.InvariantCulture));
        WriteCounts(xml, tests, Seconds(eval));
        if (report.Run is { } run) xml.WriteAttributeString("timestamp", run.Started.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture));
        xml.WriteStartElement("properties");
        WriteProperty(xml, "subject", eval.Plan.Subject);
        WriteProperty(xml, "seed", eval.Plan.Seed.ToString(CultureInfo.InvariantCulture));
        WriteProperty(xml, "clean", ReportWords.Share(eval.Clean));
        WriteProperty(xml, "perturbed", ReportWords.Share(eval.Perturbed));
        if (report.Run is { } of) WriteProperty(xml, "run", of.Run);
        xml.WriteEndElement();
        foreach (var test in tests) WriteTest(xml, eval, test);
        xml.WriteEndElement();
    }

    private static void WriteTest(XmlWriter xml, EvalReport eval, VerdictTest test)
    {
        xml.WriteStartElement("testcase");
        xml.WriteAttributeString("name", test.Name);
        xml.WriteAttributeString("classname", Own(eval.Plan.Id));
        // An eval's gates judge the same trials: its time is the suite's.
        xml.WriteAttributeString("time", "0");
        if (test.Outcome == VerdictTestOutcome.Skipped)
        {
            xml.WriteStartElement("skipped");
            xml.WriteAttributeString("message", $"{test.RawOutcome}: {test.Text}");
            xml.WriteEndElement();
        }
        else if (test.Outcome == VerdictTestOutcome.Passed)
        {
            xml.WriteElementString("system-out", $"{test.RawOutcome}: {test.Text}");
        }
        else
        {
            xml.WriteStartElement(test.Outcome == VerdictTestOutcome.Failure ? "failure" : "error");
            xml.WriteAttributeString("message", test.Text.Split('\n')[0]);
            xml.WriteAttributeString("type", test.RawOutcome);
            xml.WriteString(test.Text);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void WriteCounts(XmlWriter xml, IReadOnlyList<VerdictTest> tests, double seconds)
    {
        foreach (var (name, count) in new[]
        {
            ("tests", tests.Count), ("failures", Count(tests, VerdictTestOutcome.Failure)), ("errors", Count(tests, VerdictTestOutcome.Error)), ("skipped", Count(tests, VerdictTestOutcome.Skipped)),
        })
        {
            xml.WriteAttributeString(name, count.ToString(CultureInfo.InvariantCulture));
        }

        xml.WriteAttributeString("time", seconds.ToString("0.000", CultureInfo.InvariantCulture));
    }

    private static int Count(IReadOnlyList<VerdictTest> tests, VerdictTestOutcome outcome) => tests.Count(test => test.Outcome == outcome);

    private static void WriteProperty(XmlWriter xml, string name, string value)
    {
        xml.WriteStartElement("property");
        xml.WriteAttributeString("name", name);
        xml.WriteAttributeString("value", Own(value));
        xml.WriteEndElement();
    }

    private static string Own(string text) => VerdictTest.Plain(text, 300);

    // A hostile journal may hold any number.
    private static double Seconds(EvalReport eval) => eval.End?.Seconds is >= 0 and < 1e9 and var seconds ? seconds : 0;
}
