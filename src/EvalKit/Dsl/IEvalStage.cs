namespace EvalKit;

/// <summary>Anything an eval's fluent chain goes through; lets verbs such as <see cref="EvalNaming.Named{TStage}"/> keep the chain's type.</summary>
public interface IEvalStage
{
    internal IEvalStage With(Func<EvalSettings, EvalSettings> change);
}
