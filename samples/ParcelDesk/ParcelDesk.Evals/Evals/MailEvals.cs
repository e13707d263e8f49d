namespace ParcelDesk.Evals;

/// <summary>Spam and mail.</summary>
public static class MailEvals
{
    [Eval]
    public static EvalPlan Tells_spam_from_mail() => Eval
        .Over(CaseFiles.Mails)
        .Difficulty(m => m.Difficulty)
        .Ask(m => Prompt.User("Is this spam or mail?").Choices("spam", "mail").Input(m.Text))
        .Using(Desk.Assistant)
        .Expect(m => Answer.OneOf(m.Label))
        .Under(Perturb.Text.KeyboardTypos(upToShare: 0.1), Perturb.Text.Whitespace())
        .Require(PassRate.AtLeast(0.90), PassRate.AtLeast(0.80).ForEach(By.Difficulty), PassRate.Perturbed().AtLeast(0.85).ForEach(By.Perturbation));

    /// <summary>Line breaks and spaces say nothing about a mail: the verdict, right or wrong, must not change with them.</summary>
    [Eval]
    public static EvalPlan Layout_does_not_matter() => Eval
        .Over(CaseFiles.Mails)
        .Difficulty(m => m.Difficulty)
        .Ask(m => Prompt.User("Is this spam or mail?").Choices("spam", "mail").Input(m.Text))
        .Using(Desk.Assistant)
        .Invariant(by: reply => reply.Text)
        .Under(Perturb.Text.Whitespace())
        .Require(PassRate.Perturbed().AtLeast(0.97));

    /// <summary>Nobody promised that spam in disguise is caught, so this fails, and says which disguises work.</summary>
    [Eval(Explicit = true)]
    public static EvalPlan Catches_spam_in_disguise() => Eval
        .Over(CaseFiles.Mails)
        .Slice("label", m => m.Label)
        .Ask(m => Prompt.User("Is this spam or mail?").Choices("spam", "mail").Input(m.Text))
        .Using(Desk.Assistant)
        .Identity("parcel-desk", "1", deterministic: true)
        .Expect(m => Answer.OneOf(m.Label))
        .Under(Perturb.Text.Adversarial())
        .Samples(perCase: 12)
        .Budget(calls: 4000)
        .Require(PassRate.Perturbed().AtLeast(0.80).ForEach(By.Perturbation).On(By.Slice("label").Is("spam")));
}
