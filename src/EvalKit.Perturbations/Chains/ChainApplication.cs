namespace EvalKit;

/// <summary>Carries a chain out on a prompt: every picture and sound is decoded once, changed step by step and encoded once.</summary>
internal sealed class ChainApplication(IReadOnlyList<PerturbationStep> steps, string caseId, ulong seed)
{
    private readonly int[] _edits = new int[steps.Count];

    /// <summary>Where likeness goes; null where none is wanted.</summary>
    public LikenessMeter? Meter { get; init; }

    /// <summary>How many edits each step made in texts, or would have made but for those that it leaves out.</summary>
    public IReadOnlyList<int> Edits => _edits;

    public Prompt Apply(Prompt prompt, Modality canonical) => steps.All(step => step.Ticks == 0)
        ? CanonicalPrompt.Canonicalise(prompt, canonical)
        : Prompt.FromParts(PartsOf(prompt).Select(part => part.Finish(canonical, Meter)));

    /// <summary>The parts after all steps. Pictures and sounds are not touched yet, but for what a step over the whole prompt needs of them.</summary>
    public IReadOnlyList<DraftPart> PartsOf(Prompt prompt)
    {
        var clean = DraftPart.Of(prompt, steps);
        var parts = clean;
        var occurrences = new Dictionary<string, int>();
        for (var index = 0; index < steps.Count; index++)
        {
            var step = steps[index];
            var identity = step.Perturbation.Definition.Identity;
            var occurrence = occurrences.GetValueOrDefault(identity);
            occurrences[identity] = occurrence + 1;
            if (step.Ticks == 0) continue;
            // Nothing here depends on the amount or on other perturbations: the same field at every severity, whatever is dropped.
            var context = new PerturbationContext(caseId, step.Amount, step.Severity, new CounterRandom(seed).Stream(caseId).Stream(identity).Stream(occurrence));
            // What an earlier step took away is no mistake of the prompt's.
            if (!step.Perturbation.CanChange(parts, clean) && !step.Perturbation.CanChange(clean, clean)) throw new ArgumentException(NothingToChange(step), nameof(prompt));
            parts = step.Perturbation is PromptPerturbation whole ? whole.Apply(parts, clean, steps, context) : Change(parts, clean, index, context);
        }

        return parts;
    }

    private DraftPart[] Change(IReadOnlyList<DraftPart> parts, IReadOnlyList<DraftPart> clean, int index, PerturbationContext context)
    {
        var step = steps[index];
        DraftPart[] changed = [.. parts];
        var places = PartTargets.Of(step.Perturbation, clean, clean);
        foreach (var target in PartTargets.Of(step.Perturbation, parts, clean))
        {
            // By its place in the clean prompt, so that a part meets the same chance wherever it was moved.
            var place = places.IndexOf(parts[target].Origin.Index);
            var own = context with { Random = place >= 0 ? context.Random.Stream(place) : parts[target].Origin.Stream(context.Random.Stream("added")) };
            switch (parts[target])
            {
                case TextDraft text:
                    _edits[index] += text.Take(index, own, _edits[index]);
                    break;
                case PictureDraft picture:
                    changed[target] = picture.Under(step, own);
                    break;
                case SoundDraft sound:
                    changed[target] = sound.Under(step, own);
                    break;
            }
        }

        return changed;
    }

    private static string NothingToChange(PerturbationStep step)
    {
        if (step.Perturbation is PromptPerturbation whole) return $"{step} has nothing to change: it needs {whole.Kernel.Needs}.";
        if (step.Perturbation is TextPerturbation { Kernel.Needs: { } needs }) return $"{step} has nothing to change: it needs {needs}.";
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
