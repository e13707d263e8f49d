namespace EvalKit;

/// <summary>A prompt on its way through a chain, and which of its parts a perturbation is aimed at.</summary>
/// <param name="parts">The parts as they are by now.</param>
/// <param name="clean">The parts of the clean prompt.</param>
/// <param name="target">The role that the perturbation was aimed at, or null.</param>
/// <param name="steps">The whole chain, which parts that are added now may still go through.</param>
internal sealed class PromptDraft(IReadOnlyList<DraftPart> parts, IReadOnlyList<DraftPart> clean, Part? target, IReadOnlyList<PerturbationStep> steps)
{
    public IReadOnlyList<DraftPart> Parts { get; } = parts;

    public IReadOnlyList<PerturbationStep> Steps { get; } = steps;

    /// <summary>The positions of the pictures that are meant.</summary>
    public List<int> Pictures => PartTargets.Of(Modality.Image, target, Parts, clean);

    /// <summary>The positions of the sounds that are meant.</summary>
    public List<int> Sounds => PartTargets.Of(Modality.Audio, target, Parts, clean);

    /// <summary>The positions of the texts that are meant; choices only where they are aimed at.</summary>
    public List<int> Texts => PartTargets.Of(Modality.Text, target, Parts, clean);

    /// <summary>The positions of the worked examples, rising.</summary>
    public List<int> Examples => [.. Enumerable.Range(0, Parts.Count).Where(place => Parts[place] is FixedDraft { IsExample: true })];

    /// <summary>The positions of the parts of some kinds that are meant, rising.</summary>
    public List<int> Of(Modality kinds) =>
    [
        .. new[] { Modality.Text, Modality.Audio, Modality.Image }.Where(kind => kinds.HasFlag(kind))
            .SelectMany(kind => PartTargets.Of(kind, target, Parts, clean)).Order(),
    ];

    /// <summary>The positions of each turn's parts: what stands between replies of the assistant.</summary>
    public IEnumerable<IReadOnlyList<int>> Turns()
    {
        var turn = new List<int>();
        for (var i = 0; i < Parts.Count; i++)
        {
            if (Parts[i].Role != Part.Assistant)
            {
                turn.Add(i);
                continue;
            }

            if (turn.Count > 0) yield return turn;
            turn = [];
        }

        if (turn.Count > 0) yield return turn;
    }

    /// <summary>The parts with others at some positions.</summary>
    public DraftPart[] With(IEnumerable<(int Position, DraftPart Part)> others)
    {
        DraftPart[] changed = [.. Parts];
        foreach (var (position, part) in others) changed[position] = part;
        return changed;
    }
}
