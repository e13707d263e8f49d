namespace EvalKit;

public static partial class Perturb
{
    public static partial class CrossModal
    {
        /// <summary>
        /// The worked examples of the prompt (<see cref="EvalKit.Prompt.Example"/>) change places in pairs. Severities 1 to 5 are shares of 0.2, 0.4,
        /// 0.6, 0.8 and 1 of the pairs, rounded, and at least one; a greater share has the same pairs and more. The right answer stays: a reply that changes
        /// has followed the order of the examples, most often the last one.
        /// </summary>
        /// <remarks>Needs two examples. Everything else stays where it is; what comes of an example is not changed.</remarks>
        /// <param name="upToShare">Where the scale ends: 0.01 to 1.</param>
        public static Perturbation ExampleOrder(double upToShare = 1) => Catalogue.Truncate(CrossModalExamples.Order, upToShare, nameof(upToShare));

        /// <summary>
        /// Worked examples are left out of the prompt, in an order of chance. Severities 1 to 5 are shares of 0.2, 0.4, 0.6, 0.8 and 1 of them, rounded, and
        /// at least one; a greater share leaves out the same ones and more, and at 1 the prompt has none. The right answer stays.
        /// </summary>
        /// <remarks>Needs an example, and an instruction or an input beside it.</remarks>
        /// <param name="upToShare">Where the scale ends: 0.01 to 1.</param>
        public static Perturbation ExampleDrop(double upToShare = 1) => Catalogue.Truncate(CrossModalExamples.Drop, upToShare, nameof(upToShare));
    }
}
