using System.Globalization;
using EvalKit.Media;

namespace EvalKit;

/// <summary>The facets that gates and reports tell trials apart by.</summary>
public static class By
{
    /// <summary>The modality of the case's input.</summary>
    public static Facet<Modality> Modality { get; } = new ModalityFacet();

    /// <summary>The modality that the perturbation changes; clean trials have none.</summary>
    public static Facet<Modality> PerturbedModality { get; } = new PerturbedModalityFacet();

    /// <summary>How hard the case is.</summary>
    public static Facet<Difficulty> Difficulty { get; } = new DifficultyFacet();

    /// <summary>The perturbation axis, by its label; clean trials have none.</summary>
    public static Facet<string> Perturbation { get; } = new PerturbationFacet();

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

    private sealed class PerturbationFacet() : Facet<string>("perturbation")
    {
        internal override string Label(string value) => value;

        internal override string? LabelOf(in TrialFacts trial) => trial.Axis?.Label;
    }
}
