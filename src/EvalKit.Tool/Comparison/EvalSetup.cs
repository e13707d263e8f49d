using EvalKit.Extensibility;

namespace EvalKit;

/// <summary>What an eval was measured with; comparisons say where it differs.</summary>
/// <param name="Id">The eval's id.</param>
/// <param name="Subject">Who was measured.</param>
internal sealed record EvalSetup(string Id, string Subject)
{
    // Versions are told by the first chains; a hostile journal may hold any number.
    private const int MostVersions = 500;

    /// <summary>The seed of the design; null where nobody knows.</summary>
    public ulong? Seed { get; init; }

    public IReadOnlyList<string>? Gates { get; init; }

    public IReadOnlyList<string>? Expectations { get; init; }

    /// <summary>What the eval asks, expects and plans, in hashes: <c>cases and prompts: 9f86d081884c7d65</c>.</summary>
    public IReadOnlyList<string> Prints { get; init; } = [];

    /// <summary>Cases of the plan.</summary>
    public int? Cases { get; init; }

    /// <summary>Whether results decided when it stopped.</summary>
    public bool Sequential { get; init; }

    /// <summary>Name and version of perturbations, <c>image.rotation@1</c>.</summary>
    public SortedSet<string> Versions { get; init; } = new(StringComparer.Ordinal);

    /// <summary>Trials that were answered from replies recorded earlier.</summary>
    public long Replayed { get; private set; }

    public static EvalSetup Of(EvalEntry plan) => new(plan.Id, plan.Subject)
    {
        Seed = plan.Seed, Gates = plan.Gates, Expectations = plan.Expectations, Cases = plan.Cases, Sequential = plan.Stop is not null, Prints = plan.Prints,
    };

    /// <summary>Notes what a trial tells of the setup: whether it was replayed, and the versions that its chain names.</summary>
    public void Note(TrialEntry trial)
    {
        if (trial.Replayed is not null) Replayed++;
        var chain = trial.Chain;
        if (chain.Length == 0 || Versions.Count >= MostVersions) return;
        foreach (var step in chain.AsSpan().Split(" > "))
        {
            var text = chain.AsSpan()[step];
            var open = text.IndexOf('(');
            var version = open < 0 ? text : text[..open];
            if (version.Contains('@') && version.Length <= 100) Versions.Add(version.ToString());
        }
    }

    /// <summary>Where another setup differs, in words.</summary>
    public IEnumerable<string> DifferencesTo(EvalSetup later)
    {
        if (Seed is { } before && later.Seed is { } after && before != after)
            yield return FormattableString.Invariant($"seeds differ ({before}, then {after}): perturbed trials drew other chains, and only equal ones are pairs");
        if (Cases is { } had && later.Cases is { } has && had != has) yield return FormattableString.Invariant($"the plan had {had} cases, and has {has} now");
        if (Expectations is { } expected && later.Expectations is { } expects && !expected.SequenceEqual(expects)) yield return "expectations differ: the same reply may be graded otherwise";
        if (Gates is { } required && later.Gates is { } requires && !required.SequenceEqual(requires)) yield return "gates differ";
        var changed = Prints.Except(later.Prints, StringComparer.Ordinal).Select(NameOfPrint).Intersect(later.Prints.Select(NameOfPrint), StringComparer.Ordinal).ToList();
        if (changed.Count > 0) yield return $"the eval was edited between the runs: {string.Join(", ", changed)}";
        foreach (var old in Versions)
        {
            if (later.Versions.FirstOrDefault(version => NameOf(version) == NameOf(old)) is { } now && !later.Versions.Contains(old))
                yield return $"{old} is {now} now: its trials are no pairs";
        }

        foreach (var (side, replayed) in new[] { ("earlier", Replayed), ("later", later.Replayed) })
        {
            if (replayed > 0) yield return $"{ReportWords.Counted(replayed, "trial")} of the {side} run {(replayed == 1 ? "was" : "were")} answered from replies recorded earlier: no new evidence";
        }

        if (Sequential || later.Sequential) yield return "results decided when a run stopped: intervals of the pairs are for a number of trials that was fixed before";
    }

    private static string NameOfPrint(string print) => print.Split(':')[0];

    private static string NameOf(string version) => version[..version.IndexOf('@', StringComparison.Ordinal)];
}
