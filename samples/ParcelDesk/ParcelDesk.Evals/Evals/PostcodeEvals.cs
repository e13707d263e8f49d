using Microsoft.Extensions.AI;

namespace ParcelDesk.Evals;

/// <summary>Handwritten postcodes in pictures.</summary>
public static class PostcodeEvals
{
    [Eval]
    public static EvalPlan Reads_a_handwritten_postcode() => Eval
        .Over(CaseFiles.Postcodes)
        .Difficulty(p => p.Difficulty)
        .Ask(p => Prompt.User("Read the postcode. Reply with its five digits only.").Image(p.Photo))
        .Using(Desk.Assistant)
        .Expect(p => Answer.Equal(p.Digits))
        .Under(Perturb.Image.Rotation(upToDegrees: 8), Perturb.Image.GaussianNoise(upToSigma: 0.15))
        .Require(PassRate.AtLeast(0.75), PassRate.Perturbed().AtLeast(0.40).ForEach(By.Difficulty));

    /// <summary>At a temperature one subject answers differently each time: every picture is tried five times.</summary>
    [Eval]
    public static EvalPlan Reads_a_postcode_while_it_samples() => Eval
        .Over(CaseFiles.Postcodes)
        .Difficulty(p => p.Difficulty)
        .Ask(p => Prompt.User("Read the postcode. Reply with its five digits only.").Image(p.Photo))
        .Using(Desk.Assistant)
        .Options(new ChatOptions { Temperature = 2 })
        .Expect(p => Answer.Equal(p.Digits))
        .Trials(5)
        .Require(PassRate.AtLeast(0.75).On(By.Difficulty.Is(Difficulty.Easy)), PassRate.AtLeast(0.60));

    /// <summary>Fails: nobody promised that the reader copes with any tilt. The README beside shows how to run it and what it finds.</summary>
    [Eval(Explicit = true)]
    public static EvalPlan Reads_a_postcode_however_it_is_turned() => Eval
        .Over(CaseFiles.Postcodes)
        .Difficulty(p => p.Difficulty)
        .Ask(p => Prompt.User("Read the postcode. Reply with its five digits only.").Image(p.Photo))
        .Using(Desk.Assistant)
        .Identity("parcel-desk", "1", deterministic: true)
        .Expect(p => Answer.Equal(p.Digits))
        .Under(Perturb.Image.Rotation(), Perturb.Image.GaussianNoise())
        .Require(PassRate.Perturbed().AtLeast(0.80).ForEach(By.Perturbation));
}
