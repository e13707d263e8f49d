namespace EvalKit;

public static partial class Perturb
{
    public static partial class Image
    {
        /// <summary>
        /// What happens to a picture between two people and harms no one who looks at it: a little rotated, cropped, smaller, compressed,
        /// brighter or darker, blurred, noisy. A model that fails here fails its users.
        /// </summary>
        public static PerturbationSet Everyday() => new(
            "everyday",
            [
                Rotation(upToDegrees: 5), Crop(downToKept: 0.9), Downscale(downToFactor: 0.5), JpegArtefacts(downToQuality: 25),
                Brightness(upToValue: 0.2), GammaDarken(upToGamma: 1.4), GaussianBlur(upToSigma: 1), GaussianNoise(upToSigma: 0.08),
            ]);

        /// <summary>Taken by hand with a telephone, indoors: a dark and noisy sensor, a shaking hand, no focus, a slant, lamps, compression.</summary>
        public static PerturbationSet PhoneCamera() => new(
            "phone-camera",
            [
                IsoNoise(), MotionTrail(upToSigma: 5), DefocusBlur(upToRadius: 6), Perspective(upToFraction: 0.15), Rotation(upToDegrees: 10),
                ColourTemperature(downToKelvin: 2700), GammaDarken(upToGamma: 2), IlluminationGradient(upToStrength: 0.5), Shadow(upToStrength: 0.5),
                Vignette(upToStrength: 0.35), ChromaticAberration(upToShift: 0.02), JpegArtefacts(downToQuality: 18),
            ]);

        /// <summary>Paper that was scanned, copied or faxed: askew, with a margin, faint, too dark, in few grey levels, with lines of dirt.</summary>
        public static PerturbationSet Scanner() => new(
            "scanner",
            [
                Rotation(upToDegrees: 5), Shear(upToSlope: 0.05), Padding(upToFraction: 0.1, fill: new(255, 255, 255)), Contrast(downToGain: 0.3),
                GammaDarken(upToGamma: 2), Grayscale(), Posterize(downToBits: 2), GaussianNoise(upToSigma: 0.12), GaussianBlur(upToSigma: 2),
                Stripes(upToShare: 0.02), Downscale(downToFactor: 0.35), JpegArtefacts(downToQuality: 15),
            ]);

        /// <summary>Passed on over the web: shrunk, compressed, screenshot, captioned, marked, letterboxed, stored in another way.</summary>
        public static PerturbationSet WebShare() => new(
            "web-share",
            [
                Resize(downToFactor: 0.35), JpegArtefacts(downToQuality: 10), Pixelate(), Crop(downToKept: 0.8), Letterbox(),
                ScreenshotFrame(), MemeBorder(), Watermark(upToOpacity: 0.5), Container(),
            ]);

        /// <summary>Outdoors: fog, frost, snow, rain, low sun and dirt on the lens, each in one direction of its own.</summary>
        public static PerturbationSet Weather() => new("weather", [Fog(), Frost(), Snowfall(), Rain(), SunFlare(), SpatterWater(), SpatterMud()]);

        /// <summary>
        /// The corruptions of ImageNet-C (Hendrycks and Dietterich, 2019) with their published constants, lengths in the picture's own pixels:
        /// for pictures of 224 × 224. For others take the members themselves, whose lengths scale with the picture. The page of ImageNet-C says
        /// what is exact and what is not.
        /// </summary>
        /// <param name="validation">Also the four that the authors hold out for tuning: speckle noise, Gaussian blur, spatter, saturate.</param>
        public static PerturbationSet ImageNetC(bool validation = false) => new("imagenet-c", PublishedCorruptions.Of(CorruptionSet.ImageNetC, validation));

        /// <summary>The same with CIFAR-10-C's constants, which are much milder: for pictures of 32 × 32, and for a first look at larger ones.</summary>
        /// <param name="validation">Also the four that the authors hold out for tuning.</param>
        public static PerturbationSet Cifar10C(bool validation = false) => new("cifar-10-c", PublishedCorruptions.Of(CorruptionSet.Cifar10C, validation));
    }
}
