using EvalKit.Extensibility;

namespace EvalKit;

/// <summary>The plan as the journal keeps it.</summary>
internal static class EvalRecord
{
    public static EvalEntry Of<TCase, TReply>(EvalPlan<TCase, TReply> plan, Blueprint<TCase> blueprint, int eval) => new()
    {
        Eval = eval,
        Id = blueprint.Id,
        Subject = blueprint.Subject.ToString(),
        Intent = plan.Settings.Intent,
        Seed = blueprint.Seed,
        Cases = blueprint.Cases.Count,
        Clusters = blueprint.Cases.Clusters,
        Cells = [.. blueprint.Cases.Cells.Select(cell => new CellEntry(cell.Modality, cell.Difficulty, cell.Cases))],
        Axes = [.. blueprint.Axes.Select(axis => new AxisEntry(axis.Label, axis.MaxSeverity, axis.ModalityOf()))],
        Gates = [.. plan.Settings.Gates.Select(gate => gate.ToString())],
        PlannedClean = blueprint.PlannedClean,
        PlannedAsShipped = blueprint.PlannedAsShipped,
        PlannedPerturbed = blueprint.PlannedPerturbed,
        PlannedCorpus = blueprint.CorpusCalls,
        Plan = $"{blueprint.Arithmetic}; {blueprint.Cost}",
        Stop = blueprint.Sequential is null ? null : "sequential",
        Sights = blueprint.Sights,
        FalseFails = blueprint.FalseFails,
        Nulls = blueprint.Nulls,
        Prints = PlanPrint.Of(plan, blueprint),
        Warnings = blueprint.Warnings,
    };

    /// <summary>A replay plans no Measure trials and has no gates.</summary>
    public static EvalEntry OfReplay<TCase, TReply>(EvalPlan<TCase, TReply> plan, Blueprint<TCase> blueprint, int eval) =>
        Of(plan, blueprint, eval) with { Gates = [], PlannedClean = 0, PlannedAsShipped = 0, PlannedPerturbed = 0, PlannedCorpus = 0, Plan = "replay of one failure", Warnings = [], Sights = [], FalseFails = 0, Stop = null };
}
