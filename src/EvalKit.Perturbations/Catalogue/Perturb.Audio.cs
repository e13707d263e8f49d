namespace EvalKit;

public static partial class Perturb
{
    /// <summary>
    /// Perturbations of sound. What one makes louder than full scale is clipped there; a level is the root mean square where something
    /// sounds (20 ms windows at most 30 dB under the loudest), at least −60 dBFS.
    /// </summary>
    public static partial class Audio;
}
