namespace EvalKit;

public static partial class Perturb
{
    public static partial class Audio
    {
        /// <summary>Faster and higher, as from a tape. Severities 1 to 5 are factors of 1.25, 1.5, 1.75, 2 (Speech Robust Bench) and 2.5.</summary>
        /// <param name="upToFactor">Where the scale ends: 1.01 to 2.5.</param>
        public static Perturbation SpeedUp(double upToFactor = 2.5) => Catalogue.Truncate(AudioTime.SpeedUp, upToFactor, nameof(upToFactor));

        /// <summary>Slower and lower, as from a tape. Severities 1 to 5 are factors of 0.875, 0.75, 0.625, 0.5 (Speech Robust Bench) and 0.4.</summary>
        /// <param name="downToFactor">Where the scale ends: 0.4 to 0.995.</param>
        public static Perturbation SlowDown(double downToFactor = 0.4) => Catalogue.Truncate(AudioTime.SlowDown, downToFactor, nameof(downToFactor));

        /// <summary>Faster at the same pitch (WSOLA); factors as of <see cref="SpeedUp"/>.</summary>
        /// <param name="upToFactor">Where the scale ends: 1.01 to 2.5.</param>
        public static Perturbation TempoUp(double upToFactor = 2.5) => Catalogue.Truncate(AudioTime.TempoUp, upToFactor, nameof(upToFactor));

        /// <summary>Slower at the same pitch (WSOLA); factors as of <see cref="SlowDown"/>.</summary>
        /// <param name="downToFactor">Where the scale ends: 0.4 to 0.995.</param>
        public static Perturbation TempoDown(double downToFactor = 0.4) => Catalogue.Truncate(AudioTime.TempoDown, downToFactor, nameof(downToFactor));

        /// <summary>Higher at the same pace. Severities 1 to 5 are 3, 6, 9, 12 (Speech Robust Bench) and 15 semitones.</summary>
        /// <param name="upToSemitones">Where the scale ends: 0.1 to 15.</param>
        public static Perturbation PitchUp(double upToSemitones = 15) => Catalogue.Truncate(AudioTime.PitchUp, upToSemitones, nameof(upToSemitones));

        /// <summary>Lower at the same pace. Severities 1 to 5 are −3, −6, −9, −12 (Speech Robust Bench) and −15 semitones.</summary>
        /// <param name="downToSemitones">Where the scale ends: −15 to −0.1.</param>
        public static Perturbation PitchDown(double downToSemitones = -15) => Catalogue.Truncate(AudioTime.PitchDown, downToSemitones, nameof(downToSemitones));

        /// <summary>
        /// A voice from a shorter vocal tract at the same pitch: formants move up. Severities 1 to 5 are factors of 1.03, 1.06, 1.1, 1.15 and
        /// 1.2 up to 4.8 kHz; above, the axis is squeezed.
        /// </summary>
        /// <param name="upToFactor">Where the scale ends: 1.01 to 1.2.</param>
        public static Perturbation FormantsUp(double upToFactor = 1.2) => Catalogue.Truncate(AudioTime.FormantsUp, upToFactor, nameof(upToFactor));

        /// <summary>A voice from a longer vocal tract: formants move down. Severities 1 to 5 are factors of 0.97, 0.94, 0.9, 0.85 and 0.8.</summary>
        /// <param name="downToFactor">Where the scale ends: 0.8 to 0.99.</param>
        public static Perturbation FormantsDown(double downToFactor = 0.8) => Catalogue.Truncate(AudioTime.FormantsDown, downToFactor, nameof(downToFactor));

        /// <summary>
        /// Silences one stretch. Severities 1 to 5 are shares of 0.01, 0.05, 0.1, 0.2 and 0.3 of the length; a greater one is the same stretch
        /// and more.
        /// </summary>
        /// <param name="upToShare">Where the scale ends: 0.001 to 0.3.</param>
        public static Perturbation TimeMask(double upToShare = 0.3) => Catalogue.Truncate(AudioTime.TimeMask, upToShare, nameof(upToShare));

        /// <summary>
        /// Silences one band of frequencies. Severities 1 to 5 are 5, 10, 15, 20 and 27 of 80 mel bands (27: SpecAugment); a greater one is the
        /// same band and more.
        /// </summary>
        /// <param name="upToMelBands">Where the scale ends: 0.1 to 27.</param>
        public static Perturbation FrequencyMask(double upToMelBands = 27) => Catalogue.Truncate(AudioTime.FrequencyMask, upToMelBands, nameof(upToMelBands));

        /// <summary>
        /// Earlier or later, by chance; what leaves is lost, and silence takes its place. Severities 1 to 5 are shares of 0.05, 0.1, 0.2, 0.35
        /// and 0.5 of the length.
        /// </summary>
        /// <param name="upToShare">Where the scale ends: 0.001 to 0.5.</param>
        public static Perturbation Shift(double upToShare = 0.5) => Catalogue.Truncate(AudioTime.Shift, upToShare, nameof(upToShare));

        /// <summary>Silence before and behind. Severities 1 to 5 are shares of 0.05, 0.1, 0.2, 0.35 and 0.5 of the length, both together.</summary>
        /// <param name="upToShare">Where the scale ends: 0.001 to 0.5.</param>
        public static Perturbation Padding(double upToShare = 0.5) => Catalogue.Truncate(AudioTime.Padding, upToShare, nameof(upToShare));

        /// <summary>Without the beginning and the end that are over 60 dB under the peak. On or off.</summary>
        public static Perturbation Trim() => AudioTime.Trim;

        /// <summary>A stretch comes twice. Severities 1 to 5 are 50, 100, 200, 400 and 800 ms, at a random place.</summary>
        /// <param name="upToMilliseconds">Where the scale ends: 1 to 800.</param>
        public static Perturbation Stutter(double upToMilliseconds = 800) => Catalogue.Truncate(AudioTime.Stutter, upToMilliseconds, nameof(upToMilliseconds));

        /// <summary>
        /// Stretches of 25 ms are cut out. Severities 1 to 5 are shares of 0.01, 0.02, 0.05, 0.1 and 0.2, and at least one; a greater share is
        /// the same ones and more.
        /// </summary>
        /// <param name="upToShare">Where the scale ends: 0.001 to 0.2.</param>
        public static Perturbation SpliceOut(double upToShare = 0.2) => Catalogue.Truncate(AudioTime.SpliceOut, upToShare, nameof(upToShare));

        /// <summary>Backwards: a control, for the right answer is another one. On or off.</summary>
        public static Perturbation Reverse() => AudioTime.Reverse;
    }
}
