using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using EvalKit.Extensibility;

namespace EvalKit.Tests;

public static partial class HtmlReportTests
{
    private static readonly Dictionary<string, IReadOnlyList<JournalEntry>> Runs = new()
    {
        ["several-evals"] = [.. SampleRun.Entries()],
        ["one-eval"] = [SampleRun.Run, .. SampleRun.FailingEval(0)],
        ["corpus"] = [.. SampleRun.CorpusEval()],
        ["dominance"] = [.. DominanceRun.Entries()],
        ["doubted"] = [.. SampleRun.DoubtedEvals()],
        ["cut-off"] = [.. SampleRun.Entries().Take(200)],
        ["hostile"] = [.. HostileRun.Entries()],
        ["empty"] = [],
    };

    public static TheoryData<string> Names => [.. Runs.Keys];

    public sealed class Render
    {
        [Theory]
        [MemberData(nameof(Names), MemberType = typeof(HtmlReportTests))]
        public void A_run_as_it_was_approved(string name)
        {
            var page = Page(name);

            // Once each, and approved by their hashes in the page's policy; the page of the example has them in full.
            Assert.All(new[] { HtmlAssets.Style, HtmlAssets.Script }, asset => Assert.Equal(2, page.Split(asset).Length));
            Approved.Equal($"{name}.html", page.Replace(HtmlAssets.Style, "Report.css").Replace(HtmlAssets.Script, "Report.js"));
        }

        [Theory]
        [MemberData(nameof(Names), MemberType = typeof(HtmlReportTests))]
        public void The_page_is_well_formed_and_its_ids_are_its_own(string name)
        {
            var ids = HtmlDocument.Attributes(Page(name)).Where(attribute => attribute.Name == "id").Select(attribute => attribute.Value).ToList();

            Assert.Equal(ids.Distinct(), ids);
        }

        [Theory]
        [MemberData(nameof(Names), MemberType = typeof(HtmlReportTests))]
        public void Every_figure_of_the_Markdown_stands_in_the_page(string name)
        {
            var page = Figure().Matches(HtmlDocument.TextOf(Page(name))).Select(match => match.Value).ToHashSet();

            var missing = Figure().Matches(WithoutEscapes(MarkdownReport.Render(RunReport.Of(Runs[name])))).Select(match => match.Value).Where(figure => !page.Contains(figure));

            Assert.Empty(missing.Distinct());
        }

        [Theory]
        [MemberData(nameof(Names), MemberType = typeof(HtmlReportTests))]
        public void The_same_where_decimals_have_a_comma(string name) => Assert.Equal(Page(name), Culture.WithCommaDecimals(() => Page(name)));

        [Theory]
        [MemberData(nameof(Names), MemberType = typeof(HtmlReportTests))]
        public void Links_lead_to_the_page_and_to_artefacts_of_the_run_alone(string name) =>
            Assert.DoesNotContain(HtmlDocument.Attributes(Page(name)), attribute => attribute.Name is "href" or "src"
                && !Regex.IsMatch(attribute.Value, @"^(#[a-z]+(-?-\d+)?|data:,|data:(image/png|audio/wav);base64,[A-Za-z0-9+/=]+|artifacts/[A-Za-z0-9_~-][A-Za-z0-9._~-]*)$"));

        [Fact]
        public void Nothing_runs_and_nothing_is_asked_for_but_what_the_policy_names_by_its_hash()
        {
            var document = HtmlDocument.Parse(Page("hostile"));
            var policy = document.Descendants("meta").Single(meta => (string?)meta.Attribute("http-equiv") == "Content-Security-Policy").Attribute("content")!.Value;

            Assert.Equal(
                $"default-src 'none'; style-src '{Hash(document.Descendants("style").Single().Value)}'; script-src '{Hash(document.Descendants("script").Single().Value)}'; "
                + "img-src data:; media-src data:; base-uri 'none'; form-action 'none'",
                policy);
            Assert.DoesNotContain(HtmlDocument.Attributes(Page("hostile")), attribute => attribute.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase) || attribute.Name == "style");
        }

        [Fact]
        public void The_policy_comes_before_everything_it_is_for()
        {
            var head = HtmlDocument.Parse(Page("several-evals")).Element("head")!.Elements().Select(element => element.Name.LocalName).ToList();

            Assert.Equal(["meta", "meta"], head.Take(2));
            Assert.DoesNotContain(head.Take(2), name => name is "style" or "script" or "link");
        }

        [Fact]
        public void No_hostile_text_becomes_markup_or_turns_the_reading_direction()
        {
            var page = Page("hostile");

            Assert.Equal(1, Regex.Count(page, "<script"));
            Assert.DoesNotContain("<b>B", page, StringComparison.Ordinal);
            Assert.DoesNotContain(page, c => c != '\n' && (char.IsControl(c) || c is '\u202E' or '\u2066'));
            Assert.Contains("&lt;script&gt;alert(1)&lt;/script&gt;", page, StringComparison.Ordinal);
        }

