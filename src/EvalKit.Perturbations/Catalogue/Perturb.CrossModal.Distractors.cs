namespace EvalKit;

public static partial class Perturb
{
    public static partial class CrossModal
    {
        /// <summary>
        /// Pictures of nothing beside the prompt's own: slopes, stripes, checks and rings, 224 × 224, before, between and behind them.
        /// Severities 1 to 5 are 1, 2, 4, 8 and 16. More are the same and others. They are synthetic and neutral; a model that should tell
        /// the right picture from plausible ones is asked with <see cref="DistractorPictures(IEnumerable{EvalKit.Image}, double)"/>.
        /// </summary>
        /// <param name="upToCount">Where the scale ends: 1 to 16.</param>
        public static Perturbation DistractorPictures(double upToCount = 16) => Catalogue.Truncate(CrossModalDistractors.Pictures, upToCount, nameof(upToCount));

        /// <summary>
        /// Pictures of yours beside the prompt's own, drawn by chance for each case; never one that shows what the case's own do. Severities
        /// as of <see cref="DistractorPictures(double)"/>; the scale ends at one less than there are different ones.
        /// </summary>
        /// <remarks>The pictures are read now; their contents are part of the perturbation's identity in chains.</remarks>
        /// <param name="pictures">At least one; such as those of all other cases.</param>
        /// <param name="upToCount">Where the scale ends: 1 to 16.</param>
        /// <exception cref="ArgumentException">There is no picture.</exception>
        /// <exception cref="Media.MediaFormatException">A picture is damaged.</exception>
        public static Perturbation DistractorPictures(IEnumerable<EvalKit.Image> pictures, double upToCount = 16) =>
            Limited(CrossModalDistractors.PicturesOf(MediaPool<EvalKit.Image>.Of(pictures, ContentIdentity.Of, nameof(pictures))), upToCount);

        /// <summary>
        /// Sounds of nothing beside the prompt's own: soft notes, two seconds each, before, between and behind them. Severities 1 to 5 are 1,
        /// 2, 4, 8 and 16. More are the same and others. They are synthetic and neutral; for plausible ones use
        /// <see cref="DistractorClips(IEnumerable{AudioClip}, double)"/>.
        /// </summary>
        /// <param name="upToCount">Where the scale ends: 1 to 16.</param>
        public static Perturbation DistractorClips(double upToCount = 16) => Catalogue.Truncate(CrossModalDistractors.Clips, upToCount, nameof(upToCount));

        /// <summary>
        /// Sounds of yours beside the prompt's own, as clips of their own; drawn by chance for each case, and never one that sounds as the
        /// case's own do. Severities as of <see cref="DistractorClips(double)"/>; the scale ends at one less than there are different ones.
        /// </summary>
        /// <remarks>The sounds are read now; their contents are part of the perturbation's identity in chains.</remarks>
        /// <param name="clips">At least one.</param>
        /// <param name="upToCount">Where the scale ends: 1 to 16.</param>
        /// <exception cref="ArgumentException">There is no sound.</exception>
        /// <exception cref="Media.MediaFormatException">A sound is damaged.</exception>
        public static Perturbation DistractorClips(IEnumerable<AudioClip> clips, double upToCount = 16) =>
            Limited(CrossModalDistractors.ClipsOf(MediaPool<AudioClip>.Of(clips, ContentIdentity.Of, nameof(clips))), upToCount);

        /// <summary>No longer than the collection lets it be.</summary>
        private static Perturbation Limited(Perturbation member, double upToCount)
        {
            var limited = Catalogue.Truncate(member, upToCount, nameof(upToCount));
            return limited.MaxTicks <= member.MaxTicks ? limited : member;
        }
    }
}
