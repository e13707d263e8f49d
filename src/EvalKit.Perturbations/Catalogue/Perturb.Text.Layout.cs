namespace EvalKit;

public static partial class Perturb
{
    public static partial class Text
    {
        /// <summary>
        /// Doubled spaces, tabs, trailing spaces, line breaks for spaces and spaces for line breaks; words are neither joined nor split.
        /// Severities 1 to 5 are shares of 0.05, 0.1, 0.2, 0.3 and 0.5 of the gaps, and at least one. A greater share makes the same
        /// changes and more. Code in backticks and groups of digits stay.
        /// </summary>
        /// <param name="upToShare">Where the scale ends: 0.001 to 0.5.</param>
        public static Perturbation Whitespace(double upToShare = 0.5) => Catalogue.Truncate(TextLayout.Whitespace, upToShare, nameof(upToShare));

        /// <summary>
        /// No-break, thin, em, ideographic and figure spaces for spaces. Severities 1 to 5 are shares of 0.05, 0.1, 0.25, 0.5 and 1 of the
        /// spaces, and at least one. A greater share makes the same changes and more. Numbers, URLs, e-mail addresses,
        /// <c>{placeholders}</c> and code in backticks stay.
        /// </summary>
        /// <param name="upToShare">Where the scale ends: 0.001 to 1.</param>
        public static Perturbation OtherSpaces(double upToShare = 1) => Catalogue.Truncate(TextLayout.OtherSpaces, upToShare, nameof(upToShare));

        /// <summary>
        /// Small letters for capitals and capitals for small letters. Severities 1 to 5 are shares of 0.05, 0.1, 0.25, 0.5 and 1 of the
        /// letters, and at least one. A greater share makes the same changes and more. Numbers, URLs, e-mail addresses,
        /// <c>{placeholders}</c> and code in backticks stay.
        /// </summary>
        /// <param name="upToShare">Where the scale ends: 0.001 to 1.</param>
        public static Perturbation LetterCase(double upToShare = 1) => Catalogue.Truncate(TextLayout.LetterCase, upToShare, nameof(upToShare));

        /// <summary>
        /// Capitals throughout. On or off. Numbers, URLs, e-mail addresses, <c>{placeholders}</c> and code in backticks stay.
        /// </summary>
        public static Perturbation UpperCase() => TextLayout.UpperCase;

        /// <summary>
        /// Small letters throughout. On or off. Numbers, URLs, e-mail addresses, <c>{placeholders}</c> and code in backticks stay.
        /// </summary>
        public static Perturbation LowerCase() => TextLayout.LowerCase;

        /// <summary>
        /// A capital at the beginning of each word. On or off. Numbers, URLs, e-mail addresses, <c>{placeholders}</c> and code in backticks
        /// stay.
        /// </summary>
        public static Perturbation TitleCase() => TextLayout.TitleCase;

        /// <summary>
        /// Punctuation that is missing, doubled or another. Severities 1 to 5 are shares of 0.05, 0.1, 0.25, 0.5 and 1 of the stops,
        /// commas, colons, semicolons, exclamation and question marks before white space, and at least one. A greater share makes the same
        /// changes and more. Numbers, URLs, e-mail addresses, <c>{placeholders}</c> and code in backticks stay.
        /// </summary>
        /// <param name="upToShare">Where the scale ends: 0.001 to 1.</param>
        public static Perturbation Punctuation(double upToShare = 1) => Catalogue.Truncate(TextLayout.Punctuation, upToShare, nameof(upToShare));

        /// <summary>
        /// Curly quotation marks, dashes and ellipses for straight ones, hyphens and three stops, and the other way round. Severities 1 to
        /// 5 are shares of 0.05, 0.1, 0.25, 0.5 and 1 of such marks, and at least one. A greater share makes the same changes and more.
        /// Numbers, URLs, e-mail addresses, <c>{placeholders}</c> and code in backticks stay.
        /// </summary>
        /// <param name="upToShare">Where the scale ends: 0.001 to 1.</param>
        public static Perturbation TypographicMarks(double upToShare = 1) => Catalogue.Truncate(TextLayout.TypographicMarks, upToShare, nameof(upToShare));

        /// <summary>
        /// Lines change places in pairs. Severities 1 to 5 are shares of 0.05, 0.1, 0.25, 0.5 and 1 of the pairs of lines, and at least
        /// one. A greater share makes the same changes and more. Lines with code in backticks stay.
        /// </summary>
        /// <param name="upToShare">Where the scale ends: 0.001 to 1.</param>
        public static Perturbation LineOrder(double upToShare = 1) => Catalogue.Truncate(TextLayout.LineOrder, upToShare, nameof(upToShare));

        /// <summary>
        /// Sentences change places in pairs. Severities 1 to 5 are shares of 0.05, 0.1, 0.25, 0.5 and 1 of the pairs of sentences, and at
        /// least one. A greater share makes the same changes and more. Sentences with code in backticks stay.
        /// </summary>
        /// <param name="upToShare">Where the scale ends: 0.001 to 1.</param>
        public static Perturbation SentenceOrder(double upToShare = 1) => Catalogue.Truncate(TextLayout.SentenceOrder, upToShare, nameof(upToShare));

        /// <summary>
        /// The options of the prompt's choices change places in pairs. Severities 1 to 5 are shares of 0.05, 0.1, 0.25, 0.5 and 1 of the
        /// pairs of options, and at least one. A greater share makes the same changes and more. Numbers, URLs, e-mail addresses,
        /// <c>{placeholders}</c> and code in backticks stay.
        /// </summary>
        /// <remarks>
        /// Options with labels, such as <c>A) Paris</c>, take their labels along, so that an answer by label stays right. Where <paramref name="labelsStay"/>, A
        /// comes before B as ever and Paris may be B: expect the option's text then. An eval that expects a label is refused.
        /// </remarks>
        /// <param name="upToShare">Where the scale ends: 0.001 to 1.</param>
        /// <param name="labelsStay">Whether labels stay where they are; the options must have labels in sequence.</param>
        public static Perturbation OptionOrder(double upToShare = 1, bool labelsStay = false) =>
            Catalogue.Truncate(labelsStay ? TextLayout.OptionOrderUnderLabels : TextLayout.OptionOrder, upToShare, nameof(upToShare));

        /// <summary>
        /// The labels of the prompt's choices become those of another sequence: <c>A) Paris</c> becomes <c>1) Paris</c>, <c>a) Paris</c> or <c>i) Paris</c>.
        /// Brackets and stops stay. On or off. The right answer stays where it is the option's text; an eval that expects a label is refused.
        /// </summary>
        /// <remarks>
        /// Options must have labels in sequence, in any order: a letter, a number or a Roman numeral, then a bracket, a stop or a colon, then a space. Labels
        /// elsewhere, as in the question, stay: say <c>.AnswerDependsOn(Aspect.Spelling)</c> where the answer hangs on them.
        /// </remarks>
        /// <param name="numbering">The sequence of the new labels.</param>
        public static Perturbation OptionLabels(OptionNumbering numbering = OptionNumbering.Any) => Enum.IsDefined(numbering)
            ? TextLayout.Labels(numbering)
            : throw new ArgumentOutOfRangeException(nameof(numbering), numbering, "There is no such numbering.");
    }
}
