namespace EvalKit;

public static partial class Perturb
{
    public static partial class CrossModal
    {
        /// <summary>
        /// Pictures of other items in the place of the prompt's own, drawn by chance for each case and never one that shows what the case's
        /// own do. On or off. The parts no longer belong together, so the right answer is another one: use <c>.Directional</c>.
        /// </summary>
        /// <remarks>The pictures are read now; their contents are part of the perturbation's identity in chains.</remarks>
        /// <param name="pictures">Those of other items, or of all: one more than a prompt has at least.</param>
        /// <exception cref="ArgumentException">There is no picture.</exception>
        /// <exception cref="Media.MediaFormatException">A picture is damaged.</exception>
        public static Perturbation MismatchedPictures(IEnumerable<EvalKit.Image> pictures) =>
            CrossModalMismatch.PicturesOf(MediaPool<EvalKit.Image>.Of(pictures, ContentIdentity.Of, nameof(pictures)));

        /// <summary>Sounds of other items in the place of the prompt's own; otherwise as <see cref="MismatchedPictures"/>.</summary>
        /// <remarks>The sounds are read now; their contents are part of the perturbation's identity in chains.</remarks>
        /// <param name="clips">Those of other items, or of all: one more than a prompt has at least.</param>
        /// <exception cref="ArgumentException">There is no sound.</exception>
        /// <exception cref="Media.MediaFormatException">A sound is damaged.</exception>
        public static Perturbation MismatchedClips(IEnumerable<AudioClip> clips) =>
            CrossModalMismatch.ClipsOf(MediaPool<AudioClip>.Of(clips, ContentIdentity.Of, nameof(clips)));

        /// <summary>
        /// Sounds of other items over the prompt's own, from a ratio at which they cover what was said to full replacement: severities 1 to 4 are −10, −15,
        /// −20 and −30 dB of the own sound over the other, and 5 is the other alone. It is at least −10 dB wherever it is drawn, so the right answer is
        /// always another one: use <c>.Directional</c>. For sounds under which the answer must survive there is <see cref="Audio.BackgroundClips(IEnumerable{AudioClip}, double)"/>.
        /// </summary>
        /// <remarks>
        /// The other sound is as loud as the own one was, which is turned down. It has the own one's length: it begins with it, and is repeated or cut
        /// off. Drawn by chance for each case, never one that sounds like the case's own. The sounds are read now; their contents are part of the
        /// perturbation's identity in chains.
        /// </remarks>
        /// <param name="clips">Those of other items, or of all: one more than a prompt has at least.</param>
        /// <param name="downToSnrDb">Where the scale ends: −∞ to −10 dB.</param>
        /// <exception cref="ArgumentException">There is no sound, or one is empty or silent.</exception>
        /// <exception cref="Media.MediaFormatException">A sound is damaged.</exception>
        public static Perturbation OverlaidClips(IEnumerable<AudioClip> clips, double downToSnrDb = double.NegativeInfinity)
        {
            ArgumentNullException.ThrowIfNull(clips);
            AudioClip[] all = [.. clips];
            // For its refusals alone: what is silent covers nothing.
            ClipShelf.Of(all, nameof(clips));
            return Catalogue.Truncate(CrossModalMismatch.OverlaidBy(MediaPool<AudioClip>.Of(all, ContentIdentity.Of, nameof(clips))), downToSnrDb, nameof(downToSnrDb));
        }

        /// <summary>
        /// Input texts of other items in the place of the prompt's own, or of the user's text where the prompt has no input text; otherwise
        /// as <see cref="MismatchedPictures"/>.
        /// </summary>
        /// <param name="texts">Those of other items, or of all: one more than a prompt has at least. Their contents are part of the identity in chains.</param>
        /// <exception cref="ArgumentException">There is no text.</exception>
        public static Perturbation MismatchedTexts(IEnumerable<string> texts) =>
            CrossModalMismatch.TextsOf(MediaPool<string>.Of(texts, ContentIdentity.Of, nameof(texts)));
    }
}
