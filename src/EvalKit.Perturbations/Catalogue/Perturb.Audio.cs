namespace EvalKit;

public static partial class Perturb
{
    /// <summary>Perturbations of sound.</summary>
    public static class Audio
    {
        /// <summary>
        /// Adds white noise at a signal-to-noise ratio. Severities 1 to 5 are 30, 20, 10, 0 and −10 dB; below severity 1 the noise's
        /// amplitude rises evenly from nothing. The signal's level is its root mean square where something sounds (20 ms windows at most
        /// 30 dB under the loudest), at least −60 dBFS; sums are clipped at full scale. A stronger level is the same noise, scaled.
        /// </summary>
        /// <param name="downToSnrDb">Where the scale ends: −10 to 60 dB.</param>
        public static Perturbation BackgroundNoise(double downToSnrDb = -10) =>
            Catalogue.Truncate(AudioMembers.BackgroundNoise, downToSnrDb, nameof(downToSnrDb));

        /// <summary>
        /// Narrows the sound to a band, with fourth-order Butterworth filters. Severities 1 to 5 are 100–7000, 200–5000, 300–3400 (a
        /// telephone line), 400–2800 and 500–2200 Hz. It has no identity: the mildest setting filters, too.
        /// </summary>
        /// <param name="downToHz">Where the scale ends, as the band's upper edge: 2200 to 7990 Hz. Default: the telephone line's 3400.</param>
        public static Perturbation Telephone(double downToHz = 3400) => Catalogue.Truncate(AudioMembers.Telephone, downToHz, nameof(downToHz));
    }
}
