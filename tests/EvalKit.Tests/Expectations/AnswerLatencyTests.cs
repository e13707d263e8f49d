using System.Collections.Concurrent;
using System.Diagnostics;
using EvalKit.Extensibility;

namespace EvalKit.Tests.Expectations;

public static class AnswerLatencyTests
{
    private static GradingContext Took(double seconds) => Grading.Context with { Elapsed = TimeSpan.FromSeconds(seconds) };

    private static GradingContext Paid(double usd) => Grading.Context with { Usd = usd };

    public sealed class Latency
    {
        [Theory]
        [InlineData(1.999, true)]
        [InlineData(2, true)]
        [InlineData(2.001, false)]
        public async Task The_bar_is_inclusive_and_seconds_are_measured(double seconds, bool passed)
        {
            var grade = await Answer.Latency.AtMost(TimeSpan.FromSeconds(2)).GradeAsync("any", Took(seconds), CancellationToken.None);

            Assert.Equal((passed, passed ? 1 : 0), (grade.Passed, grade.Score));
            Assert.Equal(new Measurement("latency", seconds, "s", Direction.Lower), grade.Measurement);
            Assert.Equal(FormattableString.Invariant($"expected latency ≤ 2 s, took {seconds} s"), grade.Reason);
        }

        [Fact]
        public async Task A_reply_whose_time_was_not_measured_is_unscored_never_passed()
        {
            var grade = await Answer.Latency.AtMost(TimeSpan.FromSeconds(2)).GradeAsync("any", Took(0), CancellationToken.None);

            Assert.True(grade.IsUnscored);
            Assert.Contains("out of the cache", grade.Reason, StringComparison.Ordinal);
        }

        [Fact]
        public void A_time_that_nothing_takes_is_refused() =>
            Assert.Throws<ArgumentOutOfRangeException>(() => Answer.Latency.AtMost(TimeSpan.Zero));
    }

    public sealed class Cost
    {
        [Theory]
        [InlineData(0.0099, true)]
        [InlineData(0.01, true)]
        [InlineData(0.0101, false)]
        public async Task The_bar_is_inclusive_and_dollars_are_measured(double usd, bool passed)
        {
            var grade = await Answer.Cost.AtMost(0.01).GradeAsync("any", Paid(usd), CancellationToken.None);

            Assert.Equal((passed, passed ? 1 : 0), (grade.Passed, grade.Score));
            Assert.Equal(new Measurement("cost", usd, "USD", Direction.Lower), grade.Measurement);
            Assert.Equal(FormattableString.Invariant($"expected cost ≤ 0.01 USD, cost {usd} USD"), grade.Reason);
        }

        [Fact]
        public async Task A_cost_that_nobody_reported_is_unscored_and_the_reason_says_how_to_report_it()
        {
            var grade = await Answer.Cost.AtMost(0.01).GradeAsync("any", Grading.Context, CancellationToken.None);

            Assert.True(grade.IsUnscored);
            Assert.Contains("context.ReportUsage(usd: …)", grade.Reason, StringComparison.Ordinal);
        }

        [Theory]
        [InlineData(0)]
        [InlineData(-1)]
        [InlineData(double.NaN)]
        [InlineData(double.PositiveInfinity)]
        public void A_bar_that_decides_nothing_is_refused(double usd) =>
            Assert.Throws<ArgumentOutOfRangeException>(() => Answer.Cost.AtMost(usd));
    }

    public sealed class InARun
    {
        [Fact]
        public async Task Fit_replies_of_any_reference_type_and_combine_with_expectations_on_them()
        {
            var lab = Lab.Create();
            await lab.RunAsync(Eval.Over(Lab.Items(4)).Named("typed").Ask(item => item.Text)
                .Using<Item>((prompt, _) => Task.FromResult(new Item("id", prompt.Text, Difficulty.Easy)))
                .Expect(item => Answer.Latency.AtMost(TimeSpan.FromHours(1)))
                .Require(PassRate.AtLeast(0.8)), TestContext.Current.CancellationToken);

            Assert.All(lab.Store.Measured, trial => Assert.Equal(TrialOutcome.Passed, trial.Outcome));
            Assert.Equal(4, lab.Store.Measured.Count);
            IExpectation<Reply> both = Answer.Contains("a") & Answer.Latency.AtMost(TimeSpan.FromHours(1)) & !Answer.Cost.AtMost(1);
            Assert.True((await both.GradeAsync("a", Took(1) with { Usd = 2 }, CancellationToken.None)).Passed);
        }

