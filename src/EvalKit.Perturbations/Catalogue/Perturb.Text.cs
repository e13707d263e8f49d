namespace EvalKit;

public static partial class Perturb
{
    /// <summary>Perturbations of text.</summary>
    public static class Text
    {
        /// <summary>
        /// A typist's slips on a US keyboard: a neighbouring key, two letters swapped, one left out, one doubled. Severities 1 to 5 are
        /// shares of 0.01, 0.02, 0.05, 0.1 and 0.2 of the letters, and at least one. A greater share makes the same slips and more.
        /// Numbers, URLs, e-mail addresses, <c>{placeholders}</c> and code in backticks stay.
        /// </summary>
        /// <param name="upToShare">Where the scale ends: 0.001 to 0.2.</param>
        public static Perturbation KeyboardTypos(double upToShare = 0.2) => Catalogue.Truncate(TextMembers.KeyboardTypos, upToShare, nameof(upToShare));

        /// <summary>
        /// Doubled spaces, tabs, trailing spaces, line breaks for spaces and spaces for line breaks; words are neither joined nor
        /// split. Severities 1 to 5 are shares of 0.05, 0.1, 0.2, 0.3 and 0.5 of the gaps, and at least one. A greater share makes the
        /// same changes and more. Code in backticks and groups of digits stay.
        /// </summary>
        /// <param name="upToShare">Where the scale ends: 0.001 to 0.5.</param>
        public static Perturbation Whitespace(double upToShare = 0.5) => Catalogue.Truncate(TextMembers.Whitespace, upToShare, nameof(upToShare));
    }
}
