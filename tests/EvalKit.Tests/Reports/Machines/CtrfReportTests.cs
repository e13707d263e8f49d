using System.Text.Json;
using EvalKit.Extensibility;

namespace EvalKit.Tests;

public static class CtrfReportTests
{
    public sealed class Render
    {
        // Required by the format's JSON schema (ctrf.io), which allows no other property in a summary.
        private static readonly string[] Required = ["tests", "passed", "failed", "skipped", "pending", "other", "start", "stop"];
        private static readonly string[] Statuses = ["passed", "failed", "skipped", "pending", "other"];

        [Fact]
        public void Several_evals() => Approved.Equal("several-evals.ctrf.json", CtrfReport.Render(RunReport.Of(SampleRun.Entries())));

        [Theory]
        [InlineData("sample")]
        [InlineData("hostile")]
        [InlineData("empty")]
        public void Every_required_field_is_there_and_counts_add_up(string name)
        {
            using var document = JsonDocument.Parse(CtrfReport.Render(RunReport.Of(name == "sample" ? SampleRun.Entries() : name == "hostile" ? HostileRun.Entries() : [])));
            var root = document.RootElement;
            var results = root.GetProperty("results");
            var summary = results.GetProperty("summary");
            var tests = results.GetProperty("tests").EnumerateArray().ToList();

            Assert.Equal(("CTRF", true), (root.GetProperty("reportFormat").GetString(), Version.TryParse(root.GetProperty("specVersion").GetString(), out _)));
            Assert.Equal("EvalKit", results.GetProperty("tool").GetProperty("name").GetString());
            Assert.Equal([.. Required, "suites"], summary.EnumerateObject().Select(field => field.Name).OrderBy(field => Array.IndexOf([.. Required, "suites"], field)));
            Assert.All(Required, field => Assert.True(summary.GetProperty(field).TryGetInt64(out _)));
            Assert.Equal(tests.Count, summary.GetProperty("tests").GetInt32());
            Assert.All(Statuses, status => Assert.Equal(tests.Count(test => test.GetProperty("status").GetString() == status), summary.GetProperty(status).GetInt32()));
            Assert.All(tests, test => Assert.True(test.GetProperty("name").GetString()!.Length > 0 && test.GetProperty("duration").TryGetInt64(out _) && test.GetProperty("suite").GetArrayLength() == 1));
        }

        [Fact]
        public void What_has_no_verdict_though_it_should_is_failed_and_says_why()
        {
            using var document = JsonDocument.Parse(CtrfReport.Render(RunReport.Of([new EvalEntry { Id = "shop" }, new VerdictEntry { Gate = "gate", Text = "none of 3 trials was scored", Verdict = Verdict.Incomplete }, new EvalEndEntry()])));

            var test = document.RootElement.GetProperty("results").GetProperty("tests")[0];
            Assert.Equal(("failed", "INCOMPLETE"), (test.GetProperty("status").GetString(), test.GetProperty("rawStatus").GetString()));
        }
    }
}
