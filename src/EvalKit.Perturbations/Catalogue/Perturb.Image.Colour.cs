namespace EvalKit;

public static partial class Perturb
{
    public static partial class Image
    {
        /// <summary>
        /// Changes the saturation of HSV as published by ImageNet-C: severities 1 and 2 take colour away (gains of 0.3 and 0.1), 3 to 5
        /// add it (gains of 2, 5 and 20, and offsets of 0, 0.1 and 0.2); linear between. More severity is not always more change: for a
        /// scale that only rises take <see cref="SaturateUp"/> or <see cref="SaturateDown"/>.
        /// </summary>
        /// <param name="upToSeverity">Where the scale ends: 0.01 to 5.</param>
        public static Perturbation Saturate(double upToSeverity = 5) => Catalogue.Truncate(ImageColour.Saturate, upToSeverity, nameof(upToSeverity));

        /// <summary>
        /// Adds colour: the saturation of HSV times a gain, at most 1; grey stays. Severities 1 to 5 are gains of 1.25, 1.5, 2, 5 and 20,
        /// the last three ImageNet-C's.
        /// </summary>
        /// <param name="upToGain">Where the scale ends: 1.05 to 20.</param>
        public static Perturbation SaturateUp(double upToGain = 20) => Catalogue.Truncate(ImageColour.SaturateUp, upToGain, nameof(upToGain));

        /// <summary>
        /// Takes colour away: the saturation of HSV times a gain. Severities 1 to 5 are gains of 0.8, 0.6, 0.3, 0.1 and 0; at 0 every
        /// pixel is as light as its strongest colour.
        /// </summary>
        /// <param name="downToGain">Where the scale ends: 0 to 0.99.</param>
        public static Perturbation SaturateDown(double downToGain = 0) => Catalogue.Truncate(ImageColour.SaturateDown, downToGain, nameof(downToGain));

        /// <summary>
        /// Turns the hue of HSV; saturation and value stay, and so does grey. Each case turns one way at every severity. Severities 1 to
        /// 5 are 10, 20, 40, 90 and 150 degrees.
        /// </summary>
        /// <param name="upToDegrees">Where the scale ends: 1 to 150.</param>
        public static Perturbation HueShift(double upToDegrees = 150) => Catalogue.Truncate(ImageColour.HueShift, upToDegrees, nameof(upToDegrees));

        /// <summary>
        /// Warms the light: a white balance from 6500 K, which changes nothing, along the colours of black bodies; the luminance of
        /// white stays until something clips. Severities 1 to 5 are 5500, 4500, 3800, 3200 and 2700 K.
        /// </summary>
        /// <param name="downToKelvin">Where the scale ends: 2700 to 6490.</param>
        public static Perturbation ColourTemperature(double downToKelvin = 2700) =>
            Catalogue.Truncate(ImageColour.ColourTemperature, downToKelvin, nameof(downToKelvin));

        /// <summary>
        /// Adds a constant to each channel, up or down, each case its own; the channel that moves furthest moves by the amount.
        /// Severities 1 to 5 are 5, 10, 20, 30 and 45 of 255 levels.
        /// </summary>
        /// <param name="upToLevels">Where the scale ends: 1 to 45.</param>
        public static Perturbation ChannelShift(double upToLevels = 45) => Catalogue.Truncate(ImageColour.ChannelShift, upToLevels, nameof(upToLevels));

        /// <summary>Puts red, green and blue in another order, each case its own. It has no grades: on, it counts as severity 1.</summary>
        public static Perturbation ChannelShuffle() => ImageColour.ChannelShuffle;

        /// <summary>Mixes in the picture in grey, by its luma (ITU-R BT.601). Severities 1 to 5 are mixtures of 0.2, 0.4, 0.6, 0.8 and 1.</summary>
        /// <param name="upToMix">Where the scale ends: 0.01 to 1.</param>
        public static Perturbation Grayscale(double upToMix = 1) => Catalogue.Truncate(ImageColour.Grayscale, upToMix, nameof(upToMix));

        /// <summary>Mixes in the picture in sepia brown. Severities 1 to 5 are mixtures of 0.2, 0.4, 0.6, 0.8 and 1.</summary>
        /// <param name="upToMix">Where the scale ends: 0.01 to 1.</param>
        public static Perturbation Sepia(double upToMix = 1) => Catalogue.Truncate(ImageColour.Sepia, upToMix, nameof(upToMix));
    }
}
