namespace EvalKit.Tests.Planning;

/// <summary>Every wrong plan is refused before the first call, with a sentence that says what to do.</summary>
public class BadPlanTests
{
    private int _calls;

    public static TheoryData<string, Func<BadPlanTests, EvalPlan>, string> WrongPlans => new()
    {
        { "no case", t => t.Over([]), "There is no case" },
        { "null case", t => t.Over([null!]), "case #0 is null" },
        { "null id", t => t.Over([new(null!, "x", default)]), "The id of case #0 is empty" },
        { "empty id", t => t.Over([new(" ", "x", default)]), "The id of case #0 is empty" },
        { "long id", t => t.Over([new(new string('x', 201), "x", default)]), "has 201 characters; at most 200" },
        { "id with a line break", t => t.Over([new("a\nb", "x", default)]), "control character U+000A" },
        { "duplicate id", t => t.Over([new("a", "x", default), new("a", "y", default)]), "\"a\" of case #1 is used by another case" },
        { "empty prompt", t => t.Over([new("a", "  ", default)]), "a (case #0): the prompt is empty" },
        { "null prompt", t => t.Plan(Eval.Over([1]).Id(i => "x").Named("bad").Ask(_ => (Prompt)null!)), "the prompt is null" },
        { "prompt that throws", t => t.Plan(Eval.Over([1]).Id(i => "x").Named("bad").Ask(_ => throw new FormatException("no text"))), "FormatException while it was described: no text" },
        { "no id at all", t => t.Plan(Eval.Over([1, 2]).Named("bad").Ask(i => $"{i}")), "Int32 has no member named Id" },
        { "no expectation", t => Eval.Over(Lab.Items(9)).Named("bad").Ask(c => c.Text).Using(t.Ask).Require(PassRate.AtLeast(0.5)), "Nothing is expected of a reply" },
        { "no gate", t => t.Good().Expect(_ => Answer.Equal("ok")), "No gate decides" },
        { "gate that can never fail", t => t.Over([new("a", "x", default)]), "could never fail" },
        { "slice that can never fail", t => t.Good().Expect(_ => Answer.Equal("ok")).Require(PassRate.AtLeast(0.2).ForEach(By.Difficulty)), "could never fail" },
        { "perturbed gate without perturbation", t => t.Good().Expect(_ => Answer.Equal("ok")).Require(PassRate.Perturbed().AtLeast(0.5)), "add .Under(…)" },
        { "gate on a value no case has", t => t.Good().Expect(_ => Answer.Equal("ok")).Require(PassRate.AtLeast(0.5).On(By.Difficulty.Is(Difficulty.Frontier))), "No case has the difficulty \"frontier\"" },
        { "perturbation without its modality", t => t.Good().Expect(_ => Answer.Equal("ok")).Under(Perturb.Image.Rotation()).Require(PassRate.Perturbed().AtLeast(0.5)), "\"rotation\" needs a picture (.Image)" },
        { "perturbation that no gate judges", t => t.Good().Expect(_ => Answer.Equal("ok")).Under(Perturb.Text.Whitespace()).Require(PassRate.AtLeast(0.5)), "perturbed trials that no gate judges" },
        { "perturbation declared twice", t => t.Good().Expect(_ => Answer.Equal("ok")).Under(Perturb.Text.Whitespace(), Perturb.Text.Whitespace()).Require(PassRate.Perturbed().AtLeast(0.5)), "declared twice" },
        { "perturbation that changes the answer", t => t.Good().Expect(_ => Answer.Equal("ok")).Under(Perturb.Text.KeyboardTypos().AnswerDependsOn(Aspect.Spelling)).Require(PassRate.Perturbed().AtLeast(0.5)), "changes the right answer" },
        { "invariant without perturbation", t => t.Good().Invariant(by: r => r.Text).Require(PassRate.AtLeast(0.5)), ".Invariant compares perturbed replies" },
        { "directional test without perturbation", t => t.Good().Directional("less", (_, _) => true).Require(PassRate.AtLeast(0.5)), ".Directional compares perturbed replies" },
        { "samples without perturbation", t => t.Good().Expect(_ => Answer.Equal("ok")).Samples(2).Require(PassRate.AtLeast(0.5)), ".Samples counts perturbed inputs" },
        { "combinations that no gate judges", t => t.Pair().Factorial().Require(PassRate.AtLeast(0.5)), ".Factorial pays for trials that no gate judges" },
        { "interaction without combinations", t => t.Pair().Require(Interaction.AtMost(0.1)), "needs every combination of the inputs: add .Factorial()" },
        { "combinations of one modality", t => t.Good().Expect(_ => Answer.Equal("ok")).Factorial().Require(Interaction.AtMost(0.1)), "No case's input has two modalities" },
        { "combinations that nothing grades", t => t.Good().Invariant(by: r => r.Text).Under(Perturb.Text.Whitespace()).Factorial().Require(PassRate.Perturbed().AtLeast(0.5), Interaction.AtMost(0.1)), "Nothing is expected of replies to single parts" },
        { "too few cases for an interaction", t => t.Pair(4).Factorial().Require(Interaction.AtMost(0.1)), "could never fail: even the worst there can be, over the 4 cases with image and text" },
        { "nothing left to ask", t => t.Plan(Eval.Over(Lab.Items(9)).Named("bad").Ask(c => Prompt.FromString(c.Text).Image(Image.Load("x.png")))).Factorial().Require(Interaction.AtMost(0.1)), "c0: .Factorial also asks with image+text left out" },
        { "chat options on a function", t => t.Good().Expect(_ => Answer.Equal("ok")).Options(new()).Require(PassRate.AtLeast(0.5)), ".Options(…) has no effect on a function" },
        { "more than a thousand calls without a budget", t => t.Good().Expect(_ => Answer.Equal("ok")).Trials(300).Require(PassRate.AtLeast(0.5)), "9 cases × (1 clean) × 300 trials = 2700 calls; cost unknown. More than 1000 calls need a budget" },
        { "so many trials that counting them would take for ever", t => t.Good().Expect(_ => Answer.Equal("ok")).Trials(int.MaxValue).Require(PassRate.AtLeast(0.5)), "= 19327352823 calls" },
        { "so many samples that their number overflows", t => t.Good().Expect(_ => Answer.Equal("ok")).Under(Perturb.Text.Whitespace()).Samples(int.MaxValue).Require(PassRate.Perturbed().AtLeast(0.5)), "= 19327352832 calls" },
        { "unperturbed trials that nothing grades", t => t.Good().Invariant(by: r => r.Text).Under(Perturb.Text.Whitespace()).Require(PassRate.AtLeast(0.9), PassRate.Perturbed().AtLeast(0.5)), "nothing is expected of unperturbed replies" },
        { "generated cases that share an id", t => t.Plan(Eval.ForAll(FsCheck.Fluent.Arb.From(FsCheck.Fluent.Gen.Choose(0, 99)), 9).Id(_ => "same").Named("bad").Ask(i => $"{i}")), "\"same\" of draw #1 is used by another case" },
        { "unnamed outside [Eval]", t => Eval.Over(Lab.Items(9)).Ask(c => c.Text).Using(t.Ask).Expect(_ => Answer.Equal("ok")).Require(PassRate.AtLeast(0.5)), "add .Named(" },
    };

