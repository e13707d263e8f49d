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

        /// <summary>
        /// Light counted in photons: a colour sample x, from 0 to 1, becomes Poisson(x·c) / c. Severities 1 to 5 are c = 60, 25, 12, 5
        /// and 3 photons of full scale (ImageNet-C); below severity 1 the noise's amplitude rises evenly from nothing. Fewer photons
        /// are the same quantiles of coarser counts.
        /// </summary>
        /// <param name="downToPhotons">Where the scale ends: 3 to 6000.</param>
        public static Perturbation ShotNoise(double downToPhotons = 3) => Catalogue.Truncate(ImageNoise.ShotNoise, downToPhotons, nameof(downToPhotons));

        /// <summary>
        /// Turns colour samples, each on its own, to nothing or to full scale, half of them each. Severities 1 to 5 are shares of 0.03,
        /// 0.06, 0.09, 0.17 and 0.27 (ImageNet-C). A greater share hits the same samples and more.
        /// </summary>
        /// <param name="upToShare">Where the scale ends: 0.001 to 0.27.</param>
        public static Perturbation ImpulseNoise(double upToShare = 0.27) => Catalogue.Truncate(ImageNoise.ImpulseNoise, upToShare, nameof(upToShare));

        /// <summary>
        /// Multiplies every colour sample by 1 plus independent normal noise. Severities 1 to 5 are standard deviations of 0.15, 0.2,
        /// 0.35, 0.45 and 0.6 (ImageNet-C). A stronger level is the same noise, scaled.
        /// </summary>
        /// <param name="upToSigma">Where the scale ends: 0.001 to 0.6.</param>
        public static Perturbation SpeckleNoise(double upToSigma = 0.6) => Catalogue.Truncate(ImageNoise.SpeckleNoise, upToSigma, nameof(upToSigma));

        /// <summary>
        /// The grain of a camera at a high ISO setting: normal noise of the light of each pixel and, half as strong, of each of its
        /// colours; in white half as strong as in black. Severities 1 to 5 are standard deviations of the light in black of 0.04, 0.08,
        /// 0.12, 0.16 and 0.2 of full scale. A stronger level is the same noise, scaled.
        /// </summary>
        /// <param name="upToSigma">Where the scale ends: 0.001 to 0.2.</param>
        public static Perturbation IsoNoise(double upToSigma = 0.2) => Catalogue.Truncate(ImageNoise.IsoNoise, upToSigma, nameof(upToSigma));
    }
}
