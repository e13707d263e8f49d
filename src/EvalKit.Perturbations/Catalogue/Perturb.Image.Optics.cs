namespace EvalKit;

public static partial class Perturb
{
    public static partial class Image
    {
        /// <summary>
        /// Colour fringes towards the corners: red comes from nearer to the centre and blue from farther out, with the cube of the distance.
        /// Severities 1 to 5 are shifts of 0.005, 0.01, 0.02, 0.035 and 0.05 of half the diagonal in the corners.
        /// </summary>
        /// <param name="upToShift">Where the scale ends: 0.001 to 0.05.</param>
        public static Perturbation ChromaticAberration(double upToShift = 0.05) =>
            Catalogue.Truncate(ImageOptics.ChromaticAberration, upToShift, nameof(upToShift));

        /// <summary>
        /// Bulges as a wide-angle lens does: what is ρ half diagonals from the centre shows what is 1 + kρ² times as far. Severities 1 to 5
        /// are k of 0.05, 0.1, 0.2, 0.3 and 0.4. The size and the scale at the centre stay; outside is the nearest edge pixel.
        /// </summary>
        /// <param name="upToStrength">Where the scale ends, as k: 0.001 to 0.4.</param>
        public static Perturbation BarrelDistortion(double upToStrength = 0.4) =>
            Catalogue.Truncate(ImageOptics.BarrelDistortion, upToStrength, nameof(upToStrength));

        /// <summary>
        /// Draws the corners out as a telephoto lens does: what is ρ half diagonals from the centre shows what is 1 + kρ² times nearer.
        /// Severities 1 to 5 are k of 0.05, 0.1, 0.2, 0.3 and 0.4. The size and the scale at the centre stay; corners are lost.
        /// </summary>
        /// <param name="upToStrength">Where the scale ends, as k: 0.001 to 0.4.</param>
        public static Perturbation PincushionDistortion(double upToStrength = 0.4) =>
            Catalogue.Truncate(ImageOptics.PincushionDistortion, upToStrength, nameof(upToStrength));

        /// <summary>
        /// Makes each of five columns and five rows wider or narrower by chance. Severities 1 to 5 are changes of up to 0.05, 0.1, 0.2, 0.3
        /// and 0.4 of their width. A stronger level is the same change, scaled. The size stays.
        /// </summary>
        /// <param name="upToFraction">Where the scale ends: 0.001 to 0.4.</param>
        public static Perturbation GridDistortion(double upToFraction = 0.4) =>
            Catalogue.Truncate(ImageOptics.GridDistortion, upToFraction, nameof(upToFraction));

        /// <summary>
        /// ImageNet-C's elastic transform, in proportion to the picture: severities 1 and 2 tilt the whole picture, 3 to 5 make it
        /// tremble in small. So more severity need not be more change; <see cref="ElasticLocal"/> rises. Outside is the mirrored picture.
        /// </summary>
        /// <param name="upToLevel">Where the scale ends, as a severity: 0.01 to 5.</param>
        public static Perturbation ElasticTransform(double upToLevel = 5) => Catalogue.Truncate(ImageOptics.ElasticTransform, upToLevel, nameof(upToLevel));

        /// <summary>
        /// Displaces by a smooth random field, σ 2.44 pixels of a picture whose shorter side has 224, as ImageNet-C's elastic transform does
        /// from severity 3 on. Severities 1 to 5 are strengths of 4.88, 8.54, 12.2, 17.08 and 29.28 pixels; a pixel moves by about a
        /// fifteenth of that. A stronger level is the same field, scaled.
        /// </summary>
        /// <param name="upToAlpha">Where the scale ends: 0.01 to 29.28.</param>
        public static Perturbation ElasticLocal(double upToAlpha = 29.28) => Catalogue.Truncate(ImageOptics.ElasticLocal, upToAlpha, nameof(upToAlpha));
    }
}
