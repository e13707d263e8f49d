namespace EvalKit;

public static partial class Perturb
{
    public static partial class Audio
    {
        /// <summary>
        /// The same samples in another WAV file: the strictest invariance there is. Levels 1 to 5, each with what those below it have: more
        /// chunks; an extensible header; 24- or 32-bit integers or floats; RF64; sizes that were never filled in. It works when the file is
        /// written, wherever in a chain it stands.
        /// </summary>
        /// <param name="upToLevel">Where the scale ends: 1 to 5.</param>
        public static Perturbation Container(double upToLevel = 5) => Catalogue.Truncate(AudioContainer.Container, upToLevel, nameof(upToLevel));
    }
}
