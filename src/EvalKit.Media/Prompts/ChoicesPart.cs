using EvalKit.Media;

namespace EvalKit;

/// <summary>The answers the model may choose from. Naming them gives nothing away, so they do not count as leakage.</summary>
public sealed class ChoicesPart : PromptPart
{
    /// <summary>The allowed answers, in the order they are shown.</summary>
    public ChoicesPart(IReadOnlyList<string> options)
        : base(Part.Choices)
    {
        ArgumentNullException.ThrowIfNull(options);
        Options = [.. options];
        if (Options.Contains(null!)) throw new ArgumentException("A choice is null.", nameof(options));
    }

    /// <summary>The allowed answers, in the order they are shown.</summary>
    public IReadOnlyList<string> Options { get; }

    /// <inheritdoc/>
    public override Modality Modality => Modality.None;

    /// <inheritdoc/>
    public override void AddTo(ContentHasher hasher)
    {
        ArgumentNullException.ThrowIfNull(hasher);
        hasher.Add("choices");
        hasher.Add(Options.Count);
        foreach (var option in Options) hasher.Add(option);
    }

    /// <inheritdoc/>
    public override string ToString() => string.Join(" | ", Options);
}
