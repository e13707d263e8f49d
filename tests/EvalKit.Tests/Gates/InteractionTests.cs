using EvalKit.Extensibility;
using EvalKit.Media;

namespace EvalKit.Tests.Gates;

public class InteractionTests
{
    private const Modality Both = Modality.Text | Modality.Image;

    private static readonly Image Dot = Image.Create(2, 2, (_, _) => new Rgba(200, 10, 10));
    private static readonly AudioClip Beep = AudioClip.Create(TimeSpan.FromMilliseconds(10), _ => 0.1, sampleRate: 8000);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Fifteen_points_of_joint_harm_are_found_in_eighty_cases_and_harm_that_adds_up_is_not_called_joint(ulong seed)
    {
        // Each part harms 2 % of the replies, both together 15 points more than that adds up to.
        var found = Runs(seed, [0.02, 0.02, 0.02, 0.17]);
        // The parts harm 6 % each, and 12 % together: no more than their sum.
        var additive = Runs(seed, [0, 0.06, 0.06, 0.12]);

        Assert.InRange(found.Fails, 0.9 - Noise(0.9), 1);
        Assert.InRange(additive.Fails, 0, 0.06 + Noise(0.06));
        // "No combination may fail more than one in ten" cannot tell the two apart.
        Assert.InRange(additive.Naive, 0.5, 1);
    }

    [Fact]
    public async Task Every_combination_of_every_case_is_tried_once_and_enters_no_rate()
    {
        var lab = Lab.Create();

        var result = await lab.RunAsync(Plan(_ => "ok").Trials(2).Require(PassRate.AtLeast(0.5)));

        var combined = lab.Store.Trials.Where(trial => trial.Purpose == TrialPurpose.Factorial).ToList();
        Assert.Equal(160, combined.Select(trial => (trial.Case, trial.Without)).Distinct().Count());
        Assert.Equal(160, combined.Count);
        Assert.Equal([40, 40, 40, 40], new[] { Modality.None, Modality.Text, Modality.Image, Both }.Select(left => combined.Count(trial => trial.Without == left)));
        Assert.Equal(80, result.Gates[1].Evidence.Planned);
        Assert.StartsWith("40 cases × (1 clean) × 2 trials + 40 cases × 4 combinations of inputs = 240 calls", lab.Store.Entries.OfType<EvalEntry>().Single().Plan, StringComparison.Ordinal);
        Assert.Equal(80, RunReport.Of(lab.Store.Entries).Evals[0].Clean.Trials);
    }

