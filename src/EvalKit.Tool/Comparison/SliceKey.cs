namespace EvalKit;

/// <summary>The trials of one row: those of a population, or of a slice of it.</summary>
/// <param name="Population">The population; never two of them together.</param>
/// <param name="Facet"><c>modality</c>, <c>difficulty</c>, <c>perturbation</c>; empty for all.</param>
/// <param name="Label">The slice; empty for all.</param>
internal readonly record struct SliceKey(Population Population, string Facet, string Label)
{
    public bool IsWhole => Facet.Length == 0;

    public override string ToString() => IsWhole ? Populations.Word(Population) : $"{Populations.Word(Population)} · {Label}";
}
