namespace EvalKit;

public static partial class Perturb
{
    /// <summary>Perturbations of text.</summary>
    public static partial class Text;
}
