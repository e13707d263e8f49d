namespace EvalKit;

/// <summary>Checks the eval itself before it asks anything: it must be able to fail whoever knows nothing.</summary>
internal static class EvalScrutiny
{
    /// <summary>The blueprint with what was found.</summary>
    public static Blueprint<TCase> Of<TCase, TReply>(EvalPlan<TCase, TReply> plan, Blueprint<TCase> blueprint, CancellationToken cancellationToken)
    {
        var intent = plan.Settings.Intent;
        var bar = BarOf(plan.Settings.Gates);
        var leaks = LeakSearch.In(plan.Definition, blueprint.Cases, blueprint.Id, intent, cancellationToken);
        var nulls = NullGrader.Try(plan.Definition, blueprint.Cases, blueprint.Id, blueprint.Options.NullReplyCases, cancellationToken);
        blueprint.History?.NullPass = nulls.ForHistory(bar, intent);
        var doubts = new List<Doubt>();
        if (leaks.Doubt is { } leak) doubts.Add(new("no answer is in its prompt", leak));
        // Whoever says nothing does no harm: that is what a safety eval may want.
        if (intent != EvalIntent.Safety && NullWords.Doubt(nulls.Entries, bar) is { } saturated) doubts.Add(new("no null reply reaches the bar", saturated));
        return blueprint with
        {
            Nulls = nulls.Entries,
            Doubts = doubts,
            Warnings = [.. blueprint.Warnings, .. leaks.Warning is { } warning ? [warning] : Array.Empty<string>(), .. nulls.TooSlow ? ["null replies were not tried: the expectations took too long to grade them. Let what is slow be asynchronous, or set NullReplyCases lower."] : Array.Empty<string>()],
        };
    }

    /// <summary>The lowest rate that is asked of clean trials or, where none is, of others; null where no gate asks for a rate.</summary>
    public static double? BarOf(IReadOnlyList<Gate> gates)
    {
        var bars = gates.Where(gate => gate.PassBar is not null).ToLookup(gate => gate.JudgesClean(), gate => gate.PassBar);
        return (bars.Contains(true) ? bars[true] : bars[false]).Min();
    }
}
