namespace EvalKit;

public static partial class Perturb
{
    /// <summary>
    /// Perturbations of the whole prompt: how its parts stand together, what stands beside them, and whether they agree. In a chain they come
    /// in their turn, so a step behind them meets the parts that they leave. Also injections and conflicts: words in one kind of content that go
    /// against another or against the task, to test systems of your own with.
    /// </summary>
    public static partial class CrossModal;
}
