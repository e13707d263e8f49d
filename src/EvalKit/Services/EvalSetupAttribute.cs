namespace EvalKit;

/// <summary>What <see cref="EvalSetupAttribute{TSetup}"/> has in common, whatever its type.</summary>
public abstract class EvalSetupAttribute : Attribute
{
    private protected EvalSetupAttribute()
    {
    }

    internal abstract IEvalSetup Create();
}
