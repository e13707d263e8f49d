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
        /// Input texts of other items in the place of the prompt's own, or of the user's text where the prompt has no input text; otherwise
        /// as <see cref="MismatchedPictures"/>.
        /// </summary>
        /// <param name="texts">Those of other items, or of all: one more than a prompt has at least. Their contents are part of the identity in chains.</param>
        /// <exception cref="ArgumentException">There is no text.</exception>
        public static Perturbation MismatchedTexts(IEnumerable<string> texts) =>
            CrossModalMismatch.TextsOf(MediaPool<string>.Of(texts, ContentIdentity.Of, nameof(texts)));
    }
}
