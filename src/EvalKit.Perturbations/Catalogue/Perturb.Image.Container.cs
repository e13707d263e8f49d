namespace EvalKit;

public static partial class Perturb
{
    public static partial class Image
    {
        /// <summary>
        /// Writes the same pixels as another PNG. Each level has what those below it have: 1 other filters, chunks and compression, 2
        /// ancillary chunks, 3 a palette, 16 bits or an opaque alpha channel, 4 interlacing, 5 turned pixels with an EXIF orientation that
        /// turns them upright. Severities are the levels; the case's chance chooses among what a level may have.
        /// </summary>
        /// <param name="upToLevel">Where the scale ends: 1 to 5.</param>
        public static Perturbation Container(double upToLevel = 5) => Catalogue.Truncate(ImageContainer.Container, upToLevel, nameof(upToLevel));
    }
}
