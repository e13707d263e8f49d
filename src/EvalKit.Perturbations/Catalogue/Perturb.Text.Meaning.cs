namespace EvalKit;

public static partial class Perturb
{
    public static partial class Text
    {
        /// <summary>
        /// Clauses such as "and true is true" behind the text. Severities 1 to 5 are 1 to 5 pieces; a greater number has the same pieces
        /// and more.
        /// </summary>
        /// <param name="upToPieces">Where the scale ends: 1 to 5, rounded down.</param>
        public static Perturbation Tautologies(double upToPieces = 5) => Catalogue.Truncate(TextMeaning.Tautologies, upToPieces, nameof(upToPieces));

        /// <summary>
        /// Random signs, handles, tags, links and emoji behind the text. Severities 1 to 5 are 1 to 5 pieces; a greater number has the same
        /// pieces and more.
        /// </summary>
        /// <param name="upToPieces">Where the scale ends: 1 to 5, rounded down.</param>
        public static Perturbation Distractors(double upToPieces = 5) => Catalogue.Truncate(TextMeaning.Distractors, upToPieces, nameof(upToPieces));

        /// <summary>
        /// Sentences about something else between those of the text. Severities 1 to 5 are 1 to 5 pieces; a greater number has the same
        /// pieces and more.
        /// </summary>
        /// <param name="upToPieces">Where the scale ends: 1 to 5, rounded down.</param>
        public static Perturbation IrrelevantContext(double upToPieces = 5) => Catalogue.Truncate(TextMeaning.IrrelevantContext, upToPieces, nameof(upToPieces));

        /// <summary>
        /// "Not" behind auxiliary verbs that have none. Severities 1 to 5 are shares of 0.05, 0.1, 0.25, 0.5 and 1 of such verbs, and
        /// at least one. A greater share makes the same changes and more. Numbers, URLs, e-mail addresses, <c>{placeholders}</c> and code
        /// in backticks stay.
        /// </summary>
        /// <param name="upToShare">Where the scale ends: 0.001 to 1.</param>
        public static Perturbation AddedNegation(double upToShare = 1) => Catalogue.Truncate(TextMeaning.AddedNegation, upToShare, nameof(upToShare));

        /// <summary>
        /// What is denied is no longer denied. Severities 1 to 5 are shares of 0.05, 0.1, 0.25, 0.5 and 1 of the negations, and at least
        /// one. A greater share makes the same changes and more. Numbers, URLs, e-mail addresses, <c>{placeholders}</c> and code in
        /// backticks stay.
        /// </summary>
        /// <param name="upToShare">Where the scale ends: 0.001 to 1.</param>
        public static Perturbation RemovedNegation(double upToShare = 1) => Catalogue.Truncate(TextMeaning.RemovedNegation, upToShare, nameof(upToShare));

        /// <summary>
        /// Words for their opposites. Severities 1 to 5 are shares of 0.05, 0.1, 0.25, 0.5 and 1 of such words, and at least one. A
        /// greater share makes the same changes and more. Numbers, URLs, e-mail addresses, <c>{placeholders}</c> and code in backticks
        /// stay.
        /// </summary>
        /// <param name="upToShare">Where the scale ends: 0.001 to 1.</param>
        public static Perturbation Opposites(double upToShare = 1) => Catalogue.Truncate(TextMeaning.Opposites, upToShare, nameof(upToShare));

        /// <summary>
        /// Numbers with another digit somewhere. Severities 1 to 5 are shares of 0.05, 0.1, 0.25, 0.5 and 1 of the numbers, and at least
        /// one. A greater share makes the same changes and more. URLs, e-mail addresses, <c>{placeholders}</c> and code in backticks stay.
        /// </summary>
        /// <param name="upToShare">Where the scale ends: 0.001 to 1.</param>
        public static Perturbation OtherNumbers(double upToShare = 1) => Catalogue.Truncate(TextMeaning.OtherNumbers, upToShare, nameof(upToShare));
    }
}
