namespace EvalKit;

public static partial class Perturb
{
    public static partial class Audio
    {
        /// <summary>
        /// Narrows the sound to a band, with fourth-order Butterworth filters. Severities 1 to 5 are 100–7000, 200–5000, 300–3400 (a
        /// telephone line), 400–2800 and 500–2200 Hz. It has no identity: the mildest setting filters, too.
        /// </summary>
        /// <param name="downToHz">Where the scale ends, as the band's upper edge: 2200 to 7990 Hz. Default: the telephone line's 3400.</param>
        public static Perturbation Telephone(double downToHz = 3400) => Catalogue.Truncate(AudioBand.Telephone, downToHz, nameof(downToHz));

        /// <summary>A whole telephone line: 300–3400 Hz, 8 kHz, G.711 µ-law, and back to the sound's rate. On or off.</summary>
        public static Perturbation TelephoneLine() => AudioBand.TelephoneLine;

        /// <summary>ITU-T G.711 µ-law there and back, at the sound's rate: some 38 dB of ratio to its own errors. On or off.</summary>
        public static Perturbation MuLaw() => AudioBand.MuLaw;

        /// <summary>ITU-T G.711 A-law there and back, at the sound's rate. On or off.</summary>
        public static Perturbation ALaw() => AudioBand.ALaw;

        /// <summary>
        /// A lower sample rate and back. Severities 1 to 5 are 0.75, 0.5, 0.25, 0.125 (Speech Robust Bench) and 0.0625 of the sound's rate.
        /// </summary>
        /// <param name="downToFactor">Where the scale ends: 0.0625 to 0.9975.</param>
        public static Perturbation Resampling(double downToFactor = 0.0625) => Catalogue.Truncate(AudioBand.Resampling, downToFactor, nameof(downToFactor));

        /// <summary>A lower sample rate and back without filters, so that high tones come back as low ones; factors as of <see cref="Resampling"/>.</summary>
        /// <param name="downToFactor">Where the scale ends: 0.0625 to 0.9975.</param>
        public static Perturbation Aliasing(double downToFactor = 0.0625) => Catalogue.Truncate(AudioBand.Aliasing, downToFactor, nameof(downToFactor));

        /// <summary>
        /// A second-order Butterworth low-pass. Severities 1 to 5 are 4000, 2833, 1666, 500 (Speech Robust Bench) and 250 Hz. It has no identity.
        /// </summary>
        /// <param name="downToHz">Where the scale ends: 250 to 7999 Hz.</param>
        public static Perturbation LowPass(double downToHz = 250) => Catalogue.Truncate(AudioBand.LowPass, downToHz, nameof(downToHz));

        /// <summary>A second-order Butterworth high-pass. Severities 1 to 5 are 500, 1333, 2166, 3000 (Speech Robust Bench) and 4000 Hz.</summary>
        /// <param name="upToHz">Where the scale ends: 1 to 4000 Hz.</param>
        public static Perturbation HighPass(double upToHz = 4000) => Catalogue.Truncate(AudioBand.HighPass, upToHz, nameof(upToHz));

        /// <summary>
        /// A band about 1 kHz, with second-order Butterworth filters. Severities 1 to 5 are 4, 3, 2, 1 and 0.5 octaves. It has no identity.
        /// </summary>
        /// <param name="downToOctaves">Where the scale ends: 0.5 to 5.9.</param>
        public static Perturbation BandPass(double downToOctaves = 0.5) => Catalogue.Truncate(AudioBand.BandPass, downToOctaves, nameof(downToOctaves));

        /// <summary>
        /// Raises all above 3 kHz by a shelf, clipped at full scale. Severities 1 to 5 are 10, 23, 36, 50 (Speech Robust Bench) and 60 dB.
        /// </summary>
        /// <param name="upToDb">Where the scale ends: 1 to 60 dB.</param>
        public static Perturbation Treble(double upToDb = 60) => Catalogue.Truncate(AudioBand.Treble, upToDb, nameof(upToDb));

        /// <summary>
        /// Raises all below 100 Hz by a shelf, clipped at full scale. Severities 1 to 5 are 20, 30, 40, 50 (Speech Robust Bench) and 60 dB.
        /// </summary>
        /// <param name="upToDb">Where the scale ends: 1 to 60 dB.</param>
        public static Perturbation Bass(double upToDb = 60) => Catalogue.Truncate(AudioBand.Bass, upToDb, nameof(upToDb));

        /// <summary>
        /// Seven bands from 100 Hz to 16 kHz, each raised or lowered by chance. Severities 1 to 5 are at most 3, 6, 12, 18 and 24 dB. Each
        /// case has its curve at every severity.
        /// </summary>
        /// <param name="upToDb">Where the scale ends: 1 to 24 dB.</param>
        public static Perturbation Equaliser(double upToDb = 24) => Catalogue.Truncate(AudioBand.Equaliser, upToDb, nameof(upToDb));

        /// <summary>
        /// Loses packets of 20 ms in bursts of two on average (Gilbert's model). Severities 1 to 5 are shares of 0.01, 0.03, 0.05, 0.1 and 0.2,
        /// and at least one packet. A greater share loses the same packets and more.
        /// </summary>
        /// <param name="upToShare">Where the scale ends: 0.001 to 0.2.</param>
        /// <param name="fill">What is played instead. Default: silence.</param>
        public static Perturbation PacketLoss(double upToShare = 0.2, PacketFill fill = PacketFill.Silence) => Enum.IsDefined(fill)
            ? Catalogue.Truncate(AudioBand.PacketLoss(fill), upToShare, nameof(upToShare))
            : throw new ArgumentOutOfRangeException(nameof(fill), fill, "Not a way to fill a gap.");
    }
}
