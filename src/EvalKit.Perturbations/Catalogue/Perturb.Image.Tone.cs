namespace EvalKit;

public static partial class Perturb
{
    public static partial class Image
    {
        /// <summary>
        /// Brightens: raises the value of HSV, the largest of R, G and B; hue and saturation stay, and black becomes grey. Severities 1
        /// to 5 are +0.1, 0.2, 0.3, 0.4 and 0.5 of full scale (ImageNet-C).
        /// </summary>
        /// <param name="upToValue">Where the scale ends: 0.001 to 0.5.</param>
        public static Perturbation Brightness(double upToValue = 0.5) => Catalogue.Truncate(ImageTone.Brightness, upToValue, nameof(upToValue));

        /// <summary>
        /// Flattens the contrast: a gain about the mean of each channel, weighed by alpha. Severities 1 to 5 are gains of 0.4, 0.3, 0.2,
        /// 0.1 and 0.05 (ImageNet-C).
        /// </summary>
        /// <param name="downToGain">Where the scale ends: 0.05 to 0.999.</param>
        public static Perturbation Contrast(double downToGain = 0.05) => Catalogue.Truncate(ImageTone.Contrast, downToGain, nameof(downToGain));

        /// <summary>
        /// Darkens mid-tones: every sample x, from 0 to 1, becomes x^γ. Severities 1 to 5 are exponents of 1.2, 1.4, 1.7, 2 and 2.5.
        /// </summary>
        /// <param name="upToGamma">Where the scale ends: 1.01 to 2.5.</param>
        public static Perturbation GammaDarken(double upToGamma = 2.5) => Catalogue.Truncate(ImageTone.GammaDarken, upToGamma, nameof(upToGamma));

        /// <summary>
        /// Brightens mid-tones: every sample x, from 0 to 1, becomes x^(1/γ). Severities 1 to 5 are γ = 1.2, 1.4, 1.7, 2 and 2.5.
        /// </summary>
        /// <param name="upToGamma">Where the scale ends: 1.01 to 2.5.</param>
        public static Perturbation GammaBrighten(double upToGamma = 2.5) => Catalogue.Truncate(ImageTone.GammaBrighten, upToGamma, nameof(upToGamma));

        /// <summary>Keeps the upper bits of each sample and clears the others. Severities 1 to 5 keep 6, 5, 4, 3 and 2 of 8.</summary>
        /// <param name="downToBits">Where the scale ends: 2 to 7.</param>
        public static Perturbation Posterize(double downToBits = 2) => Catalogue.Truncate(ImageTone.Posterize, downToBits, nameof(downToBits));

        /// <summary>
        /// Inverts samples of at least a threshold. Severities 1 to 5 are thresholds of 0.9, 0.8, 0.7, 0.6 and 0.5 of full scale.
        /// </summary>
        /// <param name="downToThreshold">Where the scale ends: 0.5 to 0.995.</param>
        public static Perturbation Solarize(double downToThreshold = 0.5) =>
            Catalogue.Truncate(ImageTone.Solarize, downToThreshold, nameof(downToThreshold));

        /// <summary>
        /// Mixes in the picture with the levels of each channel spread evenly. Severities 1 to 5 are mixtures of 0.2, 0.4, 0.6, 0.8 and
        /// 1, which is the equalised picture alone.
        /// </summary>
        /// <param name="upToMix">Where the scale ends: 0.01 to 1.</param>
        public static Perturbation Equalize(double upToMix = 1) => Catalogue.Truncate(ImageTone.Equalize, upToMix, nameof(upToMix));

        /// <summary>
        /// Mixes in the picture with its luma equalised tile by tile, contrast-limited (CLAHE): 8 × 8 tiles, clip limit 4. Severities 1
        /// to 5 are mixtures of 0.2, 0.4, 0.6, 0.8 and 1.
        /// </summary>
        /// <param name="upToMix">Where the scale ends: 0.01 to 1.</param>
        public static Perturbation Clahe(double upToMix = 1) => Catalogue.Truncate(ImageTone.Clahe, upToMix, nameof(upToMix));

        /// <summary>
        /// Mixes in the negative. Severities 1 to 5 are mixtures of 0.2, 0.4, 0.6, 0.8 and 1; at one half the picture is grey.
        /// </summary>
        /// <param name="upToMix">Where the scale ends: 0.01 to 1.</param>
        public static Perturbation Invert(double upToMix = 1) => Catalogue.Truncate(ImageTone.Invert, upToMix, nameof(upToMix));
    }
}
