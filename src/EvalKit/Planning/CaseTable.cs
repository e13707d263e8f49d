using EvalKit.Media;

namespace EvalKit;

/// <summary>The cases of an eval, read once, with what the plan needs to know of each in a few bytes.</summary>
internal sealed class CaseTable<TCase>
{
    public required EvalCases<TCase> Definition { get; init; }
    public required IReadOnlyList<TCase> Values { get; init; }
    public required Func<TCase, string?> IdOf { get; init; }

    /// <summary>The cell of each case.</summary>
    public required short[] CellOf { get; init; }

    public required IReadOnlyList<EvalCell> Cells { get; init; }

    /// <summary>The cluster of each case, or null where every case is its own.</summary>
    public required int[]? ClusterOf { get; init; }

    public required int Clusters { get; init; }

    /// <summary>Which perturbation axes can change each case's prompt, one bit per axis; null where all can.</summary>
    public required uint[]? AxesOf { get; init; }

    /// <summary>The mean over the cases of the score that guessing gets: 1 of k where the prompt offers k choices, else 0.</summary>
    public required double Chance { get; init; }

    /// <summary>The kinds of input of each case; null unless they are tried in combinations.</summary>
    public required Modality[]? FactorsOf { get; init; }

    public int Count => Values.Count;

    public string Id(int index) => IdOf(Values[index])!;

    public int Cluster(int index) => ClusterOf?[index] ?? index;

    /// <summary>The cluster of a case by a name that is the same in every run.</summary>
    public ContentHash ClusterKey(int index) => ContentHash.Of(Definition.ClusterOf is { } clusterOf ? clusterOf(Values[index]) ?? "" : Id(index));

    public bool CanPerturb(int index, int axis) => AxesOf is null || (AxesOf[index] & (1u << axis)) != 0;

    /// <summary>The cluster of a case as the journal names it; null where the case is its own.</summary>
    public string? ClusterName(TCase value, string id) => Definition.ClusterOf?.Invoke(value) is { } name && name != id ? name : null;

    /// <summary>The kinds of input whose combinations are tried.</summary>
    public Modality Factors(int index) => FactorsOf?[index] ?? Modality.None;

    /// <summary>A case's slices by name.</summary>
    public Func<string, string?> SlicesOf(int index) => Definition.Slices.IsEmpty ? NoSlice : name => Slice(index, name);

    private static string? NoSlice(string name) => null;

    private string? Slice(int index, string name)
    {
        foreach (var slice in Definition.Slices)
        {
            if (slice.Name == name) return slice.LabelOf(Values[index]);
        }

        return null;
    }
}
