using EvalKit.Extensibility;

namespace EvalKit.Tests.Running;

/// <summary>
/// What other evaluation libraries were seen to do with evals that go wrong, as tests of what happens here. Each turns a failure
/// into a missing case, a default or a pass, and so makes the figures better than the model.
/// </summary>
/// <remarks>
/// What a cache of replies must not do, such as counting one sample several times, is tested where the cache is.
/// </remarks>
public static class PeerBehaviourTests
{
    private static EvalPlan<Item, Reply> Judged(Func<Reply, Grade> judge) =>
        Eval.Over(Lab.Items(20)).Named("lab").Ask(item => item.Text).Using((_, _) => Task.FromResult("fine")).Expect(_ => new DelegateExpectation<Reply>("judge", judge)).Require(PassRate.AtLeast(0.5));

    private static async Task<(EvalResult Result, IReadOnlyList<TrialEntry> Trials)> RunAsync(EvalPlan plan)
    {
        var lab = Lab.Create();
        var result = await lab.RunAsync(plan);
        return (result, lab.Store.Measured);
    }

    public sealed class A_judge
    {
        [Fact]
        public async Task That_throws_makes_its_trials_errored_and_none_of_them_passed()
        {
            var (result, trials) = await RunAsync(Judged(_ => throw new InvalidOperationException("the judge is out")));

            Assert.False(result.Passed);
            Assert.All(trials, trial =>
            {
                Assert.Equal(TrialOutcome.Errored, trial.Outcome);
                Assert.Equal("judge threw InvalidOperationException: the judge is out", trial.Reason);
            });
            Assert.Equal(20, Assert.Single(result.Gates).Evidence.Missing);
        }

        [Fact]
        public async Task That_answers_garbage_gives_no_score_which_is_no_pass()
        {
            var (result, trials) = await RunAsync(Judged(_ => Grade.Unscored("the judge said \"I'd rather not\"")));

            Assert.Equal(Verdict.Incomplete, Assert.Single(result.Gates).Verdict);
            Assert.All(trials, trial => Assert.Equal(TrialOutcome.Unscored, trial.Outcome));
        }

        [Theory]
        [InlineData(9)]
        [InlineData(-1)]
        [InlineData(double.NaN)]
        public async Task Whose_score_lies_outside_its_scale_is_not_believed(double points)
        {
            var (result, trials) = await RunAsync(Judged(_ => Grade.Scored((points - 1) / 4, passed: points >= 3)));

            Assert.False(result.Passed);
            Assert.All(trials, trial => Assert.Equal(TrialOutcome.Unscored, trial.Outcome));
        }

        [Fact]
        public void Who_writes_a_decimal_point_means_it_in_every_country() => Culture.WithCommaDecimals(() =>
        {
            var grade = Grades(Answer.Number(2.5), "2.5");

            Assert.True(grade.Passed);
            Assert.False(Grades(Answer.Number(25), "2.5").Passed);
            return grade;
        });

        [Fact]
        public async Task That_throws_beside_one_that_passes_does_not_pass_with_it()
        {
            var good = Answer.Equal("fine");
            var plan = Eval.Over(Lab.Items(20)).Named("lab").Ask(item => item.Text).Using((_, _) => Task.FromResult("fine"))
                .Expect(_ => good).Expect(_ => new DelegateExpectation<Reply>("judge", Grade (_) => throw new TimeoutException("no judge"))).Require(PassRate.AtLeast(0.5));

            var (result, trials) = await RunAsync(plan);

            Assert.False(result.Passed);
            Assert.All(trials, trial => Assert.Equal(TrialOutcome.Errored, trial.Outcome));
        }

        private static Grade Grades(IExpectation<Reply> expectation, string reply) =>
            expectation.GradeAsync(reply, new GradingContext("c", Prompt.User("?"), TimeSpan.Zero), default).AsTask().GetAwaiter().GetResult();
    }

    public sealed class A_case
    {
        [Fact]
        public async Task Whose_call_throws_stays_in_the_denominator()
        {
            var (result, trials) = await RunAsync(Lab.Plan(20, text => text.Contains("number 3 ", StringComparison.Ordinal) ? throw new HttpRequestException("503") : "ok"));

            Assert.Equal(20, trials.Count);
            Assert.Equal(TrialOutcome.Errored, Assert.Single(trials, trial => trial.Case == "c3").Outcome);
            var evidence = Assert.Single(result.Gates).Evidence;
            Assert.Equal((20, 1, 19), (evidence.Planned, evidence.Missing, evidence.Passed));
        }

        [Fact]
        public async Task With_the_id_of_another_is_refused_before_anything_is_asked()
        {
            var asked = 0;
            var plan = Eval.Over(Lab.Items(3).Append(Lab.Items(1)[0] with { Text = "another text" })).Named("lab").Ask(item => item.Text)
                .Using((_, _) => Task.FromResult($"{asked++}")).Expect(_ => Answer.Equal("ok")).Require(PassRate.AtLeast(0.5));

            var error = await Assert.ThrowsAnyAsync<Exception>(() => Lab.Create().RunAsync(plan));

            Assert.True(error is EvalPlanException or CaseDataException);
            Assert.Contains("c0", error.Message, StringComparison.Ordinal);
            Assert.Equal(0, asked);
        }

        [Fact]
        public async Task That_is_tried_several_times_is_asked_several_times()
        {
            var asked = 0;
            var plan = Eval.Over(Lab.Items(3)).Named("lab").Ask(item => item.Text).Using((_, _) => Task.FromResult($"{Interlocked.Increment(ref asked)}"))
                .Expect(_ => Answer.Matches("[0-9]+")).Trials(5).Require(PassRate.AtLeast(0.9));

            var (_, trials) = await RunAsync(plan);

            Assert.Equal(15, asked);
            Assert.Equal(15, trials.Select(trial => trial.Reply).Distinct().Count());
            Assert.Equal(Enumerable.Range(0, 5), trials.Where(trial => trial.Case == "c1").Select(trial => trial.Repeat).Order());
        }
    }
}
