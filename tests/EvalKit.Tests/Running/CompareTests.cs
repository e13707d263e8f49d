using EvalKit.Extensibility;
using Microsoft.Extensions.AI;

namespace EvalKit.Tests.Running;

public class CompareTests
{
    [Fact]
    public async Task The_compared_subject_is_asked_the_same_with_the_same_seed_for_every_measured_trial()
    {
        var lab = Lab.Create();
        var (main, other) = (new Recorder(), new Recorder());

        await lab.RunAsync(Eval.Over(Lab.Items(20)).Named("lab").Ask(item => item.Text).Using(main).Compare("baseline", other)
            .Expect(item => Answer.Equal("ok")).Under(Perturb.Text.Whitespace()).Samples(2).Trials(3)
            .Require(PassRate.AtLeast(0.5), PassRate.Perturbed().AtLeast(0.5)));

        Assert.Equal(20 * 3 * 3, main.Asked.Count);
        Assert.Equal(main.Asked.Order(), other.Asked.Order());
    }

    [Fact]
    public async Task The_two_trials_of_a_pair_follow_each_other()
    {
        var lab = Lab.Create(options => options with { Concurrency = 1 });

        await lab.RunAsync(Lab.Plan(12, _ => "ok").Compare("a", Always("ok")).Compare("b", Always("ok")));

        Assert.Equal(36, lab.Store.Measured.Count);
        Assert.All(lab.Store.Measured.Chunk(3), three =>
        {
            Assert.Single(three.Select(trial => (trial.Case, trial.Input)).Distinct());
            Assert.Equal(["main", "a", "b"], three.Select(trial => trial.Arm));
        });
    }

    [Fact]
    public async Task Gates_without_a_comparison_judge_the_main_subject_alone()
    {
        var gates = new[] { PassRate.AtLeast(0.9), MeanScore.AtLeast(0.9), Gate.AllMustPass, PassHatK.Of(2).AtLeast(0.9) };

        var result = await Lab.Create().RunAsync(Lab.Plan(60, _ => "ok", gates).Trials(2).Compare("broken", Always("wrong")));

        Assert.All(result.Gates, gate => Assert.Equal((Verdict.Pass, 0L, 120L), (gate.Verdict, gate.Evidence.Failed, gate.Evidence.Planned)));
    }

    [Fact]
    public async Task The_arithmetic_and_the_calls_count_it()
    {
        var lab = Lab.Create();

        var result = await lab.RunAsync(Lab.Plan(10, _ => "ok", PassRate.AtLeast(0.5), PassRate.Perturbed().AtLeast(0.5))
            .Under(Perturb.Text.Whitespace()).Trials(2).Compare("baseline", Always("ok")));

        var eval = Assert.Single(lab.Store.Entries.OfType<EvalEntry>());
        Assert.StartsWith("10 cases × ((1 clean + 1 perturbed) × 2 trials + (1 clean + 1 perturbed) × 2 trials compared) = 80 calls", eval.Plan, StringComparison.Ordinal);
        Assert.Equal((80, 20, 20), (result.Calls, eval.PlannedClean, eval.PlannedPerturbed));
    }

    [Fact]
    public async Task What_only_a_gate_of_the_main_subject_needs_is_not_paid_for_twice()
    {
        var lab = Lab.Create();

        await lab.RunAsync(Lab.Plan(20, _ => "ok", FlipRate.AtMost(0.1), Robustness.AtLeast(severity: 2, loses: 0.3))
            .Under(Perturb.Text.Whitespace()).Compare("baseline", Always("ok")));

        Assert.All(lab.Store.Trials.Where(trial => trial.Arm == "baseline"), trial => Assert.Equal(TrialPurpose.Measure, trial.Purpose));
        Assert.Equal((80, 40), (lab.Store.Trials.Count(trial => trial.Arm == "main"), lab.Store.Trials.Count(trial => trial.Arm == "baseline")));
    }

    [Fact]
    public async Task A_budget_cuts_off_both_at_the_same_place()
    {
        var lab = Lab.Create();

        var result = await lab.RunAsync(Lab.Plan(30, _ => "ok", NoRegression.Against("baseline")).Compare("baseline", Always("ok")).Budget(calls: 40));

        Assert.Equal(40, result.Calls);
        Assert.Equal((Verdict.Incomplete, 10L), (result.Gates[0].Verdict, result.Gates[0].Evidence.Missing));
        Assert.Equal(20, lab.Store.Measured.Count(trial => trial.Outcome == TrialOutcome.Skipped));
    }

    [Fact]
    public async Task An_invariant_compares_each_subject_with_its_own_clean_answer()
    {
        var lab = Lab.Create();

        await lab.RunAsync(Eval.Over(Lab.Items(12)).Named("lab").Ask(item => item.Text)
            .Using((_, _) => Task.FromResult("left")).Compare("other", Always("right"))
            .Invariant(by: reply => reply.Text).Under(Perturb.Text.Whitespace()).Require(PassRate.Perturbed().AtLeast(0.5)));

        Assert.All(lab.Store.Measured, trial => Assert.Equal(TrialOutcome.Passed, trial.Outcome));
    }

