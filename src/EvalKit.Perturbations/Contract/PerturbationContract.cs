namespace EvalKit;

/// <summary>Checks that a perturbation keeps its laws. For the tests of your own perturbations; it takes a second or two.</summary>
public static class PerturbationContract
{
    /// <summary>Runs the perturbation on small, odd and ordinary inputs made here, over its whole scale.</summary>
    /// <param name="perturbation">What to check.</param>
    /// <param name="except">Laws that it declares not to keep, such as <see cref="PerturbationLaw.Monotone"/> for a hue shift.</param>
    /// <exception cref="PerturbationContractException">It breaks a law; the message lists every broken one.</exception>
    public static void Verify(Perturbation perturbation, params IEnumerable<PerturbationLaw> except)
    {
        ArgumentNullException.ThrowIfNull(perturbation);
        ArgumentNullException.ThrowIfNull(except);
        var excused = except.ToHashSet();
        if (!perturbation.Scale.HasIdentity) excused.Add(PerturbationLaw.Identity);
        if (!perturbation.Definition.IsMonotone) excused.Add(PerturbationLaw.Monotone);
        // What draws nothing has nothing to share: its steps may be as coarse as whole pixels are.
        if (!perturbation.Definition.DrawsChance) excused.Add(PerturbationLaw.Coupling);
        var broken = perturbation switch
        {
            ImagePerturbation => new ContractTrial<Media.PixelBuffer>(perturbation, new ImageMedium()).Broken(),
            AudioPerturbation => new ContractTrial<Media.SampleBuffer>(perturbation, new AudioMedium(perturbation.Definition.MovesContent)).Broken(),
            PromptPerturbation => new ContractTrial<Prompt>(perturbation, new PromptMedium()).Broken(),
            _ => new ContractTrial<string>(perturbation, new TextMedium()).Broken(),
        };
        BrokenLaw[] counted = [.. broken.Where(law => !excused.Contains(law.Law)).DistinctBy(law => law.Law).OrderBy(law => law.Law)];
        if (counted.Length > 0) throw new PerturbationContractException(perturbation.Definition.Identity, counted);
    }
}
