using EvalKit.Media;

namespace EvalKit;

/// <summary>
/// What an eval asks, expects and requires, as one hash: another one is another eval, whose earlier runs say nothing. It sees no code: a lambda with the
/// same name is the same lambda.
/// </summary>
internal static class EvalHash
{
    public static ContentHash Of<TCase, TReply>(EvalPlan<TCase, TReply> plan, Blueprint<TCase> blueprint)
    {
        var definition = plan.Definition;
        using var hasher = new ContentHasher();
        // A list's length before its items: none runs into the next.
        Add(hasher, plan.Settings.Gates.Select(gate => gate.ToString()));
        Add(hasher, blueprint.Axes.Select(axis => FormattableString.Invariant($"{axis.Label} {axis.MaxSeverity:R}")));
        hasher.Add(blueprint.PerturbationVersions);
        Add(hasher, definition.Directionals.Select(test => test.Name));
        hasher.Add(definition.Invariants.Length);
        if (plan.Settings.Accumulates)
        {
            // Each run has fresh cases: what they have in common is all that can stay.
            hasher.Add(ExpectationShape.Of(blueprint.Cases.Values.Take(EvidencePlanner.MostDescribed).Select(value => ExpectationText.Of(definition, value))));
            return hasher.Finish();
        }

        hasher.Add(Cases(definition, blueprint.Cases));
        return hasher.Finish();
    }

    /// <summary>A sum, so that neither the order of the cases nor their number matters to what is kept in memory.</summary>
    private static ContentHash Cases<TCase, TReply>(EvalDefinition<TCase, TReply> definition, CaseTable<TCase> cases)
    {
        var sum = default(ContentHash);
        using var hasher = new ContentHasher();
        for (var i = 0; i < cases.Count; i++)
        {
            hasher.Add(cases.Id(i));
            hasher.Add(definition.Prompt(cases.Values[i]).Hash);
            hasher.Add(ExpectationText.Of(definition, cases.Values[i]));
            var one = hasher.Finish();
            sum = unchecked(new ContentHash(sum.High + one.High, sum.Low + one.Low));
        }

        return sum;
    }

    private static void Add(ContentHasher hasher, IEnumerable<string> texts)
    {
        var all = texts.ToList();
        hasher.Add(all.Count);
        foreach (var text in all) hasher.Add(text);
    }
}
