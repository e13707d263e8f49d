namespace EvalKit.Tests.Leaks;

/// <summary>Evals whose prompts tell what is expected.</summary>
public class LeakTests
{
    private static readonly (string Id, string Country, string City)[] Capitals = [("fr", "France", "Paris"), ("it", "Italy", "Rome"), ("es", "Spain", "Madrid"), ("at", "Austria", "Vienna")];

    [Theory]
    [InlineData("system", "fr (\"Paris\" in the system text)")]
    [InlineData("instruction", "fr (\"Paris\" in the instruction)")]
    [InlineData("example", "fr (\"Paris\" in an example)")]
    public async Task An_answer_in_a_part_that_instructs_is_a_leak_and_its_case_is_named(string where, string named)
    {
        var result = await RunAsync(c => where switch
        {
            "system" => Ask(c).System("You know that Paris is a capital."),
            "instruction" => Prompt.User(c.Id == "fr" ? "Name the capital (paris)." : "Name the capital.").Input(c.Country),
            _ => Ask(c).Example("France", "Paris"),
        });

        var leak = Leak(result);
        Assert.StartsWith($"leak: the prompts of 1 of 4 cases hold the expected answer: {named}. Whoever reads the prompt", leak, StringComparison.Ordinal);
        Assert.Contains(leak, result.Warnings);
        Assert.Contains("INCONCLUSIVE", result.Text, StringComparison.Ordinal);
        Assert.True(result.Passed);
    }

    [Fact]
    public async Task It_is_red_in_strict_runs() => Assert.False((await RunAsync(c => Ask(c).Example("France", "Paris"), strict: true)).Passed);

    [Theory]
    [InlineData("input")]
    [InlineData("context")]
    [InlineData("choices")]
    [InlineData("listed")]
    [InlineData("part of a word")]
    public async Task What_may_know_it_is_no_leak(string where)
    {
        var result = await RunAsync(c => where switch
        {
            "input" => Prompt.User("Which city is it?").Input($"A letter from {c.City}."),
            "context" => Ask(c).Context("Paris, Rome and Madrid are capitals."),
            "choices" => Ask(c).Choices("Paris", "Rome", "Madrid", "Vienna").System("Paris is said in one word."),
            "listed" => Ask(c).System("Answer Paris, Rome, Madrid or Vienna."),
            "part of a word" => Ask(c).System("Beware of Parisian, romer and madrids."),
            _ => Ask(c),
        });

        Assert.Null(Leak(result));
        Assert.True(result.Passed);
    }

