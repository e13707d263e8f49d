using EvalKit.Media;

namespace EvalKit;

public static partial class Perturb
{
    public static partial class Image
    {
        /// <summary>
        /// Turns the picture about its centre; each case turns one way, left or right, at every severity. Severities 1 to 5 are 2, 5,
        /// 10, 20 and 45 degrees. The size stays; what comes from outside has the colour of the nearest edge pixel.
        /// </summary>
        /// <param name="upToDegrees">Where the scale ends: 0.01 to 45.</param>
        public static Perturbation Rotation(double upToDegrees = 45) => Catalogue.Truncate(ImageGeometry.Rotation, upToDegrees, nameof(upToDegrees));

        /// <summary>
        /// Slants the picture about its centre, sideways or up and down; each case goes one way at every severity. Severities 1 to 5
        /// are slopes of 0.04, 0.1, 0.2, 0.3 and 0.4 pixels per pixel. The size stays; outside is the colour of the nearest edge pixel.
        /// </summary>
        /// <param name="upToSlope">Where the scale ends: 0.001 to 0.4.</param>
        public static Perturbation Shear(double upToSlope = 0.4) => Catalogue.Truncate(ImageGeometry.Shear, upToSlope, nameof(upToSlope));

        /// <summary>
        /// Looks at the picture from aside: each corner comes from another place, in each direction between half and all of the
        /// fraction of the side away. Severities 1 to 5 are fractions of 0.02, 0.05, 0.1, 0.15 and 0.2. The size stays; outside is the
        /// colour of the nearest edge pixel.
        /// </summary>
        /// <param name="upToFraction">Where the scale ends: 0.001 to 0.2.</param>
        public static Perturbation Perspective(double upToFraction = 0.2) =>
            Catalogue.Truncate(ImageGeometry.Perspective, upToFraction, nameof(upToFraction));

        /// <summary>
        /// Moves the picture by whole pixels, across, down or both; each case goes one way at every severity. Severities 1 to 5 are
        /// 0.02, 0.05, 0.1, 0.2 and 0.3 of the sides. The size stays; outside is the colour of the nearest edge pixel.
        /// </summary>
        /// <param name="upToFraction">Where the scale ends: 0.001 to 0.3.</param>
        public static Perturbation Translation(double upToFraction = 0.3) =>
            Catalogue.Truncate(ImagePlacement.Translation, upToFraction, nameof(upToFraction));

        /// <summary>
        /// Puts a border around the picture, which becomes larger. Severities 1 to 5 are borders of 0.02, 0.05, 0.1, 0.2 and 0.3 of the
        /// side that each prolongs, at both of its ends.
        /// </summary>
        /// <param name="upToFraction">Where the scale ends: 0.001 to 0.3.</param>
        /// <param name="fill">The border's colour; null for black.</param>
        public static Perturbation Padding(double upToFraction = 0.3, Rgba? fill = null) =>
            Catalogue.Truncate(ImagePlacement.PaddingWith(fill), upToFraction, nameof(upToFraction));

        /// <summary>
        /// Puts bars above and below the picture, or at both sides of one that is higher than wide, as a screen of another shape shows
        /// it. The picture keeps its pixels; the result is larger. Severities 1 to 5 are bars of 0.02, 0.05, 0.1, 0.2 and 0.3 of the
        /// shorter side.
        /// </summary>
        /// <param name="upToFraction">Where the scale ends: 0.001 to 0.3.</param>
        /// <param name="fill">The bars' colour; null for black.</param>
        public static Perturbation Letterbox(double upToFraction = 0.3, Rgba? fill = null) =>
            Catalogue.Truncate(ImagePlacement.LetterboxWith(fill), upToFraction, nameof(upToFraction));

        /// <summary>
        /// Keeps a window of the picture, at a place of the case's own; the result is smaller. Severities 1 to 5 keep 0.95, 0.9, 0.8,
        /// 0.65 and 0.5 of each side. A stronger level's window lies inside that of a milder one.
        /// </summary>
        /// <param name="downToKept">Where the scale ends: 0.5 to 0.999.</param>
        public static Perturbation Crop(double downToKept = 0.5) => Catalogue.Truncate(ImagePlacement.Crop, downToKept, nameof(downToKept));

        /// <summary>
        /// Fewer pixels, and a smaller result: severities 1 to 5 multiply both sides by 0.9, 0.75, 0.5, 0.35 and 0.25. For the loss of
        /// detail alone, at the same size, see <see cref="Downscale"/>.
        /// </summary>
        /// <param name="downToFactor">Where the scale ends: 0.25 to 0.999.</param>
        /// <param name="filter">How new pixels are computed; every filter but the nearest pixel widens with the factor.</param>
        public static Perturbation Resize(double downToFactor = 0.25, ResizeFilter filter = ResizeFilter.Bicubic) =>
            Catalogue.Truncate(ImageScaling.ResizeWith(filter), downToFactor, nameof(downToFactor));

        /// <summary>
        /// Takes detail away and keeps the size: the picture shrinks and grows back, both by bilinear means. Severities 1 to 5 are
        /// factors of 0.9, 0.75, 0.5, 0.35 and 0.25.
        /// </summary>
        /// <param name="downToFactor">Where the scale ends: 0.25 to 0.999.</param>
        public static Perturbation Downscale(double downToFactor = 0.25) => Catalogue.Truncate(ImageScaling.Downscale, downToFactor, nameof(downToFactor));

        /// <summary>
        /// Squeezes one side of the picture, width or height as the case has it; the result is smaller. Severities 1 to 5 multiply that
        /// side by 0.9, 0.75, 0.5, 0.35 and 0.25.
        /// </summary>
        /// <param name="downToFactor">Where the scale ends: 0.25 to 0.999.</param>
        /// <param name="filter">How new pixels are computed.</param>
        public static Perturbation AspectRatio(double downToFactor = 0.25, ResizeFilter filter = ResizeFilter.Bicubic) =>
            Catalogue.Truncate(ImageScaling.AspectRatioWith(filter), downToFactor, nameof(downToFactor));

        /// <summary>
        /// Left becomes right; on or off. It keeps no answer that depends on <see cref="Aspect.Orientation"/>,
        /// <see cref="Aspect.Position"/> or, as mirrored letters and digits are others, <see cref="Aspect.Spelling"/>.
        /// </summary>
        public static Perturbation HorizontalFlip() => ImageFlips.HorizontalFlip;

        /// <summary>Above becomes below; on or off. It keeps the answers that <see cref="HorizontalFlip"/> keeps.</summary>
        public static Perturbation VerticalFlip() => ImageFlips.VerticalFlip;

        /// <summary>
        /// Turns the picture by right angles; on or off. Width and height change places with an odd number of turns. It keeps no answer
        /// that depends on <see cref="Aspect.Orientation"/> or <see cref="Aspect.Position"/>.
        /// </summary>
        /// <param name="turns">Quarter turns, clockwise: 1, 2 or 3.</param>
        /// <exception cref="ArgumentOutOfRangeException">Another number of turns.</exception>
        public static Perturbation QuarterTurn(int turns = 1)
        {
            if (turns is < 1 or > 3) throw new ArgumentOutOfRangeException(nameof(turns), turns, "1, 2 or 3 quarter turns clockwise; 4 are none.");
            return turns == 1 ? ImageFlips.QuarterTurn : ImageFlips.QuarterTurns(turns);
        }
    }
}
