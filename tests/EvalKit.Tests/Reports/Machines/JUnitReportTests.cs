using System.Globalization;
using System.Xml.Linq;
using EvalKit.Extensibility;

namespace EvalKit.Tests;

public static class JUnitReportTests
{
    public sealed class Render
    {
        [Fact]
        public void Several_evals() => Approved.Equal("several-evals.xml", JUnitReport.Render(RunReport.Of(SampleRun.Entries())));

        [Fact]
        public void The_same_where_decimals_have_a_comma() => Assert.Equal(
            JUnitReport.Render(RunReport.Of(SampleRun.Entries())), Culture.WithCommaDecimals(() => JUnitReport.Render(RunReport.Of(SampleRun.Entries()))));

        [Theory]
        [MemberData(nameof(Journals))]
        public void Every_suite_has_what_readers_of_the_common_schema_need(string name)
        {
            var suites = XDocument.Parse(JUnitReport.Render(RunReport.Of(JournalOf(name)))).Root!;

            Assert.Equal("testsuites", suites.Name.LocalName);
            Assert.All(suites.Elements(), suite => Assert.Equal("testsuite", suite.Name.LocalName));
            foreach (var suite in suites.Elements().Append(suites))
            {
                var cases = suite.Descendants("testcase").ToList();
                Assert.NotEqual("", suite.Attribute("name")!.Value);
                Assert.Equal(
                    [cases.Count, cases.Count(test => test.Element("failure") is not null), cases.Count(test => test.Element("error") is not null), cases.Count(test => test.Element("skipped") is not null)],
                    new[] { "tests", "failures", "errors", "skipped" }.Select(count => int.Parse(suite.Attribute(count)!.Value, CultureInfo.InvariantCulture)));
                Assert.True(double.Parse(suite.Attribute("time")!.Value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture) >= 0);
            }

            // The order of the common schema: properties, then test cases; of a test case at most one result.
            Assert.All(suites.Elements(), suite => Assert.Equal(suite.Elements().OrderBy(element => element.Name.LocalName != "properties"), suite.Elements()));
            Assert.All(suites.Descendants("testcase"), test => Assert.True(test.Attribute("name")!.Value.Length > 0 && test.Attribute("classname")!.Value.Length > 0 && test.Elements().Count() == 1));
            Assert.Equal(suites.Descendants("testcase").Count(), suites.Descendants("testcase").DistinctBy(test => (test.Attribute("classname")!.Value, test.Attribute("name")!.Value)).Count());
        }

        public static TheoryData<string> Journals => ["sample", "hostile", "empty", "cut off"];

        private static IEnumerable<JournalEntry> JournalOf(string name) => name switch
        {
            "sample" => SampleRun.Entries(),
            "hostile" => HostileRun.Entries(),
            "empty" => [],
            _ => SampleRun.Entries().Take(200),
        };
    }

    public sealed class Verdicts
    {
        [Theory]
        [InlineData(Verdict.Pass, false, null, "system-out")]
        [InlineData(Verdict.Fail, false, null, "failure")]
        [InlineData(Verdict.Incomplete, false, null, "error")]
        [InlineData(Verdict.Inconclusive, true, null, "failure")]
        [InlineData(Verdict.Inconclusive, false, null, "system-out")]
        [InlineData(Verdict.Incomplete, false, "deferred", "skipped")]
        [InlineData(Verdict.Incomplete, false, "not evaluated", "skipped")]
        public void Show_as_the_test_shows_them(Verdict verdict, bool red, string? state, string element) =>
            Assert.Equal(element, Assert.Single(Case(new VerdictEntry { Gate = "gate", Text = "figures", Verdict = verdict, Red = red, State = state }).Elements()).Name.LocalName);

        [Fact]
        public void A_failure_says_what_a_user_sees_and_how_to_try_it_again()
        {
            var failure = Case([new VerdictEntry { Gate = "gate", Slice = "image/hard", Judges = "perturbed", Text = "pass rate 18/60", Verdict = Verdict.Fail }, SampleRun.Rotation]).Element("failure")!;

            Assert.Equal(("pass rate 18/60", "FAIL", "gate [image/hard]"), (failure.Attribute("message")!.Value, failure.Attribute("type")!.Value, failure.Parent!.Attribute("name")!.Value));
            Assert.Contains("replay: EVALKIT_REPLAY=7f3a90c1 dotnet test", failure.Value, StringComparison.Ordinal);
        }

