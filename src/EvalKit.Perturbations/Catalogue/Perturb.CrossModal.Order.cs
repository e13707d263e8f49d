namespace EvalKit;

public static partial class Perturb
{
    public static partial class CrossModal
    {
        /// <summary>
        /// Another order of the pictures, sounds and texts of a turn: the picture before the question instead of behind it, the second
        /// picture first. On or off. Instruction and input texts keep their order among themselves; choices, context, examples and tools
        /// stay where they are. Each case gets one of the other orders by chance, all equally likely.
        /// </summary>
        public static Perturbation ModalityOrder() => CrossModalOrder.ModalityOrder;

        /// <summary>
        /// The first picture further back among the others, which move up: picture 1 of 5 becomes picture 3 of 5. Severities 1 to 5 are
        /// 0.2, 0.4, 0.6, 0.8 and 1 of the places behind the first, and at least one. Draws no chance.
        /// </summary>
        /// <param name="upToShare">Where the scale ends: 0.01 to 1.</param>
        public static Perturbation PicturePosition(double upToShare = 1) => Catalogue.Truncate(CrossModalOrder.PicturePosition, upToShare, nameof(upToShare));
    }
}
