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
}
