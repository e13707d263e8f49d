namespace Recipes;

public static class CaseRecipes
{
    // With an id of its own, facets and clusters.
    [Eval]
    public static EvalPlan From_json_lines() => Eval
        .Over(Dataset.JsonLines<Ticket>("Data/tickets.jsonl"))
        .Named("ticket-routing")
        .Id(t => t.Id)
        .Difficulty(t => t.Difficulty)
        .Slice("locale", t => t.Locale)
        .Cluster(t => t.Template)
        .Ask(t => t.Text)
        .Using(HelpDesk.AnswerAsync)
        .Expect(t => Answer.Equal(t.Team))
        .Require(PassRate.AtLeast(0.80), PassRate.AtLeast(0.60).ForEach(By.Slice("locale")));

    [Eval]
    public static EvalPlan From_values_in_the_code() => Eval
        .Over(Enumerable.Range(1, 30))
        .Id(n => $"order-{n}")
        .Ask(n => n % 2 == 0 ? $"The parcel of order {n} was not delivered" : $"I was charged twice for order {n}")
        .Using(HelpDesk.AnswerAsync)
        .Expect(n => Answer.Equal(n % 2 == 0 ? "delivery" : "billing"))
        .Require(PassRate.AtLeast(0.90));

    [Eval]
    public static EvalPlan From_comma_separated_values() => Eval
        .Over(Dataset.Csv<Ticket>("Data/tickets.csv"))
        .Ask(t => t.Text)
        .Using(HelpDesk.AnswerAsync)
        .Expect(t => Answer.Equal(t.Team))
        .Require(PassRate.AtLeast(0.90));

    [Eval]
    public static EvalPlan From_files_in_a_folder() => Eval
        .Over(Dataset.Folder("Data/signs/*.png"))
        .Ask(file => Prompt.User("Stop or go?").Choices("stop", "go").Image(file.Image))
        .Using(SignReader.AnswerAsync)
        .Expect(file => Answer.OneOf(file.Id.Split('-')[0]))
        .Under(Perturb.Image.Rotation(upToDegrees: 20), Perturb.Image.GaussianNoise(upToSigma: 0.2))
        .Require(PassRate.AtLeast(0.80), PassRate.Perturbed().AtLeast(0.80));

    [Eval]
    public static EvalPlan Generated() => Eval
        .ForAll(Orders.Any, samples: 60)
        .Ask(o => Prompt.User("Add the lines. Reply with the sum only.").Input(o.Lines))
        .Using(Orders.AddAsync)
        .Expect(o => Answer.Number(o.Amounts.Sum()))
        .Require(PassRate.AtLeast(0.95));

    [Eval]
    public static EvalPlan Adding_up_over_runs() => Eval
        .ForAll(Orders.Any, samples: 60)
        .Ask(o => Prompt.User("Add the lines. Reply with the sum only.").Input(o.Lines))
        .Using(Orders.AddAsync)
        .Identity("adder", version: "1")
        .Expect(o => Answer.Number(o.Amounts.Sum()))
        .Require(PassRate.AtLeast(0.95))
        .Accumulate();
}