        [Fact]
        public async Task The_cost_is_what_the_subject_reported_for_this_trial()
        {
            var lab = Lab.Create();
            await lab.RunAsync(Eval.Over(Lab.Items(6)).Named("paid").Ask(item => item.Id)
                .Using(new Priced())
                .Expect(item => Answer.Cost.AtMost(0.025))
                .Require(PassRate.AtLeast(0.8)), TestContext.Current.CancellationToken);

            Assert.Equal(
                ["c0 Unscored", "c1 Passed", "c2 Passed", "c3 Failed", "c4 Failed", "c5 Failed"],
                lab.Store.Measured.Select(trial => $"{trial.Case} {trial.Outcome}").Order(StringComparer.Ordinal));
        }
    }

    public sealed class Waiting
    {
        [Fact]
        public async Task For_another_trial_to_finish_does_not_count()
        {
            var prompts = 0;
            var graded = new ConcurrentQueue<(string Reply, TimeSpan Elapsed, long At)>();
            var bothPrompted = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            var expected = int.MaxValue;
            var firstEnded = 0L;
            EvalPlan Plan(string name, Func<CancellationToken, Task> wait) => Eval.Over(Lab.Items(1)).Named(name)
                .Ask(item =>
                {
                    if (Interlocked.Increment(ref prompts) == expected) bothPrompted.SetResult();
                    return item.Text;
                })
                .Using(async (_, token) =>
                {
                    await wait(token);
                    return Interlocked.CompareExchange(ref firstEnded, Stopwatch.GetTimestamp(), 0) == 0 ? "first" : "second";
                })
                .Expect(_ => new Recorder(graded))
                .Require(Gate.AllMustPass);

            // How often planning and one trial make the prompt, so that the first of two trials ends when the second has its own.
            await Lab.Create().RunAsync(Plan("alone", _ => Task.CompletedTask), TestContext.Current.CancellationToken);
            (expected, prompts, firstEnded) = (2 * prompts, 0, 0);
            graded.Clear();
            var lab = Lab.Create(options => options with { Concurrency = 1 });
            Func<CancellationToken, Task> untilBoth = token => bothPrompted.Task.WaitAsync(token);
            await Task.WhenAll(
                lab.RunAsync(Plan("one", untilBoth), TestContext.Current.CancellationToken),
                lab.RunAsync(Plan("two", untilBoth), TestContext.Current.CancellationToken));

            var second = Assert.Single(graded, grading => grading.Reply == "second");
            Assert.InRange(second.Elapsed, TimeSpan.Zero, Stopwatch.GetElapsedTime(firstEnded, second.At));
        }
    }

    private sealed class Recorder(ConcurrentQueue<(string Reply, TimeSpan Elapsed, long At)> graded) : IExpectation<Reply>
    {
        public string Description => "records the time";

        public ValueTask<Grade> GradeAsync(Reply reply, GradingContext context, CancellationToken cancellationToken)
        {
            graded.Enqueue((reply.Text, context.Elapsed, Stopwatch.GetTimestamp()));
            return new(Grade.Pass());
        }
    }

    private sealed class Priced : ISubject<Reply>
    {
        public SubjectIdentity Identity { get; } = new("priced", "1");

        public ValueTask<Reply> AskAsync(Prompt prompt, TrialContext context, CancellationToken cancellationToken)
        {
            // A cent for each of the case's number, in halves.
            var cents = prompt.Text[1] - '0';
            context.ReportUsage(inputTokens: 1);
            for (var half = 0; half < 2 * cents; half++) context.ReportUsage(usd: 0.005);
            return ValueTask.FromResult<Reply>("ok");
        }
    }
}
