using EvalKit.Media;

namespace EvalKit;

public static partial class Perturb
{
    public static partial class Image
    {
        /// <summary>
        /// Covers rectangles of the picture's proportions, at places of the case's own. Severities 1 to 5 are 0.02, 0.05, 0.1, 0.2 and
        /// 0.35 of the area in all. A stronger level covers all that a milder one covers.
        /// </summary>
        /// <param name="upToShare">Where the scale ends: 0.001 to 0.35.</param>
        /// <param name="holes">How many rectangles, 1 to 64; they share the area evenly, and none covers another.</param>
        /// <param name="fill">Their colour; null for black.</param>
        /// <exception cref="ArgumentOutOfRangeException">A limit outside the scale, or another number of holes.</exception>
        public static Perturbation Cutout(double upToShare = 0.35, int holes = 1, Rgba? fill = null)
        {
            if (holes is < 1 or > 64) throw new ArgumentOutOfRangeException(nameof(holes), holes, "1 to 64 holes.");
            return Catalogue.Truncate(ImageOcclusion.CutoutWith(holes, fill), upToShare, nameof(upToShare));
        }

        /// <summary>
        /// Covers single pixels. Severities 1 to 5 are shares of 0.01, 0.02, 0.05, 0.1 and 0.2. A stronger level covers the same pixels
        /// and more.
        /// </summary>
        /// <param name="upToShare">Where the scale ends: 0.001 to 0.2.</param>
        /// <param name="fill">Their colour; null for black.</param>
        public static Perturbation PixelDropout(double upToShare = 0.2, Rgba? fill = null) =>
            Catalogue.Truncate(ImageOcclusion.PixelDropoutWith(fill), upToShare, nameof(upToShare));

        /// <summary>
        /// Covers a square in every cell of a grid, whose cells are an eighth of the shorter side. Severities 1 to 5 are 0.01, 0.02,
        /// 0.05, 0.1 and 0.2 of the area. Where in a cell is the case's own.
        /// </summary>
        /// <param name="upToShare">Where the scale ends: 0.001 to 0.2.</param>
        /// <param name="fill">The squares' colour; null for black.</param>
        public static Perturbation GridDropout(double upToShare = 0.2, Rgba? fill = null) =>
            Catalogue.Truncate(ImageOcclusion.GridDropoutWith(fill), upToShare, nameof(upToShare));

        /// <summary>
        /// Covers stripes, level or upright as the case has it, one in every eighth of the shorter side. Severities 1 to 5 are 0.01,
        /// 0.02, 0.05, 0.1 and 0.2 of the area.
        /// </summary>
        /// <param name="upToShare">Where the scale ends: 0.001 to 0.2.</param>
        /// <param name="fill">The stripes' colour; null for black.</param>
        public static Perturbation Stripes(double upToShare = 0.2, Rgba? fill = null) =>
            Catalogue.Truncate(ImageOcclusion.StripesWith(fill), upToShare, nameof(upToShare));

        /// <summary>
        /// A negative control: exchanges cells of a 4 × 4 grid in pairs. Severities 1 to 5 move 0.125, 0.25, 0.5, 0.75 and all of the
        /// cells. The right answer does not survive it (<see cref="LabelEffect.Changes"/>).
        /// </summary>
        /// <param name="upToShare">Where the scale ends: 0.125 to 1, in steps of 0.125.</param>
        public static Perturbation GridShuffle(double upToShare = 1) => Catalogue.Truncate(ImageShuffles.GridShuffle, upToShare, nameof(upToShare));

        /// <summary>
        /// A negative control: exchanges single pixels in pairs, so that colours stay and the picture goes. Severities 1 to 5 move 0.05,
        /// 0.1, 0.25, 0.5 and all of the pixels. The right answer does not survive it (<see cref="LabelEffect.Changes"/>).
        /// </summary>
        /// <param name="upToShare">Where the scale ends: 0.01 to 1.</param>
        public static Perturbation PixelShuffle(double upToShare = 1) => Catalogue.Truncate(ImageShuffles.PixelShuffle, upToShare, nameof(upToShare));

