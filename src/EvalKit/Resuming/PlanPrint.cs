using EvalKit.Media;

namespace EvalKit;

/// <summary>What an eval asks, expects and plans, as a few hashes with a name each: what differs between two runs can be named without keeping it.</summary>
internal static class PlanPrint
{
    public static IReadOnlyList<string> Of<TCase, TReply>(EvalPlan<TCase, TReply> plan, Blueprint<TCase> blueprint)
    {
        var definition = plan.Definition;
        ContentHash prompts = default, expectations = default;
        using var hasher = new ContentHasher();
        for (var i = 0; i < blueprint.Cases.Count; i++)
        {
            // Sums: the order in which a source gives its cases decides nothing.
            hasher.Add(blueprint.Cases.Id(i));
            hasher.Add(HashOf(definition.Prompt, blueprint.Cases.Values[i]));
            hasher.Add(blueprint.Cases.ClusterKey(i));
            hasher.Add(blueprint.Cases.CellOf[i]);
            prompts = Sum(prompts, hasher.Finish());
            hasher.Add(blueprint.Cases.Id(i));
            hasher.Add(ExpectationText.Of(definition, blueprint.Cases.Values[i]));
            expectations = Sum(expectations, hasher.Finish());
        }

        return
        [
            Named("cases and prompts", prompts),
            Named("expectations", Hash(hasher, expectations.ToString(), Counted(definition.Invariants.Length), string.Join('\n', definition.Directionals.Select(test => test.Name)))),
            Named("gates", Hash(hasher, [.. plan.Settings.Gates.Select(gate => gate.ToString())])),
            Named("perturbations", Hash(hasher, [.. blueprint.Axes.Select(axis => FormattableString.Invariant($"{axis.Label} {axis.MaxSeverity:R}")), blueprint.PerturbationVersions])),
            Named("compared subjects", Hash(hasher, [.. definition.Compared.Select(other => $"{other.Name} {other.Source.IdentityWith(other.Options ?? plan.Settings.ChatOptions)}")])),
            Named("design", Hash(hasher, blueprint.Arithmetic)),
        ];
    }

    private static ContentHash HashOf<TCase>(Func<TCase, Prompt> ask, TCase value)
    {
        try
        {
            return ask(value).Hash;
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // It will throw again in its trial, which is Errored then and says why.
            return default;
        }
    }

    private static string Named(string name, ContentHash hash) => $"{name}: {hash.ToString()[..16]}";

    private static string Counted(int count) => FormattableString.Invariant($"{count}");

    private static ContentHash Sum(ContentHash left, ContentHash right) => unchecked(new(left.High + right.High, left.Low + right.Low));

    private static ContentHash Hash(ContentHasher hasher, params IReadOnlyList<string> texts)
    {
        hasher.Add(texts.Count);
        foreach (var text in texts) hasher.Add(text);
        return hasher.Finish();
    }
}
