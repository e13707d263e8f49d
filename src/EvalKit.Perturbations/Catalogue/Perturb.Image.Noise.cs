namespace EvalKit;

public static partial class Perturb
{
    public static partial class Image
    {
        /// <summary>
        /// Adds independent normal noise to every colour sample. Severities 1 to 5 are standard deviations of 0.08, 0.12, 0.18, 0.26
        /// and 0.38 of full scale (ImageNet-C). A stronger level is the same noise, scaled.
        /// </summary>
        /// <param name="upToSigma">Where the scale ends: 0.0005 to 0.38.</param>
        public static Perturbation GaussianNoise(double upToSigma = 0.38) => Catalogue.Truncate(ImageNoise.GaussianNoise, upToSigma, nameof(upToSigma));
    }
}
