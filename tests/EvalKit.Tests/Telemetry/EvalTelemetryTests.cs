using System.Diagnostics;
using EvalKit.Extensibility;
using Microsoft.Extensions.AI;

namespace EvalKit.Tests.Telemetry;

[Collection(ListeningCollection.Name)]
public static class EvalTelemetryTests
{
    private const string Secret = "a reply nobody else should read";

    private static EvalPlan<Item, Reply> Asking(IChatClient client, int cases = 12) =>
        Eval.Over(Lab.Items(cases)).Difficulty(item => item.Difficulty).Named("lab").Ask(item => item.Text)
            .Using(client).Expect(_ => Answer.Equal("ok")).Require(PassRate.AtLeast(0.5));

    [Collection(ListeningCollection.Name)]
    public sealed class Spans
    {
        [Fact]
        public async Task A_run_holds_its_evals_and_an_eval_its_trials()
        {
            using var recorder = new SpanRecorder(EvalTelemetry.Name);
            var lab = Lab.Create();
            await lab.RunAsync(Lab.Plan(30, _ => "ok"));
            await lab.RunAsync(Lab.Plan(20, _ => "ok").Named("second"));
            await lab.Session.DisposeAsync();

            var run = Assert.Single(recorder.Of("run"));
            Assert.All(recorder.Of("eval"), eval => Assert.Equal(run.SpanId, eval.ParentSpanId));
            Assert.Equal(["eval lab", "eval second"], recorder.Of("eval").Select(eval => eval.DisplayName));
            foreach (var (eval, trials) in recorder.Of("eval").Zip([30, 20]))
                Assert.Equal(trials, recorder.Of("trial").Count(trial => trial.ParentSpanId == eval.SpanId && trial.TraceId == run.TraceId));
        }

        [Fact]
        public async Task A_clients_own_spans_are_children_of_its_trial()
        {
            using var recorder = new SpanRecorder(EvalTelemetry.Name, TracedClient.SourceName);
            await Lab.Create().RunAsync(Asking(new TracedClient(_ => "ok")));

            var trials = recorder.Of("trial").Select(trial => trial.SpanId).ToHashSet();
            var calls = recorder.Of("chat");

            Assert.Equal(12, calls.Select(call => call.ParentSpanId).Distinct().Count());
            Assert.All(calls, call => Assert.Contains(call.ParentSpanId, trials));
        }

        [Fact]
        public async Task A_trial_says_what_was_asked_of_whom_and_what_became_of_it()
        {
            using var recorder = new SpanRecorder(EvalTelemetry.Name);
            await Lab.Create().RunAsync(Asking(new TracedClient(text => text.Contains("number 1", StringComparison.Ordinal) ? "no" : "ok")).Under(Perturb.Text.Whitespace()).Require(PassRate.Perturbed().AtLeast(0.5)));

            var trial = recorder.Of("trial").First(one => Equals(one.GetTagItem("test.case.name"), "c1") && one.GetTagItem("evalkit.chain") is null);
            var tags = trial.TagObjects.ToDictionary(tag => tag.Key, tag => tag.Value);

            Assert.Equal("evaluate", tags["gen_ai.operation.name"]);
            Assert.Equal("desk", tags["gen_ai.provider.name"]);
            Assert.Equal("tiny", tags["gen_ai.request.model"]);
            Assert.Equal("tiny-2026-01", tags["gen_ai.response.model"]);
            Assert.Equal("r-7", tags["gen_ai.response.id"]);
            Assert.Equal((11L, 3L), (tags["gen_ai.usage.input_tokens"], tags["gen_ai.usage.output_tokens"]));
            Assert.Equal(("lab", "fail"), (tags["test.suite.name"], tags["test.case.result.status"]));
            Assert.Equal(("failed", "measure", "main", 0), (tags["evalkit.outcome"], tags["evalkit.purpose"], tags["evalkit.arm"], tags["evalkit.repeat"]));
            Assert.NotEqual(ActivityStatusCode.Error, trial.Status);
            Assert.Contains(recorder.Of("trial"), one => one.GetTagItem("evalkit.chain") is string chain && chain.StartsWith("text.whitespace@", StringComparison.Ordinal));
        }

        [Fact]
        public async Task Every_grade_is_an_evaluation_result()
        {
            using var recorder = new SpanRecorder(EvalTelemetry.Name);
            await Lab.Create().RunAsync(Eval.Over(Lab.Items(20)).Named("lab").Ask(item => item.Text).Using((_, _) => Task.FromResult("ok then"))
                .Expect(_ => Answer.Contains("ok")).Expect(_ => Answer.WordErrorRate("ok").AtMost(0.1)).Require(PassRate.AtLeast(0.5)));

            var results = recorder.Of("trial")[0].Events.Select(one => (one.Name, Tags: one.Tags.ToDictionary(tag => tag.Key, tag => tag.Value))).ToList();

            Assert.All(results, result => Assert.Equal("gen_ai.evaluation.result", result.Name));
            Assert.Equal(["pass", "fail"], results.Select(result => result.Tags["gen_ai.evaluation.score.label"]));
            Assert.Equal("expectation 1", results[0].Tags["gen_ai.evaluation.name"]);
            Assert.Equal(1.0, results[0].Tags["gen_ai.evaluation.score.value"]);
            Assert.Equal("word error rate", results[1].Tags["gen_ai.evaluation.name"]);
        }