        /// <summary>
        /// Puts a picture onto the picture, at the same place at every severity. Severities 1 to 5 are opacities of 0.1, 0.25, 0.5, 0.75
        /// and 1.
        /// </summary>
        /// <param name="upToOpacity">Where the scale ends: 0.01 to 1.</param>
        /// <param name="picture">
        /// The picture above, whose transparency counts; null for a red sticker that says NEW. It is read at once: chains name it by its hash.
        /// </param>
        /// <param name="size">The largest part of width and height that it takes, over 0 to 1; its proportions stay.</param>
        /// <param name="x">Its left edge, 0 to 1 of the width.</param>
        /// <param name="y">Its upper edge, 0 to 1 of the height.</param>
        /// <exception cref="ArgumentOutOfRangeException">A limit, a size or a place outside its range.</exception>
        /// <exception cref="MediaFormatException">The picture cannot be read.</exception>
        public static Perturbation Overlay(double upToOpacity = 1, EvalKit.Image? picture = null, double size = 0.15, double x = 0.4, double y = 0.8)
        {
            if (!(size is > 0 and <= 1)) throw new ArgumentOutOfRangeException(nameof(size), size, "The overlay's size is over 0 and at most 1, the whole picture.");
            if (!(x is >= 0 and <= 1)) throw new ArgumentOutOfRangeException(nameof(x), x, "The overlay's left edge is at 0 to 1 of the width.");
            if (!(y is >= 0 and <= 1)) throw new ArgumentOutOfRangeException(nameof(y), y, "The overlay's upper edge is at 0 to 1 of the height.");
            return Catalogue.Truncate(ImageOverlays.OverlayWith(picture, size, x, y), upToOpacity, nameof(upToOpacity));
        }

        /// <summary>
        /// Repeats a text all over the picture, white with a dark shadow, in letters of a twelfth of the shorter side. Severities 1 to 5
        /// are opacities of 0.1, 0.25, 0.5, 0.75 and 1. Where the pattern begins is the case's own.
        /// </summary>
        /// <param name="upToOpacity">Where the scale ends: 0.01 to 1.</param>
        /// <param name="text">Printable ASCII, 1 to 256 characters.</param>
        /// <exception cref="ArgumentException">The text is empty, too long, or holds other characters.</exception>
        public static Perturbation Watermark(double upToOpacity = 1, string text = "SAMPLE") =>
            Catalogue.Truncate(ImageOverlays.WatermarkWith(text), upToOpacity, nameof(upToOpacity));

        /// <summary>
        /// Puts a white band with a caption above the picture, which becomes higher. Severities 1 to 5 are bands of 0.05, 0.1, 0.15, 0.2
        /// and 0.3 of its height.
        /// </summary>
        /// <param name="upToFraction">Where the scale ends: 0.001 to 0.3.</param>
        /// <param name="caption">Printable ASCII, 1 to 256 characters.</param>
        /// <exception cref="ArgumentException">The caption is empty, too long, or holds other characters.</exception>
        public static Perturbation MemeBorder(double upToFraction = 0.3, string caption = "NOBODY: LITERALLY NOBODY:") =>
            Catalogue.Truncate(ImageFrames.MemeBorderWith(caption), upToFraction, nameof(upToFraction));

        /// <summary>
        /// Shows the picture in a window, as a screenshot has it: a title bar, a margin and a status bar around the same pixels.
        /// Severities 1 to 5 are title bars of 0.04, 0.08, 0.12, 0.2 and 0.3 of the shorter side.
        /// </summary>
        /// <param name="upToFraction">Where the scale ends: 0.001 to 0.3.</param>
        /// <param name="title">Printable ASCII, 1 to 256 characters.</param>
        /// <exception cref="ArgumentException">The title is empty, too long, or holds other characters.</exception>
        public static Perturbation ScreenshotFrame(double upToFraction = 0.3, string title = "Picture viewer") =>
            Catalogue.Truncate(ImageFrames.ScreenshotFrameWith(title), upToFraction, nameof(upToFraction));

        /// <summary>
        /// Shows the picture in a corner of a sheet of four, beside made-up ones; the case has its own corner and its own others.
        /// Severities 1 to 5 prolong both sides by 0.1, 0.25, 0.5, 0.75 and 1 of their length.
        /// </summary>
        /// <param name="upToFraction">Where the scale ends: 0.01 to 1.</param>
        public static Perturbation Collage(double upToFraction = 1) => Catalogue.Truncate(ImageFrames.Collage, upToFraction, nameof(upToFraction));
    }
}
