using EvalKit.Extensibility;
using EvalKit.Media;

namespace EvalKit;

/// <summary>What makes two trials of two runs a pair, in 16 bytes: population, case, chain and repeat. The input is compared on its own.</summary>
internal static class PairKey
{
    public static ContentHash Of(ContentHasher hasher, Population population, TrialEntry trial)
    {
        hasher.Add((long)population);
        hasher.Add(trial.Case);
        hasher.Add(trial.Chain);
        hasher.Add((long)trial.Repeat);
        return hasher.Finish();
    }

    /// <summary>Two samples of a perturbation may draw the same chain: the second is another trial.</summary>
    public static ContentHash Again(ContentHash key, int occurrence) => occurrence == 0 ? key : new(key.High + ((ulong)occurrence * 0x9E3779B97F4A7C15), key.Low);
}
