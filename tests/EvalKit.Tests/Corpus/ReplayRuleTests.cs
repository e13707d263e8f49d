namespace EvalKit.Tests.Corpus;

public class ReplayRuleTests
{
    [Theory]
    [InlineData(1, 2)]
    [InlineData(3, 2)]
    [InlineData(4, 3)]
    [InlineData(43, 3)]
    [InlineData(44, 4)]
    [InlineData(10_000, 6)]
    public void More_entries_need_more_failures_before_one_of_them_fails_by_chance(int entries, int failures) =>
        Assert.Equal(new ReplayRule(3, failures), ReplayRule.OfFixed(false, entries, 0.05));

    [Fact]
    public void A_deterministic_subject_is_asked_once() =>
        Assert.Equal((new ReplayRule(1, 1), new ReplayRule(1, 1)), (ReplayRule.OfFixed(true, 100, 0.05), ReplayRule.OfOpen(true, 5)));

    [Theory]
    [InlineData(3, 2, 0.05)]
    [InlineData(3, 2, 0.5)]
    [InlineData(3, 4, 0.3)]
    [InlineData(5, 1, 0.2)]
    [InlineData(1, 1, 0.7)]
    public void Its_error_rate_is_that_of_all_ways_it_can_go(int passes, int failures, double rate)
    {
        var rule = new ReplayRule(passes, failures);

        Assert.Equal(Failing(0, 0), rule.FailRate(rate), 12);

        double Failing(int passed, int failed) => rule.Decide(passed, failed, 0) switch
        {
            true => 0,
            false => 1,
            null => ((1 - rate) * Failing(passed + 1, failed)) + (rate * Failing(passed, failed + 1)),
        };
    }

    [Fact]
    public void Whatever_is_answered_it_ends_in_time_and_says_nothing_that_missing_answers_could_turn()
    {
        for (var passes = 1; passes <= 4; passes++)
        {
            for (var failures = 1; failures <= 4; failures++) Go(new(passes, failures), 0, 0, 0);
        }

        static void Go(ReplayRule rule, int passed, int failed, int missing)
        {
            Assert.True(passed + failed + missing <= rule.MaxTries);
            var said = rule.Decide(passed, failed, missing);
            // The answers that are missing may all have been failures, or all passes.
            if (said is true) Assert.True(passed >= rule.Passes && failed + missing < rule.Failures);
            if (said is false) Assert.True(failed >= rule.Failures && passed + missing < rule.Passes);
            if (missing == 0) Assert.Equal(said is not null, rule.IsOver(passed, failed, missing));
            if (rule.IsOver(passed, failed, missing)) return;

            Go(rule, passed + 1, failed, missing);
            Go(rule, passed, failed + 1, missing);
            Go(rule, passed, failed, missing + 1);
        }
    }
}
