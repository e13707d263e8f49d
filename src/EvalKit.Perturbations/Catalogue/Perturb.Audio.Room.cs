namespace EvalKit;

public static partial class Perturb
{
    public static partial class Audio
    {
        /// <summary>
        /// Reverberation: the direct sound and decaying noise behind it. Severities 1 to 5 are reverberation times (to −60 dB) of 0.2, 0.4,
        /// 0.6, 0.9 and 1.3 s. Each case has its room at every severity; the result is as long as the sound.
        /// </summary>
        /// <param name="upToRt60Seconds">Where the scale ends: 0.01 to 1.3 s.</param>
        /// <param name="directToReverberantDb">
        /// The energy of the direct sound over that of the reverberation at a time of 0.5 s, −20 to 40 dB: how near the speaker is.
        /// Default: 0. Reverberant energy is proportional to the time, as in a real room.
        /// </param>
        public static Perturbation Room(double upToRt60Seconds = 1.3, double directToReverberantDb = AudioRoom.DefaultDirectToReverberant)
        {
            if (!(directToReverberantDb is >= -20 and <= 40))
                throw new ArgumentOutOfRangeException(nameof(directToReverberantDb), directToReverberantDb, "The direct sound is −20 to 40 dB over the reverberation.");
            return Catalogue.Truncate(AudioRoom.Room(directToReverberantDb), upToRt60Seconds, nameof(upToRt60Seconds));
        }

        /// <summary>
        /// A room of yours: impulse responses, one for each case by chance, brought to unit energy and moved so that the direct sound does
        /// not come late. Severities 1 to 5 are shares of the result of 0.2, 0.4, 0.6, 0.8 and 1, beside the dry sound.
        /// </summary>
        /// <remarks>The responses are read now and kept in memory; their contents are part of the perturbation's identity in chains.</remarks>
        /// <param name="folder">All files named *.wav in it and its subfolders are taken, in the order of their paths.</param>
        /// <param name="upToShare">Where the scale ends: 0.01 to 1.</param>
        /// <exception cref="DirectoryNotFoundException">The folder does not exist.</exception>
        /// <exception cref="ArgumentException">It holds no such file or over 10,000, or one that is empty or silent.</exception>
        /// <exception cref="Media.MediaFormatException">A file cannot be decoded.</exception>
        public static Perturbation ImpulseResponse(string folder, double upToShare = 1) =>
            Catalogue.Truncate(AudioRoom.ImpulseResponse(ClipShelf.OfFolder(folder)), upToShare, nameof(upToShare));

        /// <inheritdoc cref="ImpulseResponse(string, double)"/>
        /// <param name="responses">The impulse responses.</param>
        /// <param name="upToShare">Where the scale ends: 0.01 to 1.</param>
        public static Perturbation ImpulseResponse(IEnumerable<AudioClip> responses, double upToShare = 1) =>
            Catalogue.Truncate(AudioRoom.ImpulseResponse(ClipShelf.Of(responses, nameof(responses))), upToShare, nameof(upToShare));

        /// <summary>
        /// One echo, no louder together than the sound. Severities 1 to 5 are strengths of 0.15, 0.3, 0.45, 0.6 and 0.75 of the sound's
        /// amplitude. A sound shorter than the delay only gets softer.
        /// </summary>
        /// <param name="upToDecay">Where the scale ends: 0.01 to 0.75.</param>
        /// <param name="delayMilliseconds">1 to 5000; Speech Robust Bench has 125, 250, 500 and 1000 at a strength of 0.3. Default: 100.</param>
        public static Perturbation Echo(double upToDecay = 0.75, int delayMilliseconds = AudioRoom.DefaultDelayMilliseconds)
        {
            if (delayMilliseconds is < 1 or > 5000) throw new ArgumentOutOfRangeException(nameof(delayMilliseconds), delayMilliseconds, "An echo comes 1 to 5000 ms later.");
            return Catalogue.Truncate(AudioRoom.Echo(delayMilliseconds), upToDecay, nameof(upToDecay));
        }

        /// <summary>
        /// What air at 20 °C and 50 % humidity takes away on the way (ISO 9613-1): high tones. Severities 1 to 5 are 5, 10, 20, 50 and
        /// 100 m. That sound spreads is left out: chain <see cref="Attenuation"/> for it.
        /// </summary>
        /// <param name="upToMetres">Where the scale ends: 1 to 100 m.</param>
        public static Perturbation Distance(double upToMetres = 100) => Catalogue.Truncate(AudioRoom.Distance, upToMetres, nameof(upToMetres));
    }
}
