namespace EvalKit;

public static partial class Perturb
{
    public static partial class Audio
    {
        /// <summary>
        /// Louder, and clipped where that is beyond full scale. Severities 1 to 5 are factors of 10, 20, 30, 40 (Speech Robust Bench) and 50.
        /// </summary>
        /// <param name="upToFactor">Where the scale ends: 1.1 to 50.</param>
        public static Perturbation Gain(double upToFactor = 50) => Catalogue.Truncate(AudioLevel.Gain, upToFactor, nameof(upToFactor));

        /// <summary>Softer. Severities 1 to 5 are −6, −12, −20, −30 and −40 dB; what becomes softer than 16 bits hold is lost.</summary>
        /// <param name="downToDb">Where the scale ends: −40 to −0.1 dB.</param>
        public static Perturbation Attenuation(double downToDb = -40) => Catalogue.Truncate(AudioLevel.Attenuation, downToDb, nameof(downToDb));

        /// <summary>
        /// The level falls once and stays low: from a random place in the first half, within 0.2 to 1 s. Severities 1 to 5 are 3, 6, 12, 18
        /// and 24 dB.
        /// </summary>
        /// <param name="upToDb">Where the scale ends: 0.1 to 24 dB.</param>
        public static Perturbation Fade(double upToDb = 24) => Catalogue.Truncate(AudioLevel.Fade, upToDb, nameof(upToDb));

        /// <summary>
        /// Brings every clip to one loudness (ITU-R BS.1770-4, gated). Severities 1 to 5 are −16, −20, −24, −28 and −31 LUFS. It has no
        /// identity; a silent clip stays.
        /// </summary>
        /// <param name="downToLufs">Where the scale ends: −31 to −13.1 LUFS.</param>
        public static Perturbation Loudness(double downToLufs = -31) => Catalogue.Truncate(AudioLevel.Loudness, downToLufs, nameof(downToLufs));

        /// <summary>
        /// A compressor of 4 to 1, 5 ms attack, 100 ms release, without make-up gain. Severities 1 to 5 are thresholds of 6, 12, 18, 24 and
        /// 30 dB under the clip's peak.
        /// </summary>
        /// <param name="upToDb">Where the scale ends: 0.1 to 30 dB under the peak.</param>
        public static Perturbation Compression(double upToDb = 30) => Catalogue.Truncate(AudioLevel.Compression, upToDb, nameof(upToDb));

        /// <summary>
        /// A limiter without attack time, 50 ms release, no make-up gain. Severities 1 to 5 are thresholds of 3, 6, 10, 15 and 20 dB under the
        /// clip's peak.
        /// </summary>
        /// <param name="upToDb">Where the scale ends: 0.1 to 20 dB under the peak.</param>
        public static Perturbation Limiter(double upToDb = 20) => Catalogue.Truncate(AudioLevel.Limiter, upToDb, nameof(upToDb));

        /// <summary>Cuts off the loudest samples. Severities 1 to 5 are shares of 0.01, 0.05, 0.1, 0.2 and 0.4 of all.</summary>
        /// <param name="upToShare">Where the scale ends: 0.001 to 0.4.</param>
        public static Perturbation Clipping(double upToShare = 0.4) => Catalogue.Truncate(AudioLevel.Clipping, upToShare, nameof(upToShare));

        /// <summary>
        /// A soft limit, tanh, as of an overdriven amplifier, at the sound's level. Severities 1 to 5 are amounts of 0.05, 0.1, 0.2, 0.4 and
        /// 0.7 (audiomentations' TanhDistortion).
        /// </summary>
        /// <param name="upToAmount">Where the scale ends: 0.01 to 0.7.</param>
        public static Perturbation Overdrive(double upToAmount = 0.7) => Catalogue.Truncate(AudioLevel.Overdrive, upToAmount, nameof(upToAmount));

        /// <summary>Rounds samples to fewer levels, without dither. Severities 1 to 5 are 12, 10, 8, 6 and 4 bits.</summary>
        /// <param name="downToBits">Where the scale ends: 4 to 14 bits; every other number.</param>
        public static Perturbation BitDepth(double downToBits = 4) => Catalogue.Truncate(AudioLevel.BitDepth, downToBits, nameof(downToBits));

        /// <summary>Adds a constant. Severities 1 to 5 are 0.02, 0.05, 0.1, 0.2 and 0.3 of full scale.</summary>
        /// <param name="upToOffset">Where the scale ends: 0.001 to 0.3.</param>
        public static Perturbation DcOffset(double upToOffset = 0.3) => Catalogue.Truncate(AudioLevel.DirectCurrent, upToOffset, nameof(upToOffset));

        /// <summary>Turns every sample's sign: nobody hears it. On or off.</summary>
        public static Perturbation Polarity() => AudioLevel.Polarity;
    }
}
