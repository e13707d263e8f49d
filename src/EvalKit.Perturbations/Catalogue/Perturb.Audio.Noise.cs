namespace EvalKit;

public static partial class Perturb
{
    public static partial class Audio
    {
        /// <summary>
        /// Adds white noise at a signal-to-noise ratio. Severities 1 to 5 are 30, 20, 10, 0 and −10 dB; below severity 1 the noise's
        /// amplitude rises evenly from nothing. The signal's level is its root mean square where something sounds (20 ms windows at most
        /// 30 dB under the loudest), at least −60 dBFS; sums are clipped at full scale. A stronger level is the same noise, scaled.
        /// </summary>
        /// <param name="downToSnrDb">Where the scale ends: −10 to 60 dB.</param>
        public static Perturbation BackgroundNoise(double downToSnrDb = -10) =>
            Catalogue.Truncate(AudioNoise.BackgroundNoise, downToSnrDb, nameof(downToSnrDb));

        /// <summary>
        /// Adds white normal noise of a given strength, whatever the sound's level. Severities 1 to 5 are standard deviations of 0.001,
        /// 0.003, 0.006, 0.01 and 0.015 of full scale (audiomentations' range).
        /// </summary>
        /// <param name="upToSigma">Where the scale ends: 0.0001 to 0.015.</param>
        public static Perturbation GaussianNoise(double upToSigma = 0.015) => Catalogue.Truncate(AudioNoise.GaussianNoise, upToSigma, nameof(upToSigma));

        /// <summary>Adds noise of a colour at a signal-to-noise ratio; severities as of <see cref="BackgroundNoise"/>.</summary>
        /// <param name="downToSnrDb">Where the scale ends: −10 to 60 dB.</param>
        /// <param name="colour">How its power is spread over frequencies. Default: pink.</param>
        public static Perturbation ColouredNoise(double downToSnrDb = -10, NoiseColour colour = NoiseColour.Pink) => Enum.IsDefined(colour)
            ? Catalogue.Truncate(AudioNoise.Coloured(colour), downToSnrDb, nameof(downToSnrDb))
            : throw new ArgumentOutOfRangeException(nameof(colour), colour, "Not a colour of noise.");

        /// <summary>
        /// Adds synthetic talkers at a signal-to-noise ratio: voiced and hissed syllables and pauses with speech's spectrum and rhythm, but
        /// no words; for real ones use <see cref="BackgroundClips(string, double)"/>. Severities as of <see cref="BackgroundNoise"/>.
        /// </summary>
        /// <param name="downToSnrDb">Where the scale ends: −10 to 60 dB.</param>
        /// <param name="talkers">1 to 20. Default: 5.</param>
        public static Perturbation Babble(double downToSnrDb = -10, int talkers = AudioNoise.DefaultTalkers)
        {
            if (talkers is < 1 or > 20) throw new ArgumentOutOfRangeException(nameof(talkers), talkers, "Babble has 1 to 20 talkers.");
            return Catalogue.Truncate(AudioNoise.Babble(talkers), downToSnrDb, nameof(downToSnrDb));
        }

        /// <summary>
        /// Adds the hum of mains electricity, a tone and seven harmonics, at a signal-to-noise ratio. Severities 1 to 5 are 30, 20, 15, 10
        /// and 5 dB; below severity 1 its amplitude rises evenly from nothing.
        /// </summary>
        /// <param name="downToSnrDb">Where the scale ends: 5 to 60 dB.</param>
        /// <param name="mainsHertz">40 to 400; 60 in North America, 400 on board aircraft. Default: 50.</param>
        public static Perturbation Hum(double downToSnrDb = 5, int mainsHertz = AudioNoise.DefaultMainsHertz)
        {
            if (mainsHertz is < 40 or > 400) throw new ArgumentOutOfRangeException(nameof(mainsHertz), mainsHertz, "Mains have 40 to 400 Hz.");
            return Catalogue.Truncate(AudioNoise.Hum(mainsHertz), downToSnrDb, nameof(downToSnrDb));
        }

        /// <summary>
        /// Adds clicks of a few milliseconds, 4 to 16 times as strong as the signal's level. Severities 1 to 5 are 0.5, 1, 2, 5 and 10 a
        /// second, and at least one. A higher rate is the same clicks and more.
        /// </summary>
        /// <param name="upToPerSecond">Where the scale ends: 0.1 to 10.</param>
        public static Perturbation Clicks(double upToPerSecond = 10) => Catalogue.Truncate(AudioNoise.Clicks, upToPerSecond, nameof(upToPerSecond));

        /// <summary>
        /// Adds a burst of white noise of 100 to 400 ms to every two seconds. Severities 1 to 5 are ratios within the burst of 18, 12, 6, 0
        /// and −6 dB (audiomentations' range); below severity 1 its amplitude rises evenly from nothing.
        /// </summary>
        /// <param name="downToSnrDb">Where the scale ends: −6 to 60 dB.</param>
        public static Perturbation NoiseBursts(double downToSnrDb = -6) => Catalogue.Truncate(AudioNoise.NoiseBursts, downToSnrDb, nameof(downToSnrDb));

        /// <summary>
        /// Mixes in recordings of yours (streets, music, talk) at a signal-to-noise ratio; severities as of <see cref="BackgroundNoise"/>.
        /// Each case gets a stretch of one of them, drawn by chance; a shorter one is repeated, one of another rate is resampled, and all
        /// channels get its mean. The ratio is to its level where it sounds.
        /// </summary>
        /// <remarks>The recordings are read now and kept in memory; their contents are part of the perturbation's identity in chains.</remarks>
        /// <param name="folder">All files named *.wav in it and its subfolders are taken, in the order of their paths.</param>
        /// <param name="downToSnrDb">Where the scale ends: −10 to 60 dB.</param>
        /// <exception cref="DirectoryNotFoundException">The folder does not exist.</exception>
        /// <exception cref="ArgumentException">It holds no such file or over 10,000, or one that is empty or silent.</exception>
        /// <exception cref="Media.MediaFormatException">A file cannot be decoded.</exception>
        public static Perturbation BackgroundClips(string folder, double downToSnrDb = -10) =>
            Catalogue.Truncate(AudioNoise.BackgroundClips(ClipShelf.OfFolder(folder)), downToSnrDb, nameof(downToSnrDb));

        /// <inheritdoc cref="BackgroundClips(string, double)"/>
        /// <param name="clips">The recordings.</param>
        /// <param name="downToSnrDb">Where the scale ends: −10 to 60 dB.</param>
        public static Perturbation BackgroundClips(IEnumerable<AudioClip> clips, double downToSnrDb = -10) =>
            Catalogue.Truncate(AudioNoise.BackgroundClips(ClipShelf.Of(clips, nameof(clips))), downToSnrDb, nameof(downToSnrDb));
    }
}
