namespace ParcelDesk.Evals;

/// <summary>Postcodes keyed in over the phone.</summary>
public static class KeypadEvals
{
    [Eval]
    public static EvalPlan Decodes_a_keyed_postcode() => Eval
        .Over(CaseFiles.Keyed)
        .Difficulty(k => k.Difficulty)
        .Ask(k => Prompt.User("Which postcode was keyed in? Reply with its five digits only.").Audio(k.Clip))
        .Using(Desk.Assistant)
        .Expect(k => Answer.Equal(k.Digits))
        .Under(Perturb.Audio.BackgroundNoise(downToSnrDb: -10), Perturb.Audio.Telephone())
        .Require(PassRate.AtLeast(0.90), PassRate.Perturbed().AtLeast(0.75).ForEach(By.Perturbation));

    /// <summary>A phone call, and a recording of one played back. Nobody promised all of it, so this fails, and says what to mend.</summary>
    [Eval(Explicit = true)]
    public static EvalPlan Decodes_a_postcode_from_a_bad_line() => Eval
        .Over(CaseFiles.Keyed)
        .Difficulty(k => k.Difficulty)
        .Ask(k => Prompt.User("Which postcode was keyed in? Reply with its five digits only.").Audio(k.Clip))
        .Using(Desk.Assistant)
        .Identity("parcel-desk", "1", deterministic: true)
        .Expect(k => Answer.Equal(k.Digits))
        .Under(Perturb.Audio.PhoneCall())
        .Under(Perturb.Audio.SpeedUp(upToFactor: 1.2), Perturb.Audio.PitchUp(upToSemitones: 2))
        .Under(Perturb.Audio.TempoUp(upToFactor: 1.5), Perturb.Audio.Stutter())
        .Samples(perCase: 12)
        .Require(PassRate.Perturbed().AtLeast(0.80).ForEach(By.Perturbation));

    /// <summary>Any five digits, however long the tones and the gaps are: the cases are generated, and a failing one is shrunk.</summary>
    [Eval]
    public static EvalPlan Decodes_whatever_is_keyed_in() => Eval
        .ForAll(Diallings.Any, samples: 200)
        .Ask(d => Prompt.User("Which postcode was keyed in? Reply with its digits only.").Audio(Sound.Of(d)))
        .Using(Desk.Assistant)
        .Expect(d => Answer.Equal(d.Keys))
        .Require(PassRate.AtLeast(0.95));
}
