namespace EvalKit.Perturbations.Tests;

/// <summary>What a member makes of a text.</summary>
internal static class Changed
{
    /// <summary>Every place is changed, whatever the member's own limit.</summary>
    public static string Whole(Perturbation member, string text, ulong seed = 1) => By(member, text, 1, seed);

    public static string By(Perturbation member, string text, double amount, ulong seed = 1) =>
        TextEdits.Apply(text, ((TextPerturbation)member).Kernel.Edit(text, [], new("case", amount, 5, new(seed))));

    /// <summary>All that it may become, over so many seeds.</summary>
    public static HashSet<string> Ways(Perturbation member, string text, int seeds = 60) =>
        [.. Enumerable.Range(1, seeds).Select(seed => Whole(member, text, (ulong)seed))];
}
