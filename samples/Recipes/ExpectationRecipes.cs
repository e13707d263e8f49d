namespace Recipes;

public static class ExpectationRecipes
{
    [Eval]
    public static EvalPlan Combined() => Eval
        .Over(Tickets.All)
        .Ask(t => t.Text)
        .Using(HelpDesk.AnswerAsync)
        .Expect(t => (Answer.Equal(t.Team) | Answer.Matches($@"\A{t.Team}\b")) & !Answer.Contains("sorry"))
        .Expect(t => new Names(t.Team))
        .Require(PassRate.AtLeast(0.90));

    [Eval]
    public static EvalPlan Custom() => Eval
        .Over(Tickets.All)
        .Ask(t => t.Text)
        .Using(HelpDesk.AnswerAsync)
        .Expect("is one word", (t, reply) => !reply.Text.Contains(' '))
        .Expect("is brief", (t, reply) => 1 - Math.Min(1, reply.Text.Length / 100.0), atLeast: 0.8)
        .Expect("a second reader agrees", async (t, reply, ct) => await HelpDesk.AgreesAsync(t.Text, reply.Text, ct))
        .Require(PassRate.AtLeast(0.90));

    [Eval]
    public static EvalPlan Graded() => Eval
        .Over(Tickets.All)
        .Ask(t => t.Text)
        .Using(new HelpDeskSubject())
        .Expect(t => Answer.TokenF1(t.Team, $"{t.Team} team").AtLeast(0.8))
        .Expect(t => Answer.NgramOverlap(t.Text, n: 4).AtMost(0.1))
        .Expect(t => Answer.Chrf(t.Team))
        .Require(PassRate.AtLeast(0.90));

    [Eval]
    public static EvalPlan Quick_and_cheap() => Eval
        .Over(Tickets.All)
        .Ask(t => t.Text)
        .Using(new HelpDeskSubject())
        .Expect(t => Answer.OneOf(t.Team) & Answer.Latency.AtMost(TimeSpan.FromSeconds(30)) & Answer.Cost.AtMost(usd: 0.001))
        .Require(PassRate.AtLeast(0.90));

    [Eval]
    public static EvalPlan Promises_nobody_money() => Eval
        .Over(Tickets.All)
        .Ask(t => Prompt.User("Which team is this for?").Input(t.Text))
        .Using(HelpDesk.AnswerAsync)
        .Identity("help-desk", version: "words-1", deterministic: true)
        .Expect(_ => !Answer.Contains("refund"))
        .Require(Gate.AllMustPass)
        .Safety();

    [Eval]
    public static EvalPlan Layout_changes_nothing() => Eval
        .Over(Tickets.All)
        .Ask(t => Prompt.User("Which team is this for?").Choices("billing", "delivery", "account").Input(t.Text))
        .Using(HelpDesk.AnswerAsync)
        .Invariant(by: reply => reply.Text)
        .Under(Perturb.Text.Whitespace())
        .Require(PassRate.Perturbed().AtLeast(0.90));

    [Eval]
    public static EvalPlan Garbled_words_make_nobody_surer() => Eval
        .Over(Tickets.All)
        .Ask(t => Prompt.User("Which team is this for?").Input(t.Text))
        .Using<Routing>(HelpDesk.RouteAsync)
        .Directional("is no surer than before", (clean, perturbed) => perturbed.Confidence <= clean.Confidence)
        .Under(Perturb.Text.KeyboardTypos(upToShare: 0.10).AnswerDependsOn(Aspect.Spelling))
        .Require(PassRate.Perturbed().AtLeast(0.90));
}