    [Fact]
    public async Task Only_failures_of_the_main_subject_are_shrunk()
    {
        var lab = Lab.Create();

        var result = await lab.RunAsync(Lab.Plan(12, _ => "ok", PassRate.AtLeast(0.5), PassRate.Perturbed().AtLeast(0.5))
            .Under(Perturb.Text.Whitespace())
            .Compare("fragile", (prompt, _) => Task.FromResult(prompt.Text.Contains("  ", StringComparison.Ordinal) ? "wrong" : "ok")));

        Assert.Contains(lab.Store.Measured, trial => trial is { Arm: "fragile", Outcome: TrialOutcome.Failed });
        Assert.Empty(result.Failures);
    }

    [Fact]
    public async Task Severity_curves_are_those_of_the_main_subject()
    {
        var (alone, compared) = (Lab.Create(), Lab.Create());
        var plan = Lab.Plan(40, text => text.Length % 3 == 0 ? "wrong" : "ok", PassRate.Perturbed().AtLeast(0.1)).Under(Perturb.Text.Whitespace());

        await alone.RunAsync(plan);
        await compared.RunAsync(plan.Compare("broken", Always("wrong")));

        var curves = alone.Store.Entries.OfType<EvalEndEntry>().Single().Critical;
        Assert.NotEmpty(curves);
        Assert.Equal(curves, compared.Store.Entries.OfType<EvalEndEntry>().Single().Critical);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(32)]
    public async Task Concurrency_does_not_change_a_verdict(int concurrency)
    {
        var result = await Lab.Create(options => options with { Concurrency = concurrency }).RunAsync(
            Lab.Plan(90, text => text.Length % 3 == 0 ? "ok" : "wrong", NoRegression.Against("baseline"))
                .Compare("baseline", async (prompt, ct) =>
                {
                    await Task.Yield();
                    return prompt.Text.Length % 2 == 0 ? "ok" : "wrong";
                }));

        Assert.Equal("[] score against \"baseline\"", "[] " + result.Gates[0].Decision.Text[..24]);
        Assert.Equal(0L, result.Gates[0].Evidence.Missing);
    }

    [Fact]
    public void A_name_that_is_taken_is_refused()
    {
        var plan = Lab.Plan(3, _ => "ok").Compare("baseline", Always("ok"));

        Assert.Throws<ArgumentException>(() => plan.Compare("baseline", Always("ok")));
        Assert.Throws<ArgumentException>(() => plan.Compare("main", Always("ok")));
        Assert.Throws<ArgumentException>(() => plan.Compare(new string('x', 61), Always("ok")));
        Assert.Throws<ArgumentException>(() => plan.Compare("two\tcolumns", Always("ok")));
    }

    [Fact]
    public async Task A_client_compared_with_itself_is_warned_about()
    {
        using var client = new OkClient();
        var plan = Eval.Over(Lab.Items(12)).Named("lab").Ask(item => item.Text).Using(client)
            .Expect(item => Answer.Equal("ok")).Require(PassRate.AtLeast(0.5));

        var same = await Lab.Create().RunAsync(plan.Compare("baseline", client));
        var other = await Lab.Create().RunAsync(plan.Compare("baseline", client, new ChatOptions { ModelId = "older" }));

        Assert.Contains(same.Warnings, warning => warning.Contains("a comparison of a subject with itself shows chance alone", StringComparison.Ordinal));
        Assert.Empty(other.Warnings);
        Assert.Contains("older", client.Models);
    }

    [Fact]
    public async Task A_compared_client_that_nobody_registered_is_missed_like_the_main_one() =>
        Assert.Equal("older", (await Assert.ThrowsAsync<SubjectMissingException>(() => Lab.Create().RunAsync(
            Eval.Over(Lab.Items(12)).Named("lab").Ask(item => item.Text).Using((_, _) => Task.FromResult("ok")).Compare("baseline", "older")
                .Expect(item => Answer.Equal("ok")).Require(PassRate.AtLeast(0.5))))).Message.Split('"')[1]);

    private static Func<Prompt, CancellationToken, Task<string>> Always(string reply) => (_, _) => Task.FromResult(reply);

    private sealed class Recorder : ISubject<Reply>
    {
        public List<string> Asked { get; } = [];

        public SubjectIdentity Identity => SubjectIdentity.Undeclared;

        public ValueTask<Reply> AskAsync(Prompt prompt, TrialContext context, CancellationToken cancellationToken)
        {
            lock (Asked) Asked.Add(FormattableString.Invariant($"{context.CaseId}|{context.Repeat}|{context.Seed}|{prompt.Hash}"));
            return new(new Reply("ok"));
        }
    }

    private sealed class OkClient : IChatClient
    {
        public System.Collections.Concurrent.ConcurrentBag<string> Models { get; } = [];

        public Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
        {
            if (options?.ModelId is { } model) Models.Add(model);
            return Task.FromResult(new ChatResponse(new ChatMessage(ChatRole.Assistant, "ok")));
        }

        public IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) =>
            throw new NotSupportedException();

        public object? GetService(Type serviceType, object? serviceKey = null) => null;

        public void Dispose()
        {
        }
    }
}
