namespace EvalKit;

/// <summary>A trial that passes in one run and fails in the other.</summary>
/// <param name="Eval">The eval's id.</param>
/// <param name="Case">The case's id.</param>
/// <param name="Population">Which trials it is among.</param>
/// <param name="Chain">The chain; empty for none.</param>
/// <param name="Severity">The chain's severity.</param>
/// <param name="Repeat">Which repeat.</param>
/// <param name="Lost">Whether it passed before and fails now.</param>
internal sealed record Flip(string Eval, string Case, Population Population, string Chain, double Severity, int Repeat, bool Lost)
{
    /// <summary>Why it fails now; null where it passes.</summary>
    public string? Reason { get; init; }

    /// <summary>The token that tries it again.</summary>
    public string Replay { get; init; } = "";

    /// <summary>The worst first: what was lost, unperturbed, or under the mildest chain.</summary>
    public static IComparer<Flip> WorstFirst { get; } = Comparer<Flip>.Create((one, other) =>
        (!one.Lost).CompareTo(!other.Lost) is var lost && lost != 0 ? lost
        : ((int)one.Population).CompareTo((int)other.Population) is var population && population != 0 ? population
        : one.Severity.CompareTo(other.Severity) is var severity && severity != 0 ? severity
        : string.CompareOrdinal(one.Eval, other.Eval) is var eval && eval != 0 ? eval
        : string.CompareOrdinal(one.Case, other.Case) is var id && id != 0 ? id
        : string.CompareOrdinal(one.Chain, other.Chain) is var chain && chain != 0 ? chain
        : one.Repeat.CompareTo(other.Repeat));
}
