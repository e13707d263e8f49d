using Xunit;

namespace Recipes;

public static class PerturbationRecipes
{
    /// <summary>Letters in upper case, more of them the more severe it is.</summary>
    public static Perturbation Shouting { get; } = Perturbation.Text("shouting", (text, context) => string.Concat(
        text.Select((letter, i) => context.Random.UniformAt(i) < context.Severity / 5 ? char.ToUpperInvariant(letter) : letter)));

    [Fact]
    public static void Shouting_keeps_the_laws_of_perturbations() => PerturbationContract.Verify(Shouting);

    [Eval]
    public static EvalPlan Single_chained_and_random() => Eval
        .Over(Tickets.All)
        .Ask(t => Prompt.User("Which team is this for?").Input(t.Text))
        .Using(HelpDesk.AnswerAsync)
        .Expect(t => Answer.OneOf(t.Team))
        .Under(
            Perturb.Text.Whitespace(),
            Perturb.Text.KeyboardTypos(upToShare: 0.02).Then(Perturb.Text.Whitespace()),
            Perturb.AnyChainOf(Shouting, Perturb.Text.Whitespace(), Perturb.Text.KeyboardTypos(upToShare: 0.02)).UpTo(2))
        .Samples(perCase: 3)
        .Require(PassRate.Perturbed().AtLeast(0.80).ForEach(By.Perturbation));

    [Eval]
    public static EvalPlan Aimed_and_protected() => Eval
        .Over(Tickets.All)
        .Ask(t => Prompt.User("Which team is this for?").Context($"Sent from {t.Locale}.").Input(t.Text))
        .Using(HelpDesk.AnswerAsync)
        .Expect(t => Answer.OneOf(t.Team))
        .Under(
            Perturb.Text.Whitespace().In(Part.Context),
            Perturb.Text.KeyboardTypos(upToShare: 0.02).Keep(0..20),
            Perturb.Text.Whitespace().AnswerDependsOn(Aspect.Spelling))
        .Require(PassRate.Perturbed(maxSeverity: 3).AtLeast(0.70));

    [Eval]
    public static EvalPlan The_labels_and_the_order_of_options_make_no_difference() => Eval
        .Over(Tickets.All)
        .Ask(t => Prompt.User("Which team is this for?").Choices("A) billing", "B) delivery", "C) account").Input(t.Text))
        .Using(HelpDesk.AnswerAsync)
        .Expect(t => Answer.Contains(t.Team))
        .Under(Perturb.Text.OptionOrder(labelsStay: true), Perturb.Text.OptionLabels())
        .Require(PassRate.Perturbed().AtLeast(0.80));

    [Eval]
    public static EvalPlan The_examples_are_no_crutch() => Eval
        .Over(Tickets.All)
        .Ask(t => Prompt.User("Which team is this for?")
            .Example("Where is my parcel?", "delivery").Example("My password is wrong", "account").Example("I paid twice", "billing")
            .Input(t.Text))
        .Using(HelpDesk.AnswerAsync)
        .Expect(t => Answer.OneOf(t.Team))
        .Under(Perturb.CrossModal.ExampleOrder(), Perturb.CrossModal.ExampleDrop())
        .Require(PassRate.Perturbed().AtLeast(0.80));

    [Eval]
    public static EvalPlan A_strip_of_every_picture_stays() => Eval
        .Over(Dataset.Folder("Data/signs/*.png"))
        .Ask(file => Prompt.User("Stop or go?").Image(file.Image))
        .Using(SignReader.AnswerAsync)
        .Expect(file => Answer.OneOf(file.Id.Split('-')[0]))
        .Under(Perturb.Image.GaussianNoise().Keep(new Region(0, 0, 1, 0.2)))
        .Require(PassRate.Perturbed().AtLeast(0.80));

    [Fact]
    public static async Task A_perturbation_that_changes_the_answer_is_refused_before_any_call()
    {
        var plan = Eval
            .Over(Tickets.All)
            .Named("spelling")
            .Ask(t => Prompt.User("Copy this.").Input(t.Text))
            .Using((prompt, _) => Task.FromResult(prompt.Text))
            .Expect(t => Answer.Equal(t.Text))
#pragma warning disable EVAL0511 // What the analyzer says while this is written, the plan says when it runs.
            .Under(Perturb.Text.KeyboardTypos().AnswerDependsOn(Aspect.Spelling))
#pragma warning restore EVAL0511
            .Require(PassRate.Perturbed().AtLeast(0.80));

        var refused = await Assert.ThrowsAsync<EvalPlanException>(() => plan.RunAsync(cancellationToken: TestContext.Current.CancellationToken));
        Assert.Contains("changes the right answer", Assert.Single(refused.Problems), StringComparison.Ordinal);
    }
}
