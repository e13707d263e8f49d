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
    {
        ArgumentNullException.ThrowIfNull(perturbation);
        Perturbation = perturbation;
        Amount = perturbation.Scale.AmountAt(ticks);
        Severity = perturbation.Scale.SeverityAt(ticks);
        Ticks = ticks;
    }

    /// <summary>What is done.</summary>
    public Perturbation Perturbation { get; }

    /// <summary>How much of it, in ticks of the scale.</summary>
    public int Ticks { get; }

    /// <summary>How much of it, in the scale's unit.</summary>
    public double Amount { get; }

    /// <summary>The severity, 0 to 5.</summary>
    public double Severity { get; }

    /// <summary>For a reader: <c>rotation 2.1° (severity 1.0)</c>.</summary>
    public string ToDisplayString()
    {
        var name = Perturbation.Label.Replace('-', ' ');
        var amount = Perturbation.Scale.ToDisplayString(Ticks);
        return string.Create(CultureInfo.InvariantCulture, $"{name}{(amount.Length > 0 ? " " : "")}{amount} (severity {(Severity is > 0 and < 0.05 ? "< 0.1" : Severity.ToString("0.0", CultureInfo.InvariantCulture))})");
    }

    /// <summary>Canonical: <c>image.rotation@1(2.1)</c>, <c>text.whitespace@1(0.1;in=context)</c>.</summary>
    public override string ToString()
    {
        var definition = Perturbation.Definition;
        var amount = double.IsPositiveInfinity(Amount) ? "inf" : Amount.ToString(CultureInfo.InvariantCulture);
        return $"{definition.Identity}({amount}{(definition.Qualifiers.Length > 0 ? ";" : "")}{definition.Qualifiers})";
    }

    /// <summary>Equal canonical texts.</summary>
    public bool Equals(PerturbationStep? other) => other is not null && ToString() == other.ToString();

    /// <inheritdoc/>
    public override int GetHashCode() => ToString().GetHashCode(StringComparison.Ordinal);
}
