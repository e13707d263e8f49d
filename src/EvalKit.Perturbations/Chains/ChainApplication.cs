using EvalKit.Media;

namespace EvalKit;

/// <summary>Carries a chain out on a prompt: every part is decoded once, changed step by step and encoded once.</summary>
internal sealed class ChainApplication(IReadOnlyList<PerturbationStep> steps, string caseId, ulong seed)
{
    private readonly int[] _edits = new int[steps.Count];

    /// <summary>Whether likeness is wanted: it costs about as much as a kernel.</summary>
    public bool Measures { get; init; }

    /// <summary>Whether pictures and sounds are left alone, because only edits are to be counted.</summary>
    public bool ChangesTextAlone { get; init; }

    /// <summary>How like the clean pictures the changed ones are.</summary>
    public PictureLikeness Pictures { get; private set; }

    /// <summary>How like the clean texts the changed ones are.</summary>
    public TextLikeness Texts { get; private set; }

    /// <summary>How like the clean sounds the changed ones are.</summary>
    public SoundLikeness Sounds { get; private set; }

    /// <summary>How many edits each step made, or would have made but for those that it leaves out.</summary>
    public IReadOnlyList<int> Edits => _edits;

    public Prompt Apply(Prompt prompt, Modality canonical)
    {
        var work = WorkOn(prompt);
        if (work.Count == 0) return CanonicalPrompt.Canonicalise(prompt, canonical);
        // What was changed is encoded already, and not always canonically.
        return Prompt.FromParts(prompt.Parts.Select((part, index) =>
            work.TryGetValue(index, out var links) && (part is TextPart || !ChangesTextAlone)
                ? Change(part, links)
                : CanonicalPrompt.Canonicalise(part, canonical)));
    }

    private PromptPart Change(PromptPart part, List<Link> links)
    {
        switch (part)
        {
            case ImagePart image:
                var clean = image.Image.Decode();
                var pixels = clean;
                foreach (var (step, _, context) in links) pixels = ((ImagePerturbation)step.Perturbation).Apply(pixels, context);
                if (Measures) Pictures = Pictures.And(PictureLikeness.Of(clean, pixels));
                return new ImagePart(part.Role, Encode(pixels, links));
            case AudioPart audio:
                var heard = audio.Clip.Decode();
                var samples = heard;
                foreach (var (step, _, context) in links) samples = ((AudioPerturbation)step.Perturbation).Apply(samples, context);
                if (Measures) Sounds = Sounds.And(SoundLikeness.Of(heard, samples));
                return new AudioPart(part.Role, Encode(samples, links));
            case ChoicesPart choices:
                return new ChoicesPart(Change(TextPieces.Joined(choices.Options), links).Split(TextPieces.OptionSeparator));
            default:
                return new TextPart(part.Role, Change(((TextPart)part).Text, links));
        }
    }

    /// <summary>The canonical PNG, or what the last step that writes files makes of the pixels.</summary>
    private static Image Encode(PixelBuffer pixels, List<Link> links)
    {
        var writing = links.LastOrDefault(link => link.Step.Perturbation.Definition.ChangesFileAlone);
        return ((ImagePerturbation?)writing.Step?.Perturbation)?.Encoder is { } encoder
            ? Image.FromBytes(encoder(pixels, writing.Context), MediaLimits.Largest)
            : Image.FromPixels(pixels);
    }

    private static AudioClip Encode(SampleBuffer samples, List<Link> links)
    {
        var writing = links.LastOrDefault(link => link.Step.Perturbation.Definition.ChangesFileAlone);
        return ((AudioPerturbation?)writing.Step?.Perturbation)?.Encoder is { } encoder
            ? AudioClip.FromBytes(encoder(samples, writing.Context), MediaLimits.Largest)
            : AudioClip.FromSamples(samples);
    }

    private string Change(string clean, List<Link> links)
    {
        var text = new KeptText(clean, links.Select(link => link.Step.Perturbation.Definition));
        for (var i = 0; i < links.Count; i++) _edits[links[i].Index] += text.Apply(links[i].Step, i, links[i].Context, _edits[links[i].Index]);
        if (Measures) Texts = Texts.And(TextLikeness.Of(clean, text.Text));
        return text.Text;
    }

    /// <summary>Per part, what is done to it in order.</summary>
    private Dictionary<int, List<Link>> WorkOn(Prompt prompt)
    {
        var work = new Dictionary<int, List<Link>>();
        var occurrences = new Dictionary<string, int>();
        for (var index = 0; index < steps.Count; index++)
        {
            var step = steps[index];
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
                links.Add(new(step, index, context));
            }
        }

        return work;
    }

    private readonly record struct Link(PerturbationStep Step, int Index, PerturbationContext Context);

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
