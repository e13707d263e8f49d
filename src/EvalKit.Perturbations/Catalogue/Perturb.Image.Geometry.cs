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
    }
}