        [Fact]
        public async Task What_throws_is_an_error_named_by_its_type()
        {
            using var recorder = new SpanRecorder(EvalTelemetry.Name);
            await Lab.Create().RunAsync(Lab.Plan(3, _ => throw new TimeoutException(Secret)));

            Assert.All(recorder.Of("trial"), trial =>
            {
                Assert.Equal((ActivityStatusCode.Error, "System.TimeoutException", "errored"), (trial.Status, trial.GetTagItem("error.type"), trial.GetTagItem("evalkit.outcome")));
                Assert.DoesNotContain(Secret, SpanRecorder.TextOf(trial), StringComparison.Ordinal);
            });
        }

        [Theory]
        [InlineData("ok", "success", "pass")]
        [InlineData("no", "failure", "fail")]
        public async Task An_eval_has_its_verdicts(string reply, string status, string label)
        {
            using var recorder = new SpanRecorder(EvalTelemetry.Name);
            await Lab.Create().RunAsync(Lab.Plan(100, _ => reply));

            var eval = Assert.Single(recorder.Of("eval"));
            var verdict = Assert.Single(eval.Events).Tags.ToDictionary(tag => tag.Key, tag => tag.Value);

            Assert.Equal((status, 100L, "complete"), (eval.GetTagItem("test.suite.run.status"), eval.GetTagItem("evalkit.calls"), eval.GetTagItem("evalkit.ending")));
            Assert.Equal(("pass rate ≥ 0.80", label, reply == "ok" ? 1.0 : 0.0), (verdict["gen_ai.evaluation.name"], verdict["gen_ai.evaluation.score.label"], verdict["gen_ai.evaluation.score.value"]));
        }

        [Fact]
        public async Task The_callers_span_stays_the_current_one()
        {
            using var recorder = new SpanRecorder(EvalTelemetry.Name, TracedClient.SourceName);
            using var own = new ActivitySource(TracedClient.SourceName);
            using var ambient = own.StartActivity("a test");

            await Lab.Create().RunAsync(Lab.Plan(3, _ => "ok"));

            Assert.Same(ambient, Activity.Current);
        }

        [Fact]
        public async Task A_listener_changes_no_trial_and_no_verdict()
        {
            var unheard = Lab.Create();
            var expected = await unheard.RunAsync(Lab.Plan(60, text => text.Contains('7', StringComparison.Ordinal) ? "no" : "ok"));
            using var recorder = new SpanRecorder(EvalTelemetry.Name);
            var heard = Lab.Create();

            var result = await heard.RunAsync(Lab.Plan(60, text => text.Contains('7', StringComparison.Ordinal) ? "no" : "ok"));

            Assert.Equal(unheard.Keys, heard.Keys);
            Assert.Equal(expected.Gates.Select(gate => gate.ToString()), result.Gates.Select(gate => gate.ToString()));
        }
    }

    [Collection(ListeningCollection.Name)]
    public sealed class Content
    {
        [Fact]
        public async Task Prompts_replies_and_reasons_are_in_no_span()
        {
            var texts = await SpansAt(content: false);

            Assert.DoesNotContain(texts, text => text.Contains(Secret, StringComparison.Ordinal) || text.Contains("of the lab", StringComparison.Ordinal) || text.Contains("explanation", StringComparison.Ordinal));
        }

        [Fact]
        public async Task Unless_the_option_says_so()
        {
            var trial = (await SpansAt(content: true)).First(text => text.Contains("test.case.name=c1\n", StringComparison.Ordinal));

            Assert.Contains("gen_ai.input.messages=[{\"role\":\"user\",\"parts\":[{\"type\":\"text\",\"content\":\"text number 1 of the lab\"}]}]", trial, StringComparison.Ordinal);
            Assert.Contains($"gen_ai.output.messages=[{{\"role\":\"assistant\",\"parts\":[{{\"type\":\"text\",\"content\":\"{Secret}\"}}]}}]", trial, StringComparison.Ordinal);
            Assert.Contains($"gen_ai.evaluation.explanation=expected \"ok\", got \"{Secret}\"", trial, StringComparison.Ordinal);
        }

        private static async Task<IReadOnlyList<string>> SpansAt(bool content)
        {
            using var recorder = new SpanRecorder(EvalTelemetry.Name);
            await using var lab = Lab.Create(options => options with { TelemetryContent = content }).Session;
            await Lab.Plan(20, _ => Secret).RunAsync(lab);
            return [.. recorder.Ended.Select(SpanRecorder.TextOf)];
        }
    }

    [Collection(ListeningCollection.Name)]
    public sealed class Unheard
    {
        [Fact]
        public void A_trial_allocates_nothing_for_it()
        {
            var telemetry = new RunTelemetry(withContent: false);
            var lab = Lab.Create();
            telemetry.Begin(new EvalEntry { Id = "lab" }, lab.Store);
            var request = new TrialRequest<string>(TrialPurpose.Measure, "x", "c1", 0, -1, PerturbationChain.Empty, 0, 0);
            var entry = new TrialEntry { Case = "c1", Milliseconds = 2, InputTokens = 3 };
            var (trial, context, prompt) = (new Trial(), new TrialContext("lab", "c1", "main", 0, 1), Prompt.User("hello"));
            trial.Add(Grade.Pass());
            Tell();

            var before = GC.GetAllocatedBytesForCurrentThread();
            for (var i = 0; i < 1000; i++) Tell();

            Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);

            void Tell()
            {
                using var span = telemetry.Begin(0, request, "main");
                span.Ask(prompt);
                EvalMeter.AddCall("lab");
                EvalMeter.Add("lab", entry);
                span.End(trial, context);
            }
        }
    }
}
