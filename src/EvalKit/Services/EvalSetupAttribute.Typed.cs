namespace EvalKit;

/// <summary>Names the class that registers services for the evals of an assembly: <c>[assembly: EvalSetup&lt;MySetup&gt;]</c>.</summary>
[AttributeUsage(AttributeTargets.Assembly)]
public sealed class EvalSetupAttribute<TSetup> : EvalSetupAttribute
    where TSetup : IEvalSetup, new()
{
    internal override IEvalSetup Create() => new TSetup();
}
