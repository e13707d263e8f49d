namespace EvalKit;

public static partial class Perturb
{
    /// <summary>
    /// Perturbations that set one kind of content against another, or against the task: attacks on your own system, and contradictions that
    /// it must notice.
    /// </summary>
    public static partial class CrossModal;
}
