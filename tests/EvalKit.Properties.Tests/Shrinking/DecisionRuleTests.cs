namespace EvalKit.Properties.Tests;

public class DecisionRuleTests
{
    [Theory]
    [InlineData(0, 0, nameof(CandidateDecision.Open))]
    [InlineData(1, 0, nameof(CandidateDecision.Fails))]
    [InlineData(0, 1, nameof(CandidateDecision.Holds))]
    public void A_single_test_decides_for_a_deterministic_subject(int failures, int holds, string decision) =>
        Assert.Equal(decision, DecisionRule.Single.Judge(failures, holds).ToString());

    [Theory]
    [InlineData(1, 0, nameof(CandidateDecision.Open))]
    [InlineData(1, 1, nameof(CandidateDecision.Open))]
    [InlineData(2, 0, nameof(CandidateDecision.Fails))]
    [InlineData(2, 1, nameof(CandidateDecision.Fails))]
    [InlineData(0, 2, nameof(CandidateDecision.Holds))]
    [InlineData(1, 2, nameof(CandidateDecision.Holds))]
    public void Two_of_three_decide_as_soon_as_they_agree(int failures, int holds, string decision) =>
        Assert.Equal(decision, DecisionRule.MajorityOfThree.Judge(failures, holds).ToString());

    [Theory]
    [InlineData(2, 0, nameof(CandidateDecision.Open))]
    [InlineData(3, 0, nameof(CandidateDecision.Fails))]
    [InlineData(0, 2, nameof(CandidateDecision.Open))]
    [InlineData(0, 3, nameof(CandidateDecision.Holds))]
    [InlineData(4, 4, nameof(CandidateDecision.Open))]
    [InlineData(5, 5, nameof(CandidateDecision.Holds))]
    public void A_candidate_is_tested_until_the_likelihood_ratio_leaves_its_bounds(int failures, int holds, string decision) =>
        Assert.Equal(decision, SequentialRule.ForCandidates.Judge(failures, holds).ToString());

    [Theory]
    [InlineData(4, 0, nameof(CandidateDecision.Open))]
    [InlineData(5, 0, nameof(CandidateDecision.Fails))]
    [InlineData(0, 4, nameof(CandidateDecision.Open))]
    [InlineData(0, 5, nameof(CandidateDecision.Holds))]
    [InlineData(9, 10, nameof(CandidateDecision.Open))]
    [InlineData(11, 13, nameof(CandidateDecision.Holds))]
    public void Confirmation_asks_for_five_in_a_row_or_clearly_more_failures(int failures, int holds, string decision) =>
        Assert.Equal(decision, SequentialRule.ToConfirm(24).Judge(failures, holds).ToString());

    [Theory]
    [InlineData(0, 0, 5)]
    [InlineData(5, 1, 0)]
    [InlineData(4, 0, 1)]
    public void What_is_certainly_needed_wastes_nothing(int failures, int holds, int more) =>
        Assert.Equal(more, SequentialRule.ToConfirm(24).CertainlyNeeded(failures, holds));

    [Fact]
    public void Confirmation_with_the_fewest_tests_can_still_succeed() =>
        Assert.Equal(CandidateDecision.Fails, SequentialRule.ToConfirm(SequentialRule.FewestToConfirm).Judge(SequentialRule.FewestToConfirm, 0));
}
