namespace EvalKit;

public sealed class ExpectedAnswerInPromptTests
{
    [Fact]
    public Task A_fixed_answer_in_the_instruction() => Asked("""Prompt.User({|#0:"Capital of France? (Paris)"|}).Input(q.Text)""", "Answer.Equal(\"Paris\")", "Paris");

    [Fact]
    public Task The_answer_of_each_case() => Asked("""Prompt.User({|#0:$"Is {q.Answer} the capital?"|})""", "Answer.Equal(q.Answer.Trim())", "{.Answer}");

    [Fact]
    public Task A_constant_in_pieces() => Asked("""Prompt.User("Where?").System({|#0:"It is in " + "Berlin" + "."|})""", "Answer.Contains(\"berlin\")", "berlin");

    [Fact]
    public Task A_plain_text_that_is_the_whole_prompt() => Asked("""{|#0:$"The capital of {q.Country} (not Rome)?"|}""", "Answer.Contains(\"Rome\")", "Rome");

    [Theory]
    [InlineData("The answer:\\n- Paris")]
    [InlineData("Facts:\\n- Paris is a capital.\\n- Rome is one, too.")]
    [InlineData("- Be brief.\\n- It is not Rome but Paris.")]
    public Task A_list_that_is_none_of_labels(string text) => Asked($$"""Prompt.User({|#0:"{{text}}"|}).Input(q.Text)""", "Answer.Equal(\"Paris\")", "Paris");

    [Fact]
    public Task A_later_turn_of_the_user() => Asked("""Prompt.User("Where?").ThenAssistant("Paris?").ThenUser({|#0:"No: Berlin."|})""", "Answer.Contains(\"Berlin\")", "Berlin");

    [Theory]
    [InlineData("Prompt.User(\"Yes or no?\")", "Answer.Contains(\"yes\")")]
    [InlineData("Prompt.User(\"Labels: spam | ham\")", "Answer.Contains(\"ham\")")]
    [InlineData("Prompt.User(\"Label it:\\n- spam\\n- ham\")", "Answer.Contains(\"ham\")")]
    [InlineData("Prompt.User(\"Label it:\\n1. `spam`: unwanted\\n2. `ham`: wanted\")", "Answer.Contains(\"spam\")")]
    [InlineData("Prompt.User(\"Label it:\\n  * **spam** (unwanted)\\n  * **ham**\")", "Answer.Contains(\"spam\")")]
    [InlineData("Prompt.User(\"Reply with OK.\")", "Answer.Contains(\"OK\")")]
    [InlineData("Prompt.User($\"Repeat: {q.Answer}\")", "Answer.Equal(q.Answer)")]
    [InlineData("Prompt.User(\"Is it 42?\")", "Answer.Contains(\"42\")")]
    [InlineData("Prompt.User(\"Where do Parisians live?\")", "Answer.Contains(\"Paris\")")]
    [InlineData("Prompt.User($\"Par{q.Text}is\")", "Answer.Contains(\"Paris\")")]
    [InlineData("Prompt.User(\"Where?\").Input(\"Paris\")", "Answer.Contains(q.Answer)")]
    [InlineData("Prompt.User(\"Is it Paris?\").Choices(\"Paris\", \"Rome\")", "Answer.Contains(\"Paris\")")]
    [InlineData("Prompt.User($\"Where is {q.Country}?\")", "Answer.Contains(q.Answer)")]
    public Task What_is_no_leak(string prompt, string answer) => Verify.Evals(Plan(prompt, answer));

    [Fact]
    public Task The_expectation_of_a_plan_whose_beginning_leaks() => Verify.Evals("""
        private static EvalPlan<Question, Reply> Beginning() => Eval.Over(Questions.All).Ask(q => Prompt.User($"Is it {q.Answer}?")).Using(Model.AnswerAsync);

        public static EvalPlan Plan() => Beginning().Expect(q => Answer.Equal({|#0:q.Answer|})).Require(PassRate.AtLeast(0.9));
        """, Verify.Finding("EVAL0001").WithLocation(0).WithArguments("\"{.Answer}\""));

    [Fact]
    public Task Arguments_that_users_marked() => Verify.Evals("""
        private static Prompt Asked([EvalPrompt] string text) => Prompt.User(text.ToUpperInvariant());

        private static IExpectation<Reply> Names([EvalExpected] string city) => Answer.Matches(city);

        public static EvalPlan Plan() => Eval.Over(Questions.All)
            .Ask(q => Asked({|#0:$"Is it {q.Answer}?"|})).Using(Model.AnswerAsync).Expect(q => Names(q.Answer)).Require(PassRate.AtLeast(0.9));
        """, Verify.Finding("EVAL0001").WithLocation(0).WithArguments("\"{.Answer}\""));

    private static Task Asked(string prompt, string answer, string leaked) =>
        Verify.Evals(Plan(prompt, answer), Verify.Finding("EVAL0001").WithLocation(0).WithArguments($"\"{leaked}\""));

    private static string Plan(string prompt, string answer) => $"""
        public static EvalPlan Plan() => Eval.Over(Questions.All).Ask(q => {prompt})
            .Using(Model.AnswerAsync).Expect(q => {answer}).Expect("is brief", (q, reply) => reply.Text.Length < 20).Safety()
            .Require(PassRate.AtLeast(0.9));
        """;
}
