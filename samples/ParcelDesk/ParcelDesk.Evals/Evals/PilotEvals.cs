using Microsoft.Extensions.AI;

namespace ParcelDesk.Evals;

/// <summary>
/// The runs that the bars were set from, on cases that no eval judges. Each bar lies 0.03 to 0.2 below the rate of the pilot's weakest
/// slice that it covers. The gates here are loose on purpose. Explicit: run them by name.
/// </summary>
public static class PilotEvals
{
    [Eval(Explicit = true)]
    public static EvalPlan Postcodes() => Eval
        .Over(CaseFiles.PilotPostcodes)
        .Difficulty(p => p.Difficulty)
        .Ask(p => Prompt.User("Read the postcode. Reply with its five digits only.").Image(p.Photo))
        .Using(Desk.Assistant)
        .Expect(p => Answer.Equal(p.Digits))
        .Under(Perturb.Image.Rotation(upToDegrees: 8), Perturb.Image.GaussianNoise(upToSigma: 0.15))
        .Samples(perCase: 4)
        .Require(PassRate.AtLeast(0.5), PassRate.Perturbed().AtLeast(0.3).ForEach(By.Difficulty));

    [Eval(Explicit = true)]
    public static EvalPlan Postcodes_while_it_samples() => Eval
        .Over(CaseFiles.PilotPostcodes)
        .Difficulty(p => p.Difficulty)
        .Ask(p => Prompt.User("Read the postcode. Reply with its five digits only.").Image(p.Photo))
        .Using(Desk.Assistant)
        .Options(new ChatOptions { Temperature = 2 })
        .Expect(p => Answer.Equal(p.Digits))
        .Trials(5)
        .Require(PassRate.AtLeast(0.5));

    [Eval(Explicit = true)]
    public static EvalPlan Mails() => Eval
        .Over(CaseFiles.PilotMails)
        .Difficulty(m => m.Difficulty)
        .Ask(m => Prompt.User("Is this spam or mail?").Choices("spam", "mail").Input(m.Text))
        .Using(Desk.Assistant)
        .Expect(m => Answer.OneOf(m.Label))
        .Under(Perturb.Text.KeyboardTypos(upToShare: 0.1), Perturb.Text.Whitespace())
        .Samples(perCase: 4)
        .Require(PassRate.AtLeast(0.5), PassRate.Perturbed().AtLeast(0.5).ForEach(By.Perturbation));

    /// <summary>Generated diallings stand in for recorded ones.</summary>
    [Eval(Explicit = true)]
    public static EvalPlan Diallings() => Eval
        .ForAll(ParcelDesk.Evals.Diallings.Any, samples: 100)
        .Ask(d => Prompt.User("Which postcode was keyed in? Reply with its digits only.").Audio(Sound.Of(d)))
        .Using(Desk.Assistant)
        .Expect(d => Answer.Equal(d.Keys))
        .Under(Perturb.Audio.BackgroundNoise(downToSnrDb: -10), Perturb.Audio.Telephone())
        .Samples(perCase: 4)
        .Require(PassRate.AtLeast(0.5), PassRate.Perturbed().AtLeast(0.3).ForEach(By.Perturbation));
}
