namespace EvalKit;

/// <summary>Carries a chain out on a prompt: every part is decoded once, changed step by step and encoded once.</summary>
internal sealed class ChainApplication(IReadOnlyList<PerturbationStep> steps, string caseId, ulong seed)
{
    /// <summary>Whether <see cref="Likeness"/> is wanted: it costs about as much as a kernel.</summary>
    public bool Measures { get; init; }

    /// <summary>How like the clean pictures the changed ones are.</summary>
    public PictureLikeness Likeness { get; private set; }

    public Prompt Apply(Prompt prompt, Modality canonical)
    {
        var work = WorkOn(prompt);
        if (work.Count == 0) return CanonicalPrompt.Canonicalise(prompt, canonical);
        return CanonicalPrompt.Canonicalise(Prompt.FromParts(prompt.Parts.Select((part, index) =>
            work.TryGetValue(index, out var links) ? Change(part, links) : part)), canonical);
    }

    private PromptPart Change(PromptPart part, List<(Perturbation, PerturbationContext)> links)
    {
        switch (part)
        {
            case ImagePart image:
                var clean = image.Image.Decode();
                var pixels = clean;
                foreach (var (perturbation, context) in links) pixels = ((ImagePerturbation)perturbation).Apply(pixels, context);
                if (Measures) Likeness = Likeness.And(PictureLikeness.Of(clean, pixels));
                return new ImagePart(part.Role, Image.FromPixels(pixels));
            case AudioPart audio:
                var samples = audio.Clip.Decode();
                foreach (var (perturbation, context) in links) samples = ((AudioPerturbation)perturbation).Apply(samples, context);
                return new AudioPart(part.Role, AudioClip.FromSamples(samples));
            default:
                var text = new KeptText(((TextPart)part).Text, links.Select(link => link.Item1.Definition.KeptRanges));
                for (var i = 0; i < links.Count; i++) text.Apply((TextPerturbation)links[i].Item1, i, links[i].Item2);
                return new TextPart(part.Role, text.Text);
        }
    }

    /// <summary>Per part, what is done to it in order.</summary>
    private Dictionary<int, List<(Perturbation, PerturbationContext)>> WorkOn(Prompt prompt)
    {
        var work = new Dictionary<int, List<(Perturbation, PerturbationContext)>>();
        var occurrences = new Dictionary<string, int>();
        foreach (var step in steps)
        {
            var identity = step.Perturbation.Definition.Identity;
            var occurrence = occurrences.GetValueOrDefault(identity);
            occurrences[identity] = occurrence + 1;
            if (step.Ticks == 0) continue;
            var targets = PartTargets.Of(step.Perturbation, prompt);
            if (targets.Count == 0) throw new ArgumentException(NothingToChange(step), nameof(prompt));
            // Nothing here depends on the amount or on other perturbations: the same field at every severity, whatever is dropped.
            var random = new CounterRandom(seed).Stream(caseId).Stream(identity).Stream(occurrence);
            for (var ordinal = 0; ordinal < targets.Count; ordinal++)
            {
                var context = new PerturbationContext(caseId, step.Amount, step.Severity, random.Stream(ordinal));
                if (!work.TryGetValue(targets[ordinal], out var links)) work[targets[ordinal]] = links = [];
                links.Add((step.Perturbation, context));
            }
        }

        return work;
    }

    private static string NothingToChange(PerturbationStep step)
    {
        var what = step.Perturbation.Modality switch
        {
            Modality.Image => "picture",
            Modality.Audio => "sound",
            _ => "text",
        };
        var role = step.Perturbation.Definition.Target is { } part ? $"in Part.{part}" : "among the prompt's input";
        return $"{step} has nothing to change: there is no {what} {role}.";
    }
}
