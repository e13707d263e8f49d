namespace EvalKit;

/// <summary>A label that trials can be told apart by. Every value is written as one word, the same in gates, reports and traits.</summary>
public abstract class Facet
{
    private protected Facet(string name) => Name = name;

    /// <summary>The facet's name, such as <c>difficulty</c>.</summary>
    public string Name { get; }

    /// <summary>The label of a trial, or null where the facet does not apply to it (a clean trial has no perturbation).</summary>
    internal abstract string? LabelOf(in TrialFacts trial);

    /// <inheritdoc/>
    public override string ToString() => Name;
}