        [Theory]
        [InlineData("clean", true, false)]
        [InlineData("perturbed", false, true)]
        [InlineData("several", true, true)]
        [InlineData("as shipped", false, false)]
        [InlineData("apart", false, false)]
        [InlineData(null, false, false)]
        public void A_failure_names_failures_of_the_trials_that_its_gate_judged(string? judges, bool clean, bool perturbed)
        {
            var text = Case(
            [
                new TrialEntry { Case = "r-0005", Outcome = TrialOutcome.Failed, Reason = "expected 7.80, got 78", Reply = "78" },
                new VerdictEntry { Gate = "gate", Judges = judges, Text = "figures", Verdict = Verdict.Fail }, SampleRun.Rotation,
            ]).Element("failure")!.Value;

            Assert.Equal((clean, perturbed), (
                text.Contains("case r-0005 fails clean · got \"78\"\n  reason: expected 7.80, got 78", StringComparison.Ordinal),
                text.Contains("mildest failure: rotation 2.1° (severity 1.0), fails 5 of 5; without it 0 of 5", StringComparison.Ordinal)));
        }

        [Fact]
        public void Of_many_clean_failures_three_are_named()
        {
            var trials = Enumerable.Range(0, 12).Select(i => new TrialEntry { Case = $"r-{i}", Outcome = TrialOutcome.Failed });
            var text = Case([.. trials, new VerdictEntry { Gate = "gate", Judges = "clean", Text = "48/60", Verdict = Verdict.Fail }]).Element("failure")!.Value;

            Assert.Equal("48/60\ncase r-0 fails clean · got no reply\ncase r-1 fails clean · got no reply\ncase r-2 fails clean · got no reply\nfurther clean failures in the report", text);
        }

        [Fact]
        public void An_eval_that_was_cut_off_is_an_error_and_one_without_a_verdict_is_not_passed()
        {
            EvalEntry plan = new() { Id = "shop" };

            Assert.NotNull(XDocument.Parse(JUnitReport.Render(RunReport.Of([plan]))).Descendants("error").SingleOrDefault());
            Assert.NotNull(XDocument.Parse(JUnitReport.Render(RunReport.Of([plan, new EvalEndEntry()]))).Descendants("skipped").SingleOrDefault());
        }

        [Theory]
        [InlineData("]]>")]
        [InlineData("\0\u0001\u001b[31m\u007f\u0085")]
        [InlineData("\ud800 and \udfff")]
        [InlineData("\ufffe\uffff")]
        [InlineData("</failure><script>alert(1)</script>&amp;\"'")]
        [InlineData("\u202Eevil")]
        public void Hostile_text_is_text_in_valid_XML(string text)
        {
            var test = Case([new EvalEntry { Id = text, Subject = text }, new VerdictEntry { Gate = text, Slice = text, Text = text, Verdict = Verdict.Fail }, new EvalEndEntry()]);

            Assert.Empty(test.Element("failure")!.Elements());
            Assert.DoesNotContain('\u202E', test.Element("failure")!.Value);
        }

        [Fact]
        public void Ten_megabytes_of_reason_are_cut()
        {
            var text = new string('x', 10_000_000);

            Assert.InRange(JUnitReport.Render(RunReport.Of([new EvalEntry { Id = text, Subject = text }, new VerdictEntry { Gate = text, Slice = text, Text = text, Verdict = Verdict.Fail }])).Length, 1000, 20_000);
        }

        private static XElement Case(VerdictEntry verdict) => Case([verdict]);

        private static XElement Case(IEnumerable<JournalEntry> entries) =>
            XDocument.Parse(JUnitReport.Render(RunReport.Of(entries.OfType<EvalEntry>().Any() ? entries : [new EvalEntry { Id = "shop" }, .. entries, new EvalEndEntry()]))).Descendants("testcase").First();
    }
}
