namespace ParcelDesk.Evals;

/// <summary>A picture and a phone call about one parcel.</summary>
public static class AgreementEvals
{
    [Eval]
    public static EvalPlan Picture_and_phone_agree() => Eval
        .Over(CaseFiles.Pairs)
        .Difficulty(p => p.Difficulty)
        .Ask(p => Prompt.User("Do the picture and the call name the same postcode?").Choices("yes", "no").Image(p.Photo).Audio(p.Clip))
        .Using("desk")
        .Expect(p => Answer.OneOf(p.Agree))
        .Under(Perturb.Image.GaussianNoise(upToSigma: 0.12), Perturb.Audio.BackgroundNoise(downToSnrDb: 10))
        .Require(PassRate.AtLeast(0.80), PassRate.Perturbed().AtLeast(0.75).ForEach(By.PerturbedModality));
}
