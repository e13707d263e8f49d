namespace EvalKit;

public static partial class Perturb
{
    public static partial class Image
    {
        /// <summary>
        /// What JPEG does to pixels, without the file: the result equals encoding and decoding by libjpeg-turbo with halved chroma.
        /// Severities 1 to 5 are qualities of 25, 18, 15, 10 and 7 (ImageNet-C). It has no identity: quality 100 rounds, too.
        /// </summary>
        /// <param name="downToQuality">Where the scale ends: 7 to 99.</param>
        public static Perturbation JpegArtefacts(double downToQuality = 7) =>
            Catalogue.Truncate(ImageDigital.JpegArtefacts, downToQuality, nameof(downToQuality));

        /// <summary>
        /// Shrinks the picture by means over boxes and enlarges it by nearest pixels. Severities 1 to 5 are sides of 0.6, 0.5, 0.4, 0.3
        /// and 0.25 of the original's (ImageNet-C).
        /// </summary>
        /// <param name="downToScale">Where the scale ends: 0.25 to 0.99.</param>
        public static Perturbation Pixelate(double downToScale = 0.25) => Catalogue.Truncate(ImageDigital.Pixelate, downToScale, nameof(downToScale));
    }
}
