namespace EvalKit;

public static partial class Perturb
{
    public static partial class Image
    {
        /// <summary>
        /// Lays fog over the picture, a plasma fractal as ImageNet-C has it. Severities 1 to 5 are its rows: amounts of 1.5, 2, 2.5, 2.5
        /// and 3, ever rougher. A stronger fog comes from the same numbers.
        /// </summary>
        /// <param name="upToSeverity">Where the scale ends: 0.01 to 5.</param>
        public static Perturbation Fog(double upToSeverity = 5) => Catalogue.Truncate(ImageWeather.Fog, upToSeverity, nameof(upToSeverity));

        /// <summary>
        /// Covers the lens with frost (procedural): ice that grows from the seed. Severities 1 to 5 weigh picture and ice as ImageNet-C
        /// does: 1 and 0.4, 0.8 and 0.6, 0.7 and 0.7, 0.65 and 0.7, 0.6 and 0.75.
        /// </summary>
        /// <param name="upToSeverity">Where the scale ends: 0.01 to 5.</param>
        public static Perturbation Frost(double upToSeverity = 5) => Catalogue.Truncate(ImageWeather.Frost, upToSeverity, nameof(upToSeverity));

        /// <summary>
        /// Lets it snow, as ImageNet-C has it: flakes of a normal field, drawn out by wind, on a whitened picture. Severities 1 to 5 are its
        /// rows of flake size, threshold, wind and whitening, which do not measure as rising change; <see cref="Snowfall"/> rises.
        /// </summary>
        /// <param name="upToSeverity">Where the scale ends: 0.01 to 5.</param>
        public static Perturbation Snow(double upToSeverity = 5) => Catalogue.Truncate(ImageWeather.Snow, upToSeverity, nameof(upToSeverity));

        /// <summary>
        /// Snow in one direction: flakes of one size and wind, ever more of them, on a picture that whitens. Severities 1 to 5 are shares of
        /// 0.02, 0.05, 0.09, 0.13 and 0.16 of the flake field that are bright.
        /// </summary>
        /// <param name="upToShare">Where the scale ends: 0.001 to 0.16.</param>
        public static Perturbation Snowfall(double upToShare = 0.16) => Catalogue.Truncate(ImageWeather.Snowfall, upToShare, nameof(upToShare));

        /// <summary>
        /// Spatters the lens, as ImageNet-C has it: water up to severity 3, mud from 4 on, one fading into the other between. Severities 1 to 5 are its rows, which do not
        /// measure as rising change; <see cref="SpatterWater"/> and <see cref="SpatterMud"/> rise.
        /// </summary>
        /// <param name="upToSeverity">Where the scale ends: 0.01 to 5.</param>
        public static Perturbation Spatter(double upToSeverity = 5) => Catalogue.Truncate(ImageWeather.Spatter, upToSeverity, nameof(upToSeverity));

        /// <summary>
        /// Spatters the lens with water: ImageNet-C's drops, ever clearer to see. Severities 1 to 5 are intensities of 0.15, 0.3, 0.45, 0.6
        /// and 0.75 of the brightest spot.
        /// </summary>
        /// <param name="upToIntensity">Where the scale ends: 0.01 to 0.75.</param>
        public static Perturbation SpatterWater(double upToIntensity = 0.75) =>
            Catalogue.Truncate(ImageWeather.SpatterWater, upToIntensity, nameof(upToIntensity));

        /// <summary>
        /// Spatters the lens with mud, ever larger splashes. Severities 1 to 5 are shares of 0.05, 0.1, 0.2, 0.3 and 0.4 of the area.
        /// </summary>
        /// <param name="upToShare">Where the scale ends: 0.001 to 0.4.</param>
        public static Perturbation SpatterMud(double upToShare = 0.4) => Catalogue.Truncate(ImageWeather.SpatterMud, upToShare, nameof(upToShare));

        /// <summary>
        /// Lets it rain: slanting streaks on a picture that darkens. Severities 1 to 5 are 20, 45, 84, 140 and 220 drops on 224 × 224
        /// pixels of a picture whose shorter side counts as 224. More rain is the same drops and others.
        /// </summary>
        /// <param name="upToDrops">Where the scale ends: 1 to 220.</param>
        public static Perturbation Rain(double upToDrops = 220) => Catalogue.Truncate(ImageWeather.Rain, upToDrops, nameof(upToDrops));

        /// <summary>
        /// Lets the sun into the lens: a glare in the upper half and its ghosts. Severities 1 to 5 are strengths of 0.2, 0.4, 0.6, 0.8 and
        /// 1, at which the glare's middle hides all.
        /// </summary>
        /// <param name="upToStrength">Where the scale ends: 0.01 to 1.</param>
        public static Perturbation SunFlare(double upToStrength = 1) => Catalogue.Truncate(ImageWeather.SunFlare, upToStrength, nameof(upToStrength));
    }
}
