namespace EvalKit;

public static partial class Perturb
{
    public static partial class CrossModal
    {
        /// <summary>
        /// The input text, or the user's text where the prompt has no input text, as a picture of it: black on white in the built-in font,
        /// 16 × 32 pixels for a character, wrapped between words. On or off. The picture stands where the text stood; what is asked is the
        /// same, so the answer must be.
        /// </summary>
        /// <remarks>
        /// The font has the printable characters of ASCII, and 10,000 of them at most are drawn. Cases with other texts do not take part;
        /// where a step before has made a text so, the trial is an error that names the character.
        /// </remarks>
        /// <param name="columns">The most characters of a line: 8 to 200. Default: 48.</param>
        public static Perturbation RenderedText(int columns = CrossModalEquivalence.Columns) => CrossModalEquivalence.RenderedTextOf(columns);

        /// <summary>
        /// Pictures and sounds in files whose metadata contradict them: in PNG the texts Title and Description (tEXt, iTXt) and EXIF's image
        /// description, in WAV title, subject and comment (LIST INFO). On or off. Pixels and samples are the same, so the answer must be.
        /// </summary>
        /// <param name="claim">
        /// What the file says of itself: 1 to 1,000 printable characters of ASCII. Default: that it is a blank test card, without anything to
        /// see or hear. Give an answer that is wrong to see whether the model takes it from there.
        /// </param>
        public static Perturbation MetadataConflict(string claim = CrossModalEquivalence.Claim) => CrossModalEquivalence.MetadataConflictOf(claim);
    }
}
