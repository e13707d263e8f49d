namespace EvalKit;

public static partial class Perturb
{
    public static partial class Text
    {
        /// <summary>
        /// What a reader of scanned pages takes letters for: rn for m, l for 1, cl for d. Severities 1 to 5 are shares of 0.01, 0.02, 0.05,
        /// 0.1 and 0.2 of the letters, and at least one. A greater share makes the same changes and more. Numbers, URLs, e-mail addresses,
        /// <c>{placeholders}</c> and code in backticks stay.
        /// </summary>
        /// <param name="upToShare">Where the scale ends: 0.001 to 0.2.</param>
        public static Perturbation OcrConfusions(double upToShare = 0.2) => Catalogue.Truncate(TextRecognition.OcrConfusions, upToShare, nameof(upToShare));

        /// <summary>
        /// Words that sound alike. Severities 1 to 5 are shares of 0.05, 0.1, 0.25, 0.5 and 1 of the words that have one, and at least one.
        /// A greater share makes the same changes and more. Numbers, URLs, e-mail addresses, <c>{placeholders}</c> and code in backticks
        /// stay.
        /// </summary>
        /// <param name="upToShare">Where the scale ends: 0.001 to 1.</param>
        public static Perturbation Homophones(double upToShare = 1) => Catalogue.Truncate(TextRecognition.Homophones, upToShare, nameof(upToShare));

        /// <summary>
        /// Words as they are often misspelt. Severities 1 to 5 are shares of 0.05, 0.1, 0.15, 0.2 and 0.3 of the words, and at least one. A
        /// greater share makes the same changes and more. Numbers, URLs, e-mail addresses, <c>{placeholders}</c> and code in backticks
        /// stay.
        /// </summary>
        /// <param name="upToShare">Where the scale ends: 0.001 to 0.3.</param>
        public static Perturbation Misspellings(double upToShare = 0.3) => Catalogue.Truncate(TextRecognition.Misspellings, upToShare, nameof(upToShare));

        /// <summary>
        /// Fillers of spontaneous speech: um, uh, you know. Severities 1 to 5 are shares of 0.05, 0.1, 0.15, 0.2 and 0.3 of the gaps
        /// between words, and at least one. A greater share makes the same changes and more. Numbers, URLs, e-mail addresses,
        /// <c>{placeholders}</c> and code in backticks stay.
        /// </summary>
        /// <param name="upToShare">Where the scale ends: 0.001 to 0.3.</param>
        public static Perturbation Fillers(double upToShare = 0.3) => Catalogue.Truncate(TextRecognition.Fillers, upToShare, nameof(upToShare));

        /// <summary>
        /// A word comes twice. Severities 1 to 5 are shares of 0.05, 0.1, 0.15, 0.2 and 0.3 of the words, and at least one. A greater share
        /// makes the same changes and more. Numbers, URLs, e-mail addresses, <c>{placeholders}</c> and code in backticks stay.
        /// </summary>
        /// <param name="upToShare">Where the scale ends: 0.001 to 0.3.</param>
        public static Perturbation RepeatedWords(double upToShare = 0.3) => Catalogue.Truncate(TextRecognition.RepeatedWords, upToShare, nameof(upToShare));

        /// <summary>
        /// A word is broken off and begun again. Severities 1 to 5 are shares of 0.05, 0.1, 0.15, 0.2 and 0.3 of the words, and at least
        /// one. A greater share makes the same changes and more. Numbers, URLs, e-mail addresses, <c>{placeholders}</c> and code in
        /// backticks stay.
        /// </summary>
        /// <param name="upToShare">Where the scale ends: 0.001 to 0.3.</param>
        public static Perturbation FalseStarts(double upToShare = 0.3) => Catalogue.Truncate(TextRecognition.FalseStarts, upToShare, nameof(upToShare));

        /// <summary>
        /// A word falls in two. Severities 1 to 5 are shares of 0.05, 0.1, 0.15, 0.2 and 0.3 of the words, and at least one. A greater
        /// share makes the same changes and more. Numbers, URLs, e-mail addresses, <c>{placeholders}</c> and code in backticks stay.
        /// </summary>
        /// <param name="upToShare">Where the scale ends: 0.001 to 0.3.</param>
        public static Perturbation SplitWords(double upToShare = 0.3) => Catalogue.Truncate(TextRecognition.SplitWords, upToShare, nameof(upToShare));

        /// <summary>
        /// Two words run together. Severities 1 to 5 are shares of 0.05, 0.1, 0.15, 0.2 and 0.3 of the spaces, and at least one. A greater
        /// share makes the same changes and more. Numbers, URLs, e-mail addresses, <c>{placeholders}</c> and code in backticks stay.
        /// </summary>
        /// <param name="upToShare">Where the scale ends: 0.001 to 0.3.</param>
        public static Perturbation MergedWords(double upToShare = 0.3) => Catalogue.Truncate(TextRecognition.MergedWords, upToShare, nameof(upToShare));
    }
}
