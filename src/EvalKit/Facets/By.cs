using System.Globalization;
using EvalKit.Media;

namespace EvalKit;

/// <summary>The facets that gates and reports tell trials apart by.</summary>
public static class By
{
    /// <summary>The modality of the case's input.</summary>
    public static Facet<Modality> Modality { get; } = new ModalityFacet();

    /// <summary>
    /// The modality that the perturbation changes; of one of whole prompts all kinds of parts that it adds, moves, takes away or replaces,
    /// such as <c>audio+image+text</c>. Clean trials have none.
    /// </summary>
    public static Facet<Modality> PerturbedModality { get; } = new PerturbedModalityFacet();

    /// <summary>How hard the case is.</summary>
    public static Facet<Difficulty> Difficulty { get; } = new DifficultyFacet();

    /// <summary>The perturbation axis, by its label; clean trials have none.</summary>
    public static Facet<string> Perturbation { get; } = new PerturbationFacet();

    /// <summary>How strongly the input is perturbed, in steps of one: 1 is over 0 and up to 1, 5 is over 4; clean trials have none.</summary>
    public static Facet<int> Severity { get; } = new SeverityFacet();

    /// <summary>A facet of the user's own, declared with <see cref="EvalCases{TCase}.Slice"/>.</summary>
    /// <param name="name">The name it was declared with.</param>
    public static Facet<string> Slice(string name)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        return new SliceFacet(name);
    }

    private sealed class SliceFacet(string name) : Facet<string>(name)
    {
        internal override string Label(string value) => value;

        internal override string? LabelOf(in TrialFacts trial) => trial.SliceOf(Name);
    }

    private sealed class ModalityFacet() : Facet<Modality>("modality")
    {
        internal override string Label(Modality value) => value.Label();

        internal override string? LabelOf(in TrialFacts trial) => trial.Modality.Label();
    }

    private sealed class PerturbedModalityFacet() : Facet<Modality>("perturbed modality")
    {
        internal override string Label(Modality value) => value.Label();

        internal override string? LabelOf(in TrialFacts trial) => trial.Axis?.ModalityOf().Label();
    }

    private sealed class DifficultyFacet() : Facet<Difficulty>("difficulty")
    {
        // Asked for by every gate and every trial.
        private static readonly Dictionary<Difficulty, string> Labels = Enum.GetValues<Difficulty>().ToDictionary(value => value, Lower);

        internal override string Label(Difficulty value) => Labels.TryGetValue(value, out var label) ? label : Lower(value);

        internal override string? LabelOf(in TrialFacts trial) => Label(trial.Difficulty);

        private static string Lower(Difficulty value) => value.ToString().ToLower(CultureInfo.InvariantCulture);
    }

    private sealed class SeverityFacet() : Facet<int>("severity")
    {
        internal override string Label(int value) => FormattableString.Invariant($"severity {value - 1}–{value}");

        internal override string? LabelOf(in TrialFacts trial) => trial.IsPerturbed ? Label(Math.Max(1, (int)Math.Ceiling(trial.Severity))) : null;
    }

    private sealed class PerturbationFacet() : Facet<string>("perturbation")
    {
        internal override string Label(string value) => value;

        internal override string? LabelOf(in TrialFacts trial) => trial.Axis?.Label;
    }
}