        [Fact]
        public void Letters_that_are_read_from_the_right_stay_among_themselves() => Assert.Contains(
            "<bdi>שלום</bdi>", HtmlReport.Render(RunReport.Of([new EvalEntry { Id = "שלום" }])), StringComparison.Ordinal);

        [Fact]
        public void A_line_of_ten_megabytes_is_cut()
        {
            var huge = new string('<', 10_000_000);

            var page = HtmlReport.Render(RunReport.Of([
                new EvalEntry { Id = huge, Subject = huge, Plan = huge, Warnings = [huge], Sights = [huge] },
                new TrialEntry { Case = huge, Reason = huge, Outcome = TrialOutcome.Errored },
                new VerdictEntry { Gate = huge, Text = huge },
                HostileRun.Failure with { Case = huge, Reply = huge, Replay = huge, Artifacts = [huge] },
            ]));

            Assert.InRange(page.Length, 0, 100_000);
        }

        [Fact]
        public void The_trials_that_are_no_evidence_change_nothing()
        {
            var without = SampleRun.Entries().Where(entry => entry is not TrialEntry trial || trial.Purpose == TrialPurpose.Measure);

            Assert.Equal(HtmlReport.Render(RunReport.Of(without)), Page("several-evals"));
        }

        [Fact]
        public void A_journal_with_nothing_but_what_every_version_wrote()
        {
            using var folder = new TemporaryFolder();
            var journal = folder.File("trials.jsonl", """
                {"t":"run","v":1,"run":"r","at":"2026-01-01T00:00:00Z","evalkit":"0.0.1"}
                {"t":"eval","e":0,"id":"Old","cells":[{"m":"image","d":"easy","n":1}],"axes":[{"l":"rotation","s":5,"m":"image"}]}
                {"t":"trial","e":0,"c":"c","o":"passed"}
                {"t":"trial","e":0,"c":"c","a":0,"s":2.5,"o":"failed"}
                {"t":"failure","e":0,"c":"c"}
                {"t":"end","e":0,"calls":2}

                """u8);

            var text = HtmlDocument.TextOf(HtmlReport.Render(RunReport.Read(journal)));

            Assert.Contains("NO VERDICT", text, StringComparison.Ordinal);
            Assert.Contains("0/1 = 0.00", text, StringComparison.Ordinal);
        }

        [Fact]
        public void A_journal_cut_at_any_byte()
        {
            using var folder = new TemporaryFolder();
            var whole = Encoding.UTF8.GetBytes("""
                {"t":"run","v":1,"run":"r","at":"2026-01-01T00:00:00Z","evalkit":"0.0.1","env":{"os":"linux"}}
                {"t":"eval","e":0,"id":"Cut","subject":"s@1","cells":[{"m":"text","d":"easy","n":1}],"clean":1}
                {"t":"trial","e":0,"c":"é","o":"errored","why":"HTTP 503"}
                {"t":"verdict","e":0,"gate":"g","v":"incomplete","miss":1,"plan":1,"text":"nothing graded"}
                {"t":"failure","e":0,"c":"é","got":"x","files":["artifacts/a.png"]}
                {"t":"end","e":0,"calls":1}

                """);
            for (var length = 0; length <= whole.Length; length++)
            {
                var journal = folder.File("trials.jsonl", whole.AsSpan(0, length));

                var page = HtmlReport.Render(RunReport.Read(journal), folder.Path);

                Assert.EndsWith("</html>\n", page, StringComparison.Ordinal);
                HtmlDocument.Parse(page);
            }
        }

        [Fact]
        public void Of_any_number_of_evals_the_most_urgent_are_shown_and_none_is_lost_silently()
        {
            var report = RunReport.Of([SampleRun.Run, .. Enumerable.Range(0, 3000).SelectMany(i => i % 100 == 99 ? SampleRun.FailingEval(i) : Passing(i))]);

            var page = HtmlReport.Render(report);

            Assert.InRange(page.Length, 0, 2_000_000);
            Assert.Equal(30, Regex.Count(page, Regex.Escape("<h3>Minimal failures, mildest first</h3>")));
            Assert.Contains("30 FAIL", page, StringComparison.Ordinal);
            Assert.Contains("2,970 PASS", page, StringComparison.Ordinal);
            Assert.Contains("2,000 more evals in report.md", page, StringComparison.Ordinal);
            Assert.Contains("evals without details here", page, StringComparison.Ordinal);
        }

        private static IEnumerable<JournalEntry> Passing(int ordinal) =>
        [
            new EvalEntry { Eval = ordinal, Id = $"Passing_{ordinal}_{new string('x', 300)}" },
            new VerdictEntry { Eval = ordinal, Gate = "g", Text = new string('y', 500), Verdict = Verdict.Pass },
            new EvalEndEntry { Eval = ordinal },
        ];
    }

    private static string Page(string name) => HtmlReport.Render(RunReport.Of(Runs[name]));

    private static string Hash(string text) => $"sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)))}";

    // Markdown spells some letters as numbers; these are no figures.
    private static string WithoutEscapes(string markdown) => Regex.Replace(markdown, @"&#\d+;", " ");

    [GeneratedRegex(@"\d+(,\d{3})*(\.\d+)?")]
    private static partial Regex Figure();
}
