using Microsoft.Extensions.AI;

namespace Recipes;

public static class SubjectRecipes
{
    [Eval]
    public static EvalPlan A_chat_client() => Eval
        .Over(Tickets.All)
        .Ask(t => t.Text)
        .Using(new HelpDeskClient())
        .Options(new ChatOptions { Temperature = 0 })
        .Expect(t => Answer.OneOf(t.Team))
        .Require(PassRate.AtLeast(0.90));

    [Eval]
    public static EvalPlan A_function() => Eval
        .Over(Tickets.All)
        .Ask(t => t.Text)
        .Using(async (prompt, ct) => await HelpDesk.AnswerAsync(prompt, ct))
        .Identity("help-desk", version: "words-1", deterministic: true)
        .Expect(t => Answer.OneOf(t.Team))
        .Require(PassRate.AtLeast(0.90));

    [Eval]
    public static EvalPlan A_function_with_a_typed_answer() => Eval
        .Over(Tickets.All)
        .Ask(t => t.Text)
        .Using<Routing>(HelpDesk.RouteAsync)
        .Expect("names the team", (t, routing) => routing.Team == t.Team)
        .Expect("is sure", (t, routing) => routing.Confidence, atLeast: 0.5)
        .Require(PassRate.AtLeast(0.90));

    [Eval]
    public static EvalPlan A_subject_of_your_own() => Eval
        .Over(Tickets.All)
        .Ask(t => t.Text)
        .Using(new HelpDeskSubject())
        .Expect(t => Answer.OneOf(t.Team))
        .Budget(usd: 0.50)
        .Require(PassRate.AtLeast(0.90));
}
