using EvalKit.Extensibility;
using static EvalKit.Tests.TwoRuns;

namespace EvalKit.Tests;

public sealed class RunComparisonTests
{
    [Fact]
    public void Only_cases_that_differ_decide()
    {
        var row = Compare(new string('+', 60), new string('-', 12) + new string('+', 48)).Row();

        Assert.Equal((Change.Worse, 60L, 12L, 0L, 48L), (row.Change, row.Pairs.Pairs, row.Pairs.Losses, row.Pairs.Gains, row.Pairs.Agree));
        Assert.Equal(-0.2, row.Test.Least, 12);
        Assert.True(row.Test.Upper < 0);
    }

    [Fact]
    public void A_gain_is_no_regression()
    {
        var comparison = Compare(new string('-', 12) + new string('+', 48), new string('+', 60));

        Assert.Equal((Change.Better, false), (comparison.Row().Change, comparison.IsWorse));
    }

    [Fact]
    public void Equal_runs_are_tied_and_not_called_equal()
    {
        var comparison = Compare(new string('+', 41) + new string('-', 19), new string('+', 41) + new string('-', 19));

        Assert.Equal("tied: 60 of 60 agree, 0 differ", ComparisonWords.Found(comparison.Row(), comparison));
        Assert.StartsWith("No regression is shown", ComparisonWords.Headline(comparison), StringComparison.Ordinal);
        Assert.NotNull(comparison.Row().Visible);
    }

    [Fact]
    public void A_few_losses_are_not_shown_and_say_what_would_be()
    {
        var comparison = Compare(new string('+', 60), "--" + new string('+', 58));

        Assert.Equal("not shown: 2 lost, 0 gained", ComparisonWords.Found(comparison.Row(), comparison));
        Assert.InRange(comparison.Row().Visible!.Value, 0.03, 0.12);
    }

    [Fact]
    public void A_drop_within_the_margin_is_no_regression()
    {
        var (before, after) = (new string('+', 200), new string('-', 20) + new string('+', 180));

        Assert.True(Compare(before, after, margin: 0.02).IsWorse);
        Assert.False(Compare(before, after, margin: 0.09).IsWorse);
        Assert.Contains("beyond 0.02", ComparisonWords.Headline(Compare(before, after, margin: 0.02)), StringComparison.Ordinal);
    }

    public sealed class Missing
    {
        [Fact]
        public void Missing_trials_stay_and_count_against_every_claim()
        {
            // Twelve losses are a regression; with ten answers missing that may all be gains, they are not.
            var shown = Compare(new string('+', 50) + new string('-', 10), new string('-', 12) + new string('+', 38) + new string('-', 10)).Row();
            var row = Compare(new string('+', 50) + new string('-', 10), new string('-', 12) + new string('+', 38) + new string('?', 10)).Row();

            Assert.Equal((Change.Worse, Change.NotShown), (shown.Change, row.Change));
            Assert.Equal((60L, 10L, 12L, 10L), (row.Pairs.Pairs, row.Pairs.Missing, row.Pairs.Losses, row.Pairs.MaybeGains));
            Assert.Equal((-0.2, -0.2 + (10 / 60.0)), (row.Test.Least, row.Test.Most), Near);
        }

        [Fact]
        public void Missing_answers_are_no_regression_by_themselves() =>
            Assert.Equal(Change.NotShown, Compare(new string('+', 60), new string('?', 60)).Row().Change);

        [Fact]
        public void What_a_run_that_was_cut_off_lacks_is_missing()
        {
            var row = Of(Journal(new string('+', 60)), Journal(new string('-', 12) + new string('.', 48), "cancelled")).Row();

            Assert.Equal((60L, 48L), (row.Pairs.Pairs, row.Pairs.Missing));
            Assert.Equal(60L, Of(Journal(new string('.', 48) + "++++++++++++", "cancelled"), Journal(new string('+', 60))).Row().Pairs.Pairs);
        }

        [Fact]
        public void What_a_whole_run_lacks_is_not_compared_and_named()
        {
            var comparison = Compare("+++..+", "++++..");

            Assert.Equal(3, comparison.Row().Pairs.Pairs);
            Assert.Equal(
                ["not compared, only in the earlier run: 1 trial of 1 case: case-005", "not compared, only in the later run: 1 trial of 1 case: case-003"],
                comparison.Evals[0].Notes());
        }

        private static readonly IEqualityComparer<(double, double)> Near = EqualityComparer<(double, double)>.Create(
            (one, other) => Math.Abs(one.Item1 - other.Item1) < 1e-12 && Math.Abs(one.Item2 - other.Item2) < 1e-12, _ => 0);
    }

    public sealed class Pairs
    {
        [Fact]
        public void A_case_that_was_sent_another_input_is_not_compared()
        {
            var comparison = Of(Around([Trial("a", '+'), Trial("b", '+')]), Around([Trial("a", '-', "changed"), Trial("b", '+')]));

            Assert.Equal((1L, 0L), (comparison.Row().Pairs.Pairs, comparison.Row().Pairs.Losses));
            Assert.Contains("not compared, sent another input: 1 trial of 1 case: a", comparison.Evals[0].Notes());
        }

        [Fact]
        public void Other_purposes_and_other_subjects_never_count()
        {
            IEnumerable<TrialEntry> others = [.. Enum.GetValues<TrialPurpose>().Except([TrialPurpose.Measure, TrialPurpose.AsShipped]).Select(purpose => Trial("a", '-') with { Purpose = purpose }), Trial("a", '-') with { Arm = "other" }];

            Assert.Equal((1L, 0L), Of(Around([Trial("a", '+')]), Around([Trial("a", '+'), .. others])).Row() is var row ? (row.Pairs.Pairs, row.Pairs.Losses) : default);
        }