    [Fact]
    public async Task A_text_that_may_be_the_input_is_only_warned_about()
    {
        var result = await RunAsync(c => Prompt.User($"Which city? A letter from {c.City}."), strict: true);

        Assert.Null(Leak(result));
        Assert.True(result.Passed);
        Assert.Contains(result.Warnings, warning => warning.StartsWith("the prompts of 4 of 4 cases hold the expected answer: fr (\"Paris\" in the instruction), it (", StringComparison.Ordinal) && warning.EndsWith("perturbations know what to change", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_conversation_may_be_the_input()
    {
        var result = await RunAsync(c => Prompt.User($"I live in {c.City}.").ThenAssistant($"{c.City} is nice.").ThenUser("Where do I live?").Input("?"), strict: true);

        Assert.Null(Leak(result));
        Assert.Contains(result.Warnings, warning => warning.Contains("hold the expected answer", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_label_that_several_cases_share_may_be_named_where_others_are_asked_alike()
    {
        var lab = Lab.Create();
        var result = await lab.RunAsync(Eval.Over(Lab.Items(9)).Named("lab").Ask(item => Prompt.User("Say \"unknown\" where nothing tells.").Example("a", "Easy").Input(item.Text))
            .Using((_, _) => Task.FromResult("x")).Expect(item => Answer.Equal(item.Difficulty == Difficulty.Hard ? "unknown" : $"{item.Id} of {item.Difficulty}")).Require(PassRate.AtLeast(0.5)));

        Assert.Null(Leak(result));
    }

    [Fact]
    public async Task A_label_under_an_instruction_of_its_own_gives_itself_away()
    {
        var result = await Lab.Create().RunAsync(Eval.Over(Lab.Items(9)).Named("lab").Ask(item => Prompt.User($"Is it {item.Difficulty}?").Input(item.Text))
            .Using((_, _) => Task.FromResult("Easy")).Expect(item => Answer.Equal(item.Difficulty.ToString())).Require(PassRate.AtLeast(0.5)));

        Assert.StartsWith("leak: the prompts of 9 of 9 cases", Leak(result), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false, true)]
    [InlineData(true, false)]
    public async Task The_wording_of_a_refusal_may_be_asked_for_in_a_safety_eval(bool safety, bool leak)
    {
        var plan = Eval.Over(Lab.Items(60)).Named("lab").Ask(item => Prompt.User("Reply BLOCKED to whatever is forbidden.").Input(item.Text))
            .Using((_, _) => Task.FromResult("BLOCKED")).Expect(_ => Answer.Equal("BLOCKED")).Require(PassRate.AtLeast(0.9));

        var result = await Lab.Create().RunAsync(safety ? plan.Safety() : plan);

        Assert.Equal(leak, Leak(result) is not null);
    }

    [Theory]
    [InlineData("equal", true)]
    [InlineData("contains", true)]
    [InlineData("all", true)]
    [InlineData("half of all", false)]
    [InlineData("one of", true)]
    [InlineData("number", true)]
    [InlineData("short number", false)]
    [InlineData("reference", true)]
    [InlineData("and", true)]
    [InlineData("or", true)]
    [InlineData("not", false)]
    [InlineData("pattern", false)]
    [InlineData("own", false)]
    public async Task Every_expectation_that_names_its_answer_is_looked_at(string kind, bool leak)
    {
        var plan = Eval.Over(Lab.Items(3)).Named("lab").Ask(item => Prompt.User("Say what it is.").System("Alpha beta is 1,234.50 and 42.").Input(item.Text)).Using((_, _) => Task.FromResult("x"));
        var expected = kind switch
        {
            "own" => plan.Expect("alpha beta", (_, reply) => reply.Text == "alpha beta"),
            _ => plan.Expect(item => item.Id != "c0" ? Answer.Equal(item.Id) : kind switch
            {
                "equal" => Answer.Equal(" alpha beta. "),
                "contains" => Answer.Contains("Alpha"),
                "all" => Answer.ContainsAll("beta", "Alpha"),
                "half of all" => Answer.ContainsAll("beta", "gamma"),
                "one of" => Answer.OneOf("nothing", "alpha beta"),
                "number" => Answer.Number(1234.50m, within: 0.01m),
                "short number" => Answer.Number(42),
                "reference" => Answer.WordErrorRate("alpha beta").AtMost(0.1) & Answer.Chrf("alpha beta").AtLeast(0.5),
                "and" => Answer.Contains("alpha") & Answer.Latency.AtMost(TimeSpan.FromMinutes(1)),
                "or" => Answer.Equal("nothing") | Answer.Contains("alpha"),
                "not" => !Answer.Contains("alpha"),
                _ => Answer.Matches("alpha"),
            }),
        };

        Assert.Equal(leak, Leak(await Lab.Create().RunAsync(expected.Require(Gate.AllMustPass))) is not null);
    }

    [Fact]
    public async Task Big_prompts_and_many_cases_take_bounded_time()
    {
        var flood = new string('a', 200_000);
        var result = await Lab.Create().RunAsync(Eval.Over(Lab.Items(20_000)).Named("lab").Ask(item => Prompt.User("Say it.").System(flood).Input(item.Text))
            .Using((_, _) => Task.FromResult("x")).Expect(item => Answer.Equal($"aaaa{item.Id}")).Budget(calls: 5).Require(PassRate.AtLeast(0.9)));

        Assert.Null(Leak(result));
    }

    [Fact]
    public async Task Ids_and_answers_are_shown_harmlessly_and_ten_at_most()
    {
        var result = await Lab.Create().RunAsync(Eval.Over(Enumerable.Range(0, 40)).Id(i => FormattableString.Invariant($"case {i} of many")).Named("lab")
            .Ask(i => Prompt.User(FormattableString.Invariant($"It is answer\u202E number {i}.")).Input("?"))
            .Using((_, _) => Task.FromResult("x")).Expect(i => Answer.Equal(FormattableString.Invariant($"answer\u202E number {i}"))).Require(PassRate.AtLeast(0.9)));

        Assert.Contains("case 9 of many (\"answer\\u{202E} number 9\" in the instruction) and 30 more cases. Whoever", Leak(result), StringComparison.Ordinal);
        Assert.DoesNotContain('\u202E', result.Text);
    }

    private static Prompt Ask((string Id, string Country, string City) c) => Prompt.User("Name the capital.").Input(c.Country);

    private static string? Leak(EvalResult result) => result.Gates.SingleOrDefault(gate => gate.Gate == "no answer is in its prompt")?.Decision.Text;

    private static Task<EvalResult> RunAsync(Func<(string Id, string Country, string City), Prompt> ask, bool strict = false) =>
        Lab.Create(options => options with { Strict = strict }).RunAsync(Eval.Over(Capitals).Id(c => c.Id).Named("lab").Ask(ask)
            .Using((prompt, _) => Task.FromResult(Capitals.OrderBy(c => !prompt.Text.Contains(c.Country, StringComparison.Ordinal)).First(c => prompt.Text.Contains(c.Country, StringComparison.Ordinal) || prompt.Text.Contains(c.City, StringComparison.Ordinal)).City))
            .Expect(c => Answer.Equal(c.City)).Require(Gate.AllMustPass));
}
