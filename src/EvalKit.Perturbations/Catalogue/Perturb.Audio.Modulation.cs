namespace EvalKit;

public static partial class Perturb
{
    public static partial class Audio
    {
        /// <summary>
        /// The level swings twenty times a second. Severities 1 to 5 are depths of 0.33, 0.5, 0.66, 0.83 and 1 (2 to 5: Speech Robust Bench).
        /// </summary>
        /// <param name="upToDepth">Where the scale ends: 0.01 to 1.</param>
        public static Perturbation Tremolo(double upToDepth = 1) => Catalogue.Truncate(AudioModulation.Tremolo, upToDepth, nameof(upToDepth));

        /// <summary>
        /// Feedback over a delay that swings between 0 and 3 ms. Severities 1 to 5 are feedbacks of 0.3, 0.5, 0.7, 0.9 (Speech Robust Bench)
        /// and 0.95.
        /// </summary>
        /// <param name="upToDecay">Where the scale ends: 0.01 to 0.95.</param>
        public static Perturbation Phaser(double upToDecay = 0.95) => Catalogue.Truncate(AudioModulation.Phaser, upToDecay, nameof(upToDecay));

        /// <summary>
        /// A second, weaker voice that drifts. Severities 1 to 5 are delays of 30, 50, 70, 90 (Speech Robust Bench) and 110 ms. It has no identity.
        /// </summary>
        /// <param name="upToMilliseconds">Where the scale ends: 11 to 110.</param>
        public static Perturbation Chorus(double upToMilliseconds = 110) => Catalogue.Truncate(AudioModulation.Chorus, upToMilliseconds, nameof(upToMilliseconds));
    }
}
