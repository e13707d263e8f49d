namespace EvalKit;

/// <summary>The verb that names an eval.</summary>
public static class EvalNaming
{
    /// <summary>Gives the eval a stable id, under which its history, baseline and corpus are kept. Default under <c>[Eval]</c>: <c>Class.Method</c>.</summary>
    /// <exception cref="ArgumentException">The id is empty, longer than 200 characters, or holds control characters.</exception>
    public static TStage Named<TStage>(this TStage stage, string id)
        where TStage : IEvalStage
    {
        ArgumentNullException.ThrowIfNull(stage);
        EvalId.ThrowIfInvalid(id);
        return (TStage)stage.With(settings => settings with { Id = id });
    }
}
