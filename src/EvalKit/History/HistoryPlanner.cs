namespace EvalKit;

/// <summary>Prepares a run that is added to the history.</summary>
internal static class HistoryPlanner
{
    /// <exception cref="HistoryException">The file is there and cannot be used: better known before any call than after all of them.</exception>
    public static Blueprint<TCase> Plan<TCase, TReply>(EvalPlan<TCase, TReply> plan, Blueprint<TCase> blueprint)
    {
        new HistoryFile(HistoryFile.PathOf(blueprint.Options.CommittedDirectory)).Read();
        return blueprint with { History = new(blueprint.Id, blueprint.Subject, () => EvalHash.Of(plan, blueprint)) };
    }
}
