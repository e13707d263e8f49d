namespace EvalKit;

public static partial class Perturb
{
    public static partial class Image
    {
        /// <summary>
        /// Blurs as a normal distribution spreads. Severities 1 to 5 are standard deviations of 1, 2, 3, 4 and 6 pixels (ImageNet-C) of a
        /// picture whose shorter side has 224; other pictures have theirs in proportion.
        /// </summary>
        /// <param name="upToSigma">Where the scale ends: 0.01 to 6.</param>
        public static Perturbation GaussianBlur(double upToSigma = 6) => Catalogue.Truncate(ImageBlur.GaussianBlur, upToSigma, nameof(upToSigma));

        /// <summary>
        /// Blurs as a lens out of focus does: every point becomes a disk. Severities 1 to 5 are radii of 3, 4, 6, 8 and 10 pixels
        /// (ImageNet-C) of a picture whose shorter side has 224; other pictures have theirs in proportion.
        /// </summary>
        /// <param name="upToRadius">Where the scale ends: 0.01 to 10.</param>
        public static Perturbation DefocusBlur(double upToRadius = 10) => Catalogue.Truncate(ImageBlur.DefocusBlur, upToRadius, nameof(upToRadius));

        /// <summary>
        /// Shatters as rippled glass does: blurs, moves every pixel by chance, and blurs again. Severities 1 to 5 are ImageNet-C's: blurs
        /// of σ 0.7, 0.9, 1, 1.1 and 1.5 pixels of a picture whose shorter side has 224 and displacements of up to 1, 2, 2, 3 and 4, made
        /// 2, 1, 3, 2 and 2 times. It has no identity: the mildest setting moves pixels, too.
        /// </summary>
        /// <param name="upToSigma">Where the scale ends, as the σ of the blurs: 0.01 to 1.5.</param>
        public static Perturbation GlassBlur(double upToSigma = 1.5) => Catalogue.Truncate(ImageBlur.GlassBlur, upToSigma, nameof(upToSigma));

        /// <summary>
        /// Smears to one side, at an angle from −45 to 45 degrees that is the case's own. Severities 1 to 5 are ImageNet-C's: σ 3, 5, 8, 12
        /// and 15 along lines of 21, 31, 31, 31 and 41 pixels of a picture whose shorter side has 224; other pictures have theirs in
        /// proportion. Lines do not follow σ, so a higher severity may measure as less change; <see cref="MotionTrail"/> rises.
        /// </summary>
        /// <param name="upToSigma">Where the scale ends: 0.01 to 15.</param>
        public static Perturbation MotionBlur(double upToSigma = 15) => Catalogue.Truncate(ImageBlur.MotionBlur, upToSigma, nameof(upToSigma));

        /// <summary>
        /// Smears to one side, at an angle from −45 to 45 degrees that is the case's own, along a line of 3 σ. Severities 1 to 5 are
        /// ImageNet-C's σ of 3, 5, 8, 12 and 15 pixels of a picture whose shorter side has 224; other pictures have theirs in proportion.
        /// </summary>
        /// <param name="upToSigma">Where the scale ends: 0.01 to 15.</param>
        public static Perturbation MotionTrail(double upToSigma = 15) => Catalogue.Truncate(ImageBlur.MotionTrail, upToSigma, nameof(upToSigma));

        /// <summary>
        /// Blurs outwards from the middle, as a lens zoomed during the exposure does: the mean of the picture and its enlargements.
        /// Severities 1 to 5 enlarge by up to 1.11, 1.15, 1.2, 1.24 and 1.3 (ImageNet-C).
        /// </summary>
        /// <param name="upToFactor">Where the scale ends, as the largest enlargement: 1.001 to 1.3.</param>
        public static Perturbation ZoomBlur(double upToFactor = 1.3) => Catalogue.Truncate(ImageBlur.ZoomBlur, upToFactor, nameof(upToFactor));

        /// <summary>
        /// Sharpens too much: adds the difference from a blur of σ 1 pixel, times an amount. Severities 1 to 5 are amounts of 0.25, 0.5, 1,
        /// 2 and 4.
        /// </summary>
        /// <param name="upToAmount">Where the scale ends: 0.01 to 4.</param>
        public static Perturbation Sharpen(double upToAmount = 4) => Catalogue.Truncate(ImageBlur.Sharpen, upToAmount, nameof(upToAmount));

        /// <summary>
        /// Lines beside edges, as strong resampling and coding leave them: mixes in what a steep low-pass makes of the picture. Severities 1
        /// to 5 are shares of 0.2, 0.4, 0.6, 0.8 and 1.
        /// </summary>
        /// <param name="upToMix">Where the scale ends: 0.01 to 1.</param>
        public static Perturbation Ringing(double upToMix = 1) => Catalogue.Truncate(ImageBlur.Ringing, upToMix, nameof(upToMix));
    }
}