        [Fact]
        public void Clean_as_shipped_and_perturbed_trials_are_never_pooled()
        {
            IReadOnlyList<TrialEntry> trials = [Trial("a", '+'), Trial("a", '+') with { Purpose = TrialPurpose.AsShipped }, Trial("a", '+') with { Axis = 0, Chain = "text.typos@1(2)", Severity = 1 }];

            Assert.Equal(["clean", "as shipped", "perturbed"], Of(Around(trials), Around(trials)).Rows.Select(ComparisonWords.Slice));
        }

        [Fact]
        public void A_chain_that_was_drawn_twice_makes_two_pairs_in_any_order()
        {
            static TrialEntry Perturbed(char letter, string reply) => Trial("a", letter) with { Axis = 0, Chain = "text.case@1(upper)", Reply = reply };

            var row = Of(Around([Perturbed('+', "1"), Perturbed('+', "2"), Perturbed('+', "3")]), Around([Perturbed('-', "3"), Perturbed('+', "1"), Perturbed('+', "2")])).Row("perturbed");

            Assert.Equal((3L, 1L, 1), (row.Pairs.Pairs, row.Pairs.Losses, row.Pairs.Clusters));
        }

        [Fact]
        public void Repeats_and_cases_of_one_cluster_are_one_independent_unit()
        {
            static IReadOnlyList<TrialEntry> Trials(char letter) => [.. Enumerable.Range(0, 40).Select(i => Trial($"case-{i}", letter) with { Cluster = $"user-{i % 4}", Repeat = i / 20 })];

            // Forty losses of four users: Hartigan's bound needs more users than that.
            Assert.Equal((4, Change.NotShown), Of(Around(Trials('+')), Around(Trials('-'))).Row() is var row ? (row.Pairs.Clusters, row.Change) : default);
        }

        [Fact]
        public void Another_seed_and_another_version_of_a_perturbation_are_said()
        {
            static TrialEntry Perturbed(string chain) => Trial("a", '+') with { Axis = 0, Chain = chain };

            var notes = Of(Around([Trial("a", '+'), Perturbed("text.typos@1(2)")]), Around([Trial("a", '+'), Perturbed("text.typos@2(2)")], seed: 2)).Evals[0].Notes().ToList();

            Assert.Contains(notes, note => note.StartsWith("seeds differ (1, then 2)", StringComparison.Ordinal));
            Assert.Contains("text.typos@1 is text.typos@2 now: its trials are no pairs", notes);
        }
    }

    public sealed class Slices
    {
        [Fact]
        public void A_loss_in_one_slice_shows_there()
        {
            static IReadOnlyList<TrialEntry> Trials(char hard) =>
                [.. Enumerable.Range(0, 60).Select(i => Trial($"case-{i}", i % 3 == 0 ? hard : '+') with { Cell = i % 3 == 0 ? 1 : 0 })];

            var comparison = Of(Around(Trials('+')), Around(Trials('-')));

            Assert.Equal(["clean", "clean · image", "clean · text", "clean · easy", "clean · hard"], comparison.Rows.Select(ComparisonWords.Slice));
            Assert.Equal((Change.Worse, Change.Tied), (comparison.Row("clean · hard").Change, comparison.Row("clean · easy").Change));
        }

        [Fact]
        public void A_slice_that_is_all_there_is_has_no_row_of_its_own() =>
            Assert.Equal(["clean"], Compare("++++", "++++").Rows.Select(ComparisonWords.Slice));

        [Fact]
        public void Scores_that_are_not_only_0_and_1_have_a_row()
        {
            static IReadOnlyList<TrialEntry> Trials(double score) => [.. Enumerable.Range(0, 30).Select(i => Trial($"case-{i}", '+') with { Grades = [new(score + (i * 0.001), true)] })];

            var comparison = Of(Around(Trials(0.9)), Around(Trials(0.7)));

            Assert.Equal(["clean", "clean, mean score"], comparison.Rows.Select(ComparisonWords.Slice));
            Assert.Equal((Change.Tied, Change.Worse), (comparison.Row().Change, comparison.Row("clean, mean score").Change));
        }
    }

    public sealed class Flips
    {
        [Fact]
        public void The_worst_come_first_with_what_tries_them_again()
        {
            static TrialEntry Perturbed(string id, char letter, double severity) => Trial(id, letter) with { Axis = 0, Chain = $"text.typos@1({severity})", Severity = severity };

            var comparison = Of(
                Around([Trial("a", '-'), Trial("b", '+'), Perturbed("c", '+', 3), Perturbed("d", '+', 1)]),
                Around([Trial("a", '+'), Trial("b", '-'), Perturbed("c", '-', 3), Perturbed("d", '-', 1)]));

            Assert.Equal(["b", "d", "c", "a"], comparison.Flips.Select(flip => flip.Flip.Case));
            Assert.Equal((3L, 1L), (comparison.Lost, comparison.Gained));
            var token = ReplayToken.TryParse(comparison.Flips.ElementAt(1).Flip.Replay, out _)!;
            Assert.Equal(("shop", "d", "text.typos@1(1)", 1ul), (token.Eval, token.Case, token.Chain, token.Seed));
        }
    }
}