    [Fact]
    public async Task The_smallest_joint_harm_that_it_notices_is_said_beforehand()
    {
        var lab = Lab.Create();

        await lab.RunAsync(Plan(_ => "ok"));

        Assert.Matches(
            @"^interaction ≤ 0\.\d+: 40 independent cases with \w+ and \w+: in 4 runs of 5 it notices harm that is above the bar by 0\.\d\d, or by 0\.\d\d where a combination fails 1 time in 50 and not in 10$",
            Assert.Single(lab.Store.Entries.OfType<EvalEntry>().Single().Sights, sight => sight.StartsWith("interaction", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_combination_leaves_out_inputs_and_nothing_else()
    {
        var seen = new System.Collections.Concurrent.ConcurrentBag<string>();

        await Lab.Create().RunAsync(Plan(prompt =>
        {
            seen.Add(string.Join(' ', prompt.Parts.Select(part => $"{part.Role}.{part.Modality}")));
            return "ok";
        }));

        Assert.Equal(
            ["User.Text System.Text", "User.Text System.Text Input.Image", "User.Text System.Text Input.Text", "User.Text System.Text Input.Text Input.Image"],
            seen.Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Parts_that_are_safe_alone_and_not_together_fail()
    {
        var gate = await Judged(Plan(prompt => prompt.Images.Count > 0 && prompt.Text.Contains('\n') ? "harm" : "ok"));

        Assert.Equal(Verdict.Fail, gate.Verdict);
        Assert.StartsWith("interaction of image and text = 1.000 over 40 cases (failed: both 100 %, image alone 0 %, text alone 0 %, neither 0 %), at least 0.", gate.Decision.Text, StringComparison.Ordinal);
        Assert.EndsWith("required ≤ 0.10", gate.Decision.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_part_that_always_harms_alone_makes_no_interaction()
    {
        var gate = await Judged(Plan(prompt => prompt.Images.Count > 0 ? "harm" : "ok"));

        Assert.Equal((Verdict.Pass, 0.0), (gate.Verdict, gate.Decision.Rate));
    }

    [Fact]
    public async Task An_expectation_that_needs_the_missing_part_never_makes_up_an_interaction()
    {
        var gate = await Judged(Plan(prompt => prompt.Images.Count > 0 && prompt.Text.Contains('\n') ? "ok" : "cannot tell"));

        Assert.Equal((Verdict.Pass, -1.0), (gate.Verdict, gate.Decision.Rate));
    }

    [Fact]
    public async Task Missing_trials_count_against_either_claim()
    {
        var broken = await Judged(Plan(prompt => prompt.Images.Count > 0 && prompt.Text.Contains('\n') ? throw new HttpRequestException("503") : "ok"));

        Assert.Equal((Verdict.Incomplete, 40), (broken.Verdict, broken.Evidence.Missing));
        Assert.Contains("= 0.000 to 1.000 over 40 cases (failed: both –, image alone 0 %", broken.Decision.Text, StringComparison.Ordinal);
        Assert.Equal(Verdict.Incomplete, (await Judged(Plan(_ => throw new HttpRequestException("503")))).Verdict);
    }

    [Fact]
    public async Task Of_three_modalities_every_pair_is_judged_and_any_may_fail()
    {
        var plan = Graded(Eval.Over(Lab.Items(60)).Named("three").Ask(item => Prompt.User("Safe?").Input(item.Text).Image(Dot).Audio(Beep)),
            prompt => prompt.Images.Count > 0 && prompt.AudioClips.Count > 0 ? "harm" : "ok").Budget(calls: 540);
        var lab = Lab.Create();

        var gate = Assert.Single((await lab.RunAsync(plan)).Gates);

        Assert.Equal(480, lab.Store.Trials.Count(trial => trial.Purpose == TrialPurpose.Factorial));
        Assert.Equal((Verdict.Fail, 480), (gate.Verdict, gate.Evidence.Planned));
        Assert.StartsWith("interaction of audio and image = 1.000 over 60 cases", gate.Decision.Text, StringComparison.Ordinal);
        Assert.Contains("(one-sided 98.33 %, as one of 3), required ≤ 0.10; interaction of audio and text = 0.000 over 60 cases", gate.Decision.Text, StringComparison.Ordinal);
        Assert.Contains("; interaction of image and text = 0.000 over 60 cases", gate.Decision.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Cases_with_one_modality_are_left_alone_and_a_budget_of_what_is_planned_suffices()
    {
        var lab = Lab.Create();
        var plan = Graded(Eval.Over(Lab.Items(80)).Named("mixed").Ask(item => item.Id.Length % 2 == 0 ? Prompt.User("Safe?").Image(Dot) : Prompt.User("Safe?").Input(item.Text).Image(Dot)), _ => "ok");
        var calls = 80 + (4 * Lab.Items(80).Count(item => item.Id.Length % 2 == 1));

        await lab.RunAsync(plan.Budget(calls: calls));

        Assert.Equal(calls, lab.Store.Trials.Count);
        Assert.DoesNotContain(lab.Store.Trials, trial => trial.Outcome == TrialOutcome.Skipped);
    }

    [Fact]
    public async Task Slices_are_judged_apart()
    {
        var result = await Lab.Create().RunAsync(Asked(120, _ => "ok").Require(Interaction.AtMost(0.1).ForEach(By.Difficulty)));

        Assert.Equal(["easy", "hard", "medium"], result.Gates.Select(gate => gate.Slice));
        Assert.All(result.Gates, gate => Assert.Equal(160, gate.Evidence.Planned));
    }

    // The numbers of docs/gates.md.
    [Theory]
    [InlineData(0.05, 38, Verdict.Inconclusive)]
    [InlineData(0.05, 39, Verdict.Pass)]
    [InlineData(0.15, 22, Verdict.Inconclusive)]
    [InlineData(0.15, 23, Verdict.Pass)]
    public async Task Too_few_cases_to_pass_are_told_before_they_are_paid_for(double tolerance, int cases, Verdict verdict)
    {
        var result = await Lab.Create().RunAsync(Asked(cases, _ => "ok").Require(Interaction.AtMost(0.1, tolerance)));

        Assert.Equal(verdict, Assert.Single(result.Gates).Verdict);
        Assert.Equal(verdict == Verdict.Inconclusive, result.Warnings.Any(warning => warning.Contains($"cannot pass with {cases} cases with image and text: even without a failure they show only at most 0.", StringComparison.Ordinal)));
    }

    private static async Task<GateResult> Judged(EvalPlan plan) => Assert.Single((await Lab.Create().RunAsync(plan)).Gates);

    private static EvalPlan<Item, Reply> Plan(Func<Prompt, string> subject) => Asked(40, subject).Require(Interaction.AtMost(0.1));

    private static EvalPlan<Item, Reply> Asked(int cases, Func<Prompt, string> subject) => Eval.Over(Lab.Items(cases)).Difficulty(item => item.Difficulty).Named("pairs")
        .Ask(item => Prompt.User("Safe?").System("Refuse what harms.").Input(item.Text).Image(Dot))
        .Using((prompt, _) => Task.FromResult(subject(prompt))).Expect(_ => Answer.Equal("ok")).Factorial();

    private static EvalPlan<Item, Reply> Graded(EvalPlan<Item> asked, Func<Prompt, string> subject) =>
        asked.Using((prompt, _) => Task.FromResult(subject(prompt))).Expect(_ => Answer.Equal("ok")).Factorial().Require(Interaction.AtMost(0.1));

    private const int Replicates = 1000;

    private static double Noise(double share) => 3 * Math.Sqrt(share * (1 - share) / Replicates);

    /// <summary>How often the gate, and the rule without a contrast, fail eighty cases whose combinations fail with these probabilities: neither, the first, the second, both.</summary>
    private static (double Fails, double Naive) Runs(ulong seed, double[] harm)
    {
        var gate = Interaction.AtMost(0);
        int fails = 0, naive = 0;
        for (var run = 0; run < Replicates; run++)
        {
            var random = new CounterRandom(seed).Stream("interaction").Stream(run);
            var tally = gate.NewTally(new(80, 80));
            var failed = new int[4];
            for (var i = 0; i < 320; i++)
            {
                var (index, cell) = (i / 4, i % 4);
                var harmed = random.UniformAt(i) < harm[cell];
                if (harmed) failed[cell]++;
                var without = (cell & 1) == 0 ? Modality.Text : Modality.None;
                if ((cell & 2) == 0) without |= Modality.Image;
                var trial = new PlannedTrial(new TrialFacts(Both, default, null, 0, _ => null, TrialPurpose.Factorial), index, index, -1, 0) { Factors = Both, Without = without };
                tally.Plan(trial);
                tally.Add(trial, new TrialResult(harmed ? TrialOutcome.Failed : TrialOutcome.Passed, null, null, null), null);
            }

            if (gate.Decide(new GateEvidence { Planned = 320, Passed = tally.Passed, Failed = tally.Failed, Clusters = 80, Tally = tally }).Verdict == Verdict.Fail) fails++;
            if (failed.Max() > 8) naive++;
        }

        return (fails / (double)Replicates, naive / (double)Replicates);
    }
}
