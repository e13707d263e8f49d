namespace EvalKit;

public static partial class Perturb
{
    public static partial class Image
    {
        /// <summary>
        /// Darkens towards the corners: light of 1 − s·d², with d the distance from the middle, 1 in the corners. Severities 1 to 5 are
        /// strengths s of 0.1, 0.2, 0.35, 0.5 and 0.7.
        /// </summary>
        /// <param name="upToStrength">Where the scale ends: 0.01 to 0.7.</param>
        public static Perturbation Vignette(double upToStrength = 0.7) => Catalogue.Truncate(ImageLight.Vignette, upToStrength, nameof(upToStrength));

        /// <summary>
        /// Light from one side: 1 + s there, 1 − s on the other side, even between; each case has its own direction at every severity.
        /// Severities 1 to 5 are strengths s of 0.1, 0.2, 0.35, 0.5 and 0.7.
        /// </summary>
        /// <param name="upToStrength">Where the scale ends: 0.01 to 0.7.</param>
        public static Perturbation IlluminationGradient(double upToStrength = 0.7) =>
            Catalogue.Truncate(ImageLight.IlluminationGradient, upToStrength, nameof(upToStrength));

        /// <summary>
        /// The shadow of something long across the picture, 0.3 to 0.6 of it wide, with soft edges; its place is each case's own, at
        /// every severity. Severities 1 to 5 take 0.1, 0.2, 0.35, 0.5 and 0.7 of the light away.
        /// </summary>
        /// <param name="upToStrength">Where the scale ends: 0.01 to 0.7.</param>
        public static Perturbation Shadow(double upToStrength = 0.7) => Catalogue.Truncate(ImageLight.Shadow, upToStrength, nameof(upToStrength));
    }
}
