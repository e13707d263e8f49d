namespace EvalKit;

public static partial class Perturb
{
    public static partial class CrossModal
    {
        /// <summary>
        /// One kind of content fades: pictures to middle grey, sounds to silence, texts to nothing, a word after the other in an order of
        /// chance. Severities 1 to 5 are 0.2, 0.4, 0.6, 0.8 and 1 of it; at 1 nothing is left. The right answer stays what it was, but
        /// less and less can know it: made for <c>.Monotone</c>, or for <c>.Directional</c> tests of confidence.
        /// </summary>
        /// <param name="upToMix">Where the scale ends: 0.01 to 1.</param>
        /// <param name="modality">Which kind, or several joined by |; the prompt must have all. Default: pictures.</param>
        public static Perturbation ModalityFade(double upToMix = 1, Modality modality = Modality.Image) =>
            Catalogue.Truncate(CrossModalAblation.FadeOf(AblatedKinds.Checked(modality, nameof(modality))), upToMix, nameof(upToMix));

        /// <summary>
        /// One kind of content drowns: pictures in noise of every level alike, sounds in white noise as loud as they are, texts in words of
        /// random letters. Severities as of <see cref="ModalityFade"/>; a greater share is the same noise, stronger.
        /// </summary>
        /// <inheritdoc cref="ModalityFade"/>
        public static Perturbation ModalityNoise(double upToMix = 1, Modality modality = Modality.Image) =>
            Catalogue.Truncate(CrossModalAblation.NoiseOf(AblatedKinds.Checked(modality, nameof(modality))), upToMix, nameof(upToMix));

        /// <summary>
        /// One kind of content is not there: its parts are taken out. On or off. It changes the right answer, which now is that something is
        /// missing: say with <c>.Directional</c> how the reply must change. Something must be left of the prompt.
        /// </summary>
        /// <param name="modality">Which kind, or several joined by |; the prompt must have all. Default: pictures.</param>
        public static Perturbation ModalityDrop(Modality modality = Modality.Image) => CrossModalAblation.DropOf(AblatedKinds.Checked(modality, nameof(modality)));
    }
}
