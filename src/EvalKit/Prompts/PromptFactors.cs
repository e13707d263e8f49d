using System.Numerics;
using EvalKit.Media;

namespace EvalKit;

/// <summary>The kinds of input of a prompt that can be there or not: its pictures, its sounds, its input text. What instructs always stays.</summary>
internal static class PromptFactors
{
    /// <summary>Trials of one case: every set of its kinds of input, the empty one too; 0 where there are fewer than two kinds.</summary>
    public static int Combinations(Modality factors) => BitOperations.PopCount((uint)factors) is var kinds and >= 2 ? 1 << kinds : 0;

    /// <summary>The most combinations that any prompt has.</summary>
    public const int MostCombinations = 8;

    /// <summary>The kinds of input that a prompt has.</summary>
    public static Modality Of(Prompt prompt) => prompt.Parts.Aggregate(Modality.None, (all, part) => all | FactorOf(part));

    /// <summary>The prompt without some kinds of input.</summary>
    public static Prompt Without(Prompt prompt, Modality left) => left == Modality.None
        ? prompt
        : Prompt.FromParts(prompt.Parts.Where(part => (FactorOf(part) & left) == 0));

    /// <summary>What the combination of a number leaves out: first nothing, last everything.</summary>
    public static Modality LeftOutBy(int combination, Modality factors)
    {
        var left = Modality.None;
        foreach (var factor in Kinds(factors))
        {
            if ((combination & 1) != 0) left |= factor;
            combination >>= 1;
        }

        return left;
    }

    /// <summary>Each two kinds of input, in ordinal order.</summary>
    public static IEnumerable<(Modality First, Modality Second)> Pairs(Modality factors) =>
        from first in Kinds(factors)
        from second in Kinds(factors)
        where string.CompareOrdinal(first.Label(), second.Label()) < 0
        orderby first.Label(), second.Label()
        select (first, second);

    private static IEnumerable<Modality> Kinds(Modality factors) =>
        new[] { Modality.Text, Modality.Audio, Modality.Image }.Where(kind => (factors & kind) != 0);

    private static Modality FactorOf(PromptPart part) => part switch
    {
        TextPart => part.Role == Part.Input ? Modality.Text : Modality.None,
        _ => part.Role is Part.Input or Part.User or Part.Context ? part.Modality : Modality.None,
    };
}
