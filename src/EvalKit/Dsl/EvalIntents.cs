namespace EvalKit;

/// <summary>The verbs that say what an eval is for. The last one said holds.</summary>
public static class EvalIntents
{
    /// <summary>The eval shows what the model can do: it may be hard. Rules about evals that never pass leave it alone.</summary>
    public static TStage Capability<TStage>(this TStage stage)
        where TStage : IEvalStage => With(stage, EvalIntent.Capability);

    /// <summary>The eval guards what the model could do before: rules about evals that never fail leave it alone.</summary>
    public static TStage Regression<TStage>(this TStage stage)
        where TStage : IEvalStage => With(stage, EvalIntent.Regression);

    /// <summary>The eval guards against harm: gates without a tolerance of their own have none, and an undecided verdict is red.</summary>
    public static TStage Safety<TStage>(this TStage stage)
        where TStage : IEvalStage => With(stage, EvalIntent.Safety);

    private static TStage With<TStage>(TStage stage, EvalIntent intent)
        where TStage : IEvalStage
    {
        ArgumentNullException.ThrowIfNull(stage);
        return (TStage)stage.With(settings => settings with { Intent = intent });
    }
}
