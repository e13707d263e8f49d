namespace EvalKit;

public static partial class Perturb
{
    public static partial class Text
    {
        /// <summary>
        /// Words in bold, italics, struck out, as a link, in Markdown. Severities 1 to 5 are shares of 0.05, 0.1, 0.25, 0.5 and 1 of the
        /// words, and at least one. A greater share makes the same changes and more. Numbers, URLs, e-mail addresses, <c>{placeholders}</c>
        /// and code in backticks stay.
        /// </summary>
        /// <param name="upToShare">Where the scale ends: 0.001 to 1.</param>
        public static Perturbation Markdown(double upToShare = 1) => Catalogue.Truncate(TextMarkup.Markdown, upToShare, nameof(upToShare));

        /// <summary>
        /// Words within HTML tags. Severities 1 to 5 are shares of 0.05, 0.1, 0.25, 0.5 and 1 of the words, and at least one. A greater
        /// share makes the same changes and more. Numbers, URLs, e-mail addresses, <c>{placeholders}</c> and code in backticks stay.
        /// </summary>
        /// <param name="upToShare">Where the scale ends: 0.001 to 1.</param>
        public static Perturbation HtmlTags(double upToShare = 1) => Catalogue.Truncate(TextMarkup.HtmlTags, upToShare, nameof(upToShare));

        /// <summary>
        /// Numeric character references of HTML for letters. Severities 1 to 5 are shares of 0.05, 0.1, 0.25, 0.5 and 1 of the letters, and
        /// at least one. A greater share makes the same changes and more. Numbers, URLs, e-mail addresses, <c>{placeholders}</c> and code
        /// in backticks stay.
        /// </summary>
        /// <param name="upToShare">Where the scale ends: 0.001 to 1.</param>
        public static Perturbation HtmlEntities(double upToShare = 1) => Catalogue.Truncate(TextMarkup.HtmlEntities, upToShare, nameof(upToShare));

        /// <summary>
        /// JSON's escapes for letters. Severities 1 to 5 are shares of 0.05, 0.1, 0.25, 0.5 and 1 of the letters, and at least one. A
        /// greater share makes the same changes and more. Numbers, URLs, e-mail addresses, <c>{placeholders}</c> and code in backticks
        /// stay.
        /// </summary>
        /// <param name="upToShare">Where the scale ends: 0.001 to 1.</param>
        public static Perturbation JsonEscapes(double upToShare = 1) => Catalogue.Truncate(TextMarkup.JsonEscapes, upToShare, nameof(upToShare));

        /// <summary>
        /// Percent-encoded letters, as in URLs. Severities 1 to 5 are shares of 0.05, 0.1, 0.25, 0.5 and 1 of the letters, and at least
        /// one. A greater share makes the same changes and more. Numbers, URLs, e-mail addresses, <c>{placeholders}</c> and code in
        /// backticks stay.
        /// </summary>
        /// <param name="upToShare">Where the scale ends: 0.001 to 1.</param>
        public static Perturbation PercentCodes(double upToShare = 1) => Catalogue.Truncate(TextMarkup.PercentCodes, upToShare, nameof(upToShare));

        /// <summary>
        /// Words in Base64. Severities 1 to 5 are shares of 0.05, 0.1, 0.25, 0.5 and 1 of the words, and at least one. A greater share
        /// makes the same changes and more. Numbers, URLs, e-mail addresses, <c>{placeholders}</c> and code in backticks stay.
        /// </summary>
        /// <param name="upToShare">Where the scale ends: 0.001 to 1.</param>
        public static Perturbation Base64(double upToShare = 1) => Catalogue.Truncate(TextMarkup.Base64, upToShare, nameof(upToShare));

        /// <summary>
        /// Words with each Latin letter thirteen places on. Severities 1 to 5 are shares of 0.05, 0.1, 0.25, 0.5 and 1 of the words, and at
        /// least one. A greater share makes the same changes and more. Numbers, URLs, e-mail addresses, <c>{placeholders}</c> and code in
        /// backticks stay.
        /// </summary>
        /// <param name="upToShare">Where the scale ends: 0.001 to 1.</param>
        public static Perturbation Rot13(double upToShare = 1) => Catalogue.Truncate(TextMarkup.Rot13, upToShare, nameof(upToShare));

        /// <summary>
        /// Words in Pig Latin: what stands before the first vowel goes to the end. Severities 1 to 5 are shares of 0.05, 0.1, 0.25, 0.5 and
        /// 1 of the words, and at least one. A greater share makes the same changes and more. Numbers, URLs, e-mail addresses,
        /// <c>{placeholders}</c> and code in backticks stay.
        /// </summary>
        /// <param name="upToShare">Where the scale ends: 0.001 to 1.</param>
        public static Perturbation PigLatin(double upToShare = 1) => Catalogue.Truncate(TextMarkup.PigLatin, upToShare, nameof(upToShare));
    }
}
