using System.Globalization;

namespace EvalKit;

/// <summary>A perturbation with its parameter: one link of a chain.</summary>
public sealed record PerturbationStep
{
    /// <summary>A step.</summary>
    /// <param name="perturbation">What is done.</param>
    /// <param name="ticks">
    /// How much of it, from 0 (not at all) to the scale's <see cref="SeverityScale.MaxTicks"/>. A truncation such as <c>upToDegrees</c>
    /// bounds what is drawn, not what may be replayed.
    /// </param>
    /// <exception cref="ArgumentOutOfRangeException">The scale has no such tick.</exception>
    public PerturbationStep(Perturbation perturbation, int ticks)
        : this(perturbation, ticks, null)
    {
    }

    private PerturbationStep(Perturbation perturbation, int ticks, EditSubset? only)
    {
        ArgumentNullException.ThrowIfNull(perturbation);
        Perturbation = perturbation;
        Amount = perturbation.Scale.AmountAt(ticks);
        Severity = perturbation.Scale.SeverityAt(ticks);
        Ticks = ticks;
        Only = only;
    }

    /// <summary>What is done.</summary>
    public Perturbation Perturbation { get; }

    /// <summary>How much of it, in ticks of the scale.</summary>
    public int Ticks { get; }

    /// <summary>How much of it, in the scale's unit.</summary>
    public double Amount { get; }

    /// <summary>The severity, 0 to 5.</summary>
    public double Severity { get; }

    /// <summary>
    /// The edits that are made, by their place among all that the step makes in the texts it is aimed at, from 0; null for all of them.
    /// </summary>
    public IReadOnlyList<int>? OnlyEdits => Only?.Places;

    internal EditSubset? Only { get; }

    /// <summary>
    /// The same step, of which only some edits are made: each as in the whole step, the text around it as it was. Places beyond the last
    /// edit stand for nothing.
    /// </summary>
    /// <param name="edits">Places among all edits of the step, from 0; at least one.</param>
    /// <exception cref="ArgumentException">No edit, a negative place, or a perturbation of pictures or sounds.</exception>
    public PerturbationStep WithOnlyEdits(params IEnumerable<int> edits)
    {
        ArgumentNullException.ThrowIfNull(edits);
        if (Perturbation is not TextPerturbation)
            throw new ArgumentException($"{Perturbation.Name} changes no text, so it has no single edits.", nameof(edits));
        return new(Perturbation, Ticks, new EditSubset(edits));
    }

    /// <summary>For a reader: <c>rotation 2.1° (severity 1.0)</c>.</summary>
    public string ToDisplayString()
    {
        var name = Perturbation.Label.Replace('-', ' ');
        var amount = Perturbation.Scale.ToDisplayString(Ticks);
        var severity = Severity is > 0 and < 0.05 ? "< 0.1" : Severity.ToString("0.0", CultureInfo.InvariantCulture);
        var only = OnlyEdits is null ? "" : string.Create(CultureInfo.InvariantCulture, $", {OnlyEdits.Count} of its edits");
        return $"{name}{(amount.Length > 0 ? " " : "")}{amount} (severity {severity}{only})";
    }

    /// <summary>
    /// Canonical: <c>image.rotation@1(2.1)</c>, <c>text.whitespace@1(0.1;in=context)</c>, <c>text.whitespace@1(0.1;only=3,7)</c>.
    /// </summary>
    public override string ToString()
    {
        var definition = Perturbation.Definition;
        var amount = double.IsPositiveInfinity(Amount) ? "inf" : double.IsNegativeInfinity(Amount) ? "-inf" : Amount.ToString(CultureInfo.InvariantCulture);
        var only = Only is null ? "" : $"{StepText.OnlyMark}{Only}";
        return $"{definition.Identity}({amount}{(definition.Qualifiers.Length > 0 ? ";" : "")}{definition.Qualifiers}{only})";
    }

    /// <summary>Equal canonical texts.</summary>
    public bool Equals(PerturbationStep? other) => other is not null && ToString() == other.ToString();

    /// <inheritdoc/>
    public override int GetHashCode() => ToString().GetHashCode(StringComparison.Ordinal);
}
