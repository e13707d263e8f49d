using Microsoft.Extensions.AI;

namespace EvalKit.Tests.Running;

public class BudgetTests
{
    [Fact]
    public void A_budget_that_limits_nothing_is_refused() =>
        Assert.Contains("name one of them", Assert.Throws<ArgumentException>(() => Lab.Plan(9, _ => "ok").Budget()).Message, StringComparison.Ordinal);

    [Fact]
    public async Task Time_runs_from_the_first_trial_and_not_while_cases_are_read()
    {
        var clock = new HandSetClock();
        var lab = Lab.Create(options => options with { TimeProvider = clock });
        IEnumerable<Item> SlowlyRead()
        {
            foreach (var item in Lab.Items(30))
            {
                clock.Ticks += TimeSpan.TicksPerHour;
                yield return item;
            }
        }

        var plan = Eval.Over(SlowlyRead()).Named("slow").Ask(item => item.Text).Using((_, _) => Task.FromResult("ok"))
            .Expect(_ => Answer.Equal("ok")).Require(PassRate.AtLeast(0.8)).Budget(time: TimeSpan.FromMinutes(1));

        Assert.Equal(Verdict.Pass, Assert.Single((await lab.RunAsync(plan)).Gates).Verdict);
    }

    [Fact]
    public async Task Tokens_of_a_function_that_calls_a_model_itself_count()
    {
        var lab = Lab.Create(options => options with { Concurrency = 1 });
        var plan = Eval.Over(Lab.Items(30)).Named("tokens").Ask(item => item.Text)
            .Using((_, _) => Task.FromResult(new ChatResponse(new ChatMessage(ChatRole.Assistant, "ok")) { Usage = new() { InputTokenCount = 60, OutputTokenCount = 40 } }))
            .Expect(_ => Answer.Equal("ok")).Require(PassRate.AtLeast(0.8)).Budget(tokens: 500);

        var result = await lab.RunAsync(plan);

        Assert.Equal(5, result.Calls);
        Assert.Equal(Verdict.Incomplete, Assert.Single(result.Gates).Verdict);
    }

    private sealed class HandSetClock : TimeProvider
    {
        public long Ticks { get; set; }

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => Ticks;
    }
}
