namespace EvalKit;

public static partial class Perturb
{
    /// <summary>Perturbations of pictures.</summary>
    public static class Image
    {
        /// <summary>
        /// Turns the picture about its centre; each case turns one way, left or right, at every severity. Severities 1 to 5 are 2, 5,
        /// 10, 20 and 45 degrees. The size stays; what comes from outside has the colour of the nearest edge pixel.
        /// </summary>
        /// <param name="upToDegrees">Where the scale ends: 0.01 to 45.</param>
        public static Perturbation Rotation(double upToDegrees = 45) => Catalogue.Truncate(Catalogue.Rotation, upToDegrees, nameof(upToDegrees));

        /// <summary>
        /// Adds independent normal noise to every colour sample. Severities 1 to 5 are standard deviations of 0.08, 0.12, 0.18, 0.26
        /// and 0.38 of full scale (ImageNet-C). A stronger level is the same noise, scaled.
        /// </summary>
        /// <param name="upToSigma">Where the scale ends: 0.0005 to 0.38.</param>
        public static Perturbation GaussianNoise(double upToSigma = 0.38) => Catalogue.Truncate(Catalogue.GaussianNoise, upToSigma, nameof(upToSigma));
    }
}
