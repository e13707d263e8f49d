namespace EvalKit;

public static partial class Perturb
{
    /// <summary>Perturbations of pictures.</summary>
    public static partial class Image;
}
