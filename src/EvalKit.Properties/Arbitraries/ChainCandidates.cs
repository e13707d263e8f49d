namespace EvalKit;

/// <summary>
/// The milder neighbours of a chain, for runners that remember nothing between candidates, such as FsCheck's own. Greedy acceptance
/// restarts the list, so the boldest come first.
/// </summary>
internal static class ChainCandidates
{
    public static IEnumerable<PerturbationChain> Of(PerturbationChain chain)
    {
        if (chain.Steps.Count == 0) yield break;
        yield return PerturbationChain.Empty;
        if (chain.Steps.Count > 1)
        {
            for (var i = 0; i < chain.Steps.Count; i++) yield return chain.Without(i);
        }

        for (var i = 0; i < chain.Steps.Count; i++)
        {
            foreach (var ticks in Towards(chain.Steps[i].Ticks)) yield return chain.WithTicks(i, ticks);
        }
    }

    /// <summary>Half, three quarters, seven eighths … of the ticks, up to one tick less; tick 0 is the dropped step.</summary>
    private static IEnumerable<int> Towards(int ticks)
    {
        for (var less = ticks / 2; less > 0; less /= 2) yield return ticks - less;
    }
}
