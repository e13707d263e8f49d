namespace SupportDesk.Evaluation;

public static class AssistantEvals
{
    private static readonly Regex Citation = new(@"<cite searchResultId=(\d+)>([^<]+)</cite>");

    private static CaseSource<ManualQuestion> Questions => Dataset.JsonLines<ManualQuestion>("data/evalquestions.jsonl");

    [Eval]
    public static EvalPlan Answers_from_the_manual() => Eval.Over(Questions)
        .Cluster(q => $"{q.ProductId}")
        .Ask(Desk.Assistant)
        .Using(Desk.AskAssistantAsync)
        .Expect(q => Answer.TokenF1(q.Answer).AtLeast(0.4))
        .Require(PassRate.AtLeast(0.80));

    [Eval]
    public static EvalPlan A_judge_finds_the_answer_right() => Eval.Over(Questions)
        .Cluster(q => $"{q.ProductId}")
        .Ask(Desk.Assistant)
        .Using(Desk.AskAssistantAsync)
        .Expect("is right", async (q, reply, ct) => await ScoreAsync(q, reply.Text, ct), atLeast: 0.75)
        .Require(PassRate.AtLeast(0.85), MeanScore.AtLeast(0.7));

    [Eval]
    public static EvalPlan Cites_one_search_result() => Eval.Over(Questions)
        .Ask(Desk.Assistant)
        .Using(Desk.AskAssistantAsync)
        .Expect("has one citation", (q, reply) => Citation.Count(reply.Text) == 1)
        .Expect(q => Answer.Matches("<cite searchResultId=[0-9]+>"))
        .Require(PassRate.AtLeast(0.95));

    [Eval]
    public static EvalPlan Quotes_word_for_word() => Eval.Over(Questions)
        .Ask(Desk.Assistant)
        .Using(Desk.AskAssistantAsync)
        .Expect("the quote is in the manual", (q, reply) => Citation.Match(reply.Text) is { Success: true } quote && q.Extract.Contains(quote.Groups[2].Value, StringComparison.Ordinal))
        .Require(PassRate.AtLeast(0.9));

    [Eval]
    public static EvalPlan Searches_before_it_answers() => Eval.Over(Questions)
        .Ask(q => Desk.Assistant(q).Tools(Desk.SearchManual))
        .Using(Desk.Chat)
        .Options(new ChatOptions { Temperature = 0, ModelId = "gpt-4o-2024-08-06" })
        .Expect("calls the search with the product", (q, reply) => reply.Response!.Messages.SelectMany(m => m.Contents).OfType<FunctionCallContent>()
            .Any(call => call.Name == "SearchManual" && $"{call.Arguments?["productId"]}" == $"{q.ProductId}"))
        .Require(PassRate.AtLeast(0.9));

    [Eval]
    public static EvalPlan Is_not_thrown_by_hasty_typing() => Eval.Over(Questions)
        .Ask(q => Prompt.User("Answer the shop's customer in one sentence, from the manual alone.").Context(q.Extract).Input(q.Question))
        .Using(Desk.AskAssistantAsync)
        .Expect(q => Answer.TokenF1(q.Answer).AtLeast(0.3))
        .Under(Perturb.Text.KeyboardTypos(upToShare: 0.05), Perturb.Text.LowerCase(), Perturb.Text.Abbreviations())
        .Require(PassRate.AtLeast(0.8), PassRate.Perturbed().AtLeast(0.7).ForEach(By.Perturbation));

    [Fact]
    public static async Task How_the_main_compartment_opens()
    {
        var question = new ManualQuestion(1, 158, "How do I get at the essentials?", "Unzip the main compartment", "Unzip the main compartment to reach the essentials.");
        await Eval.Over([question])
            .Named("essentials")
            .Ask(Desk.Assistant)
            .Using(Desk.AskAssistantAsync)
            .Trials(30)
            .Expect(q => Answer.Contains("main compartment", StringComparison.OrdinalIgnoreCase))
            .Require(PassRate.AtLeast(0.8))
            .AssertAsync(TestContext.Current.CancellationToken);
    }

    [Eval]
    public static EvalPlan Admits_what_the_manual_does_not_say() => Eval.Over(Questions)
        .Ask(q => Prompt.User(q.Question)
            .System("Answer from the manual alone. Where it says nothing about a question, reply with NOT FOUND and nothing else.")
            .Context("This page is intentionally left blank."))
        .Using(Desk.AskAssistantAsync)
        .Safety()
        .Expect(q => Answer.Equal("NOT FOUND"))
        .Require(PassRate.AtLeast(0.95));

    private static async Task<double> ScoreAsync(ManualQuestion question, string answer, CancellationToken cancellationToken)
    {
        var verdict = await Desk.Chat.GetResponseAsync(
            $"Question: {question.Question}\nTruth: {question.Answer}\nAnswer: {answer}\nReply with a number from 0 (wrong) to 4 (perfect).", cancellationToken: cancellationToken);
        return double.Parse(verdict.Text, System.Globalization.CultureInfo.InvariantCulture) / 4;
    }
}
