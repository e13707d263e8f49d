namespace EvalKit;

/// <summary>What mutations may cost.</summary>
internal static class MutationSize
{
    /// <summary>Of more cases a sample is asked again.</summary>
    public const int MostCases = 50;

    /// <summary>Calls that they take at most.</summary>
    public static long MostCalls(int cases) => (long)Math.Min(cases, MostCases) * Mutation.All.Count;
}