    [Theory]
    [MemberData(nameof(WrongPlans))]
    public async Task Is_refused_before_any_call(string situation, Func<BadPlanTests, EvalPlan> plan, string problem)
    {
        var exception = await Assert.ThrowsAsync<EvalPlanException>(() => Lab.Create().RunAsync(plan(this)));

        Assert.True(exception.Message.Contains(problem, StringComparison.Ordinal), $"{situation}: {exception.Message}");
        Assert.Equal(0, _calls);
    }

    [Fact]
    public async Task Everything_wrong_is_said_at_once()
    {
        var plan = Eval.Over(Lab.Items(9)).Named("bad").Ask(c => c.Text).Using(Ask).Samples(2);

        var exception = await Assert.ThrowsAsync<EvalPlanException>(() => Lab.Create().RunAsync(plan));

        Assert.Equal(3, exception.Problems.Count);
    }

    [Fact]
    public async Task One_mistake_in_many_cases_is_named_three_times_and_counted()
    {
        var plan = Over(Enumerable.Range(0, 40).Select(i => new Item(i < 20 ? "same" : $"c{i}", i < 20 ? "x" : " ", default)));

        var exception = await Assert.ThrowsAsync<EvalPlanException>(() => Lab.Create().RunAsync(plan));

        Assert.Equal(8, exception.Problems.Count);
        Assert.Contains("… and 16 more cases like this.", exception.Message, StringComparison.Ordinal);
        Assert.Contains("… and 17 more cases like this.", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_dataset_that_breaks_off_names_how_far_it_came()
    {
        static IEnumerable<Item> Broken()
        {
            foreach (var item in Lab.Items(17)) yield return item;
            throw new IOException("disk on fire");
        }

        var exception = await Assert.ThrowsAsync<CaseDataException>(() => Lab.Create().RunAsync(Over(Broken())));

        Assert.Contains("broke off after 17 cases (IOException: disk on fire)", exception.Message, StringComparison.Ordinal);
        Assert.IsType<IOException>(exception.InnerException);
        Assert.Equal(0, _calls);
    }

    [Fact]
    public async Task What_is_one_case_short_of_passing_never_reads_as_enough()
    {
        // 0.05^(1/18) = 0.8467: rounded to the nearest it would be the 0.85 that is asked for.
        var result = await Lab.Create().RunAsync(Lab.Plan(18, _ => "ok", PassRate.AtLeast(0.90)));

        Assert.Contains(result.Warnings, warning => warning.Contains("all of them passing shows only 0.84, 0.85 is required; it needs 19 cases.", StringComparison.Ordinal));
        Assert.EndsWith("if the rate stays 1.00, 1 more case shows a Pass", Assert.Single(result.Gates).Decision.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_gate_that_cannot_pass_at_its_size_runs_and_says_so()
    {
        var result = await Lab.Create().RunAsync(Lab.Plan(10, _ => "ok", PassRate.AtLeast(0.95)));

        Assert.Equal(Verdict.Inconclusive, Assert.Single(result.Gates).Verdict);
        Assert.Contains(result.Warnings, warning => warning.Contains("cannot pass with 10 cases: all of them passing shows only 0.74, 0.90 is required; it needs 29 cases.", StringComparison.Ordinal));
    }

    private EvalPlan<Item, Reply> Over(IEnumerable<Item> cases) => Plan(Eval.Over(cases).Named("bad").Ask(c => c.Text));

    private EvalPlan<TCase, Reply> Plan<TCase>(EvalPlan<TCase> asked) => asked.Using(Ask).Expect(_ => Answer.Equal("ok")).Require(PassRate.AtLeast(0.8));

    private EvalPlan<Item, Reply> Pair(int cases = 40) => Plan(Eval.Over(Lab.Items(cases)).Named("bad").Ask(c => Prompt.User("Safe?").Input(c.Text).Image(Image.Load("x.png"))));

    private EvalPlan<Item, Reply> Good() => Eval.Over(Lab.Items(9)).Named("bad").Ask(c => c.Text).Using(Ask);

    private Task<string> Ask(Prompt prompt, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref _calls);
        return Task.FromResult("ok");
    }
}
