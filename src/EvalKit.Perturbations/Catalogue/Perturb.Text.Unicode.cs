namespace EvalKit;

public static partial class Perturb
{
    public static partial class Text
    {
        /// <summary>
        /// Greek and Cyrillic letters that are drawn exactly as Latin ones. Severities 1 to 5 are shares of 0.05, 0.1, 0.25, 0.5 and 1 of
        /// the letters that have one, and at least one. A greater share makes the same changes and more. Numbers, URLs, e-mail addresses,
        /// <c>{placeholders}</c> and code in backticks stay.
        /// </summary>
        /// <param name="upToShare">Where the scale ends: 0.001 to 1.</param>
        public static Perturbation Homoglyphs(double upToShare = 1) => Catalogue.Truncate(TextUnicode.Homoglyphs, upToShare, nameof(upToShare));

        /// <summary>
        /// A combining mark over or under a letter. Severities 1 to 5 are shares of 0.05, 0.1, 0.25, 0.5 and 1 of the letters, and at least
        /// one. A greater share makes the same changes and more. Numbers, URLs, e-mail addresses, <c>{placeholders}</c> and code in
        /// backticks stay.
        /// </summary>
        /// <param name="upToShare">Where the scale ends: 0.001 to 1.</param>
        public static Perturbation AddedDiacritics(double upToShare = 1) => Catalogue.Truncate(TextUnicode.AddedDiacritics, upToShare, nameof(upToShare));

        /// <summary>
        /// Letters without their marks, as on a keyboard that has none. Severities 1 to 5 are shares of 0.05, 0.1, 0.25, 0.5 and 1 of the
        /// letters with a mark, and at least one. A greater share makes the same changes and more. Numbers, URLs, e-mail addresses,
        /// <c>{placeholders}</c> and code in backticks stay.
        /// </summary>
        /// <param name="upToShare">Where the scale ends: 0.001 to 1.</param>
        public static Perturbation RemovedDiacritics(double upToShare = 1) => Catalogue.Truncate(TextUnicode.RemovedDiacritics, upToShare, nameof(upToShare));

        /// <summary>
        /// An invisible character behind a letter: zero-width spaces and joiners, invisible operators, the soft hyphen. Severities 1 to 5
        /// are shares of 0.05, 0.1, 0.25, 0.5 and 1 of the letters, and at least one. A greater share makes the same changes and more.
        /// Numbers, URLs, e-mail addresses, <c>{placeholders}</c> and code in backticks stay.
        /// </summary>
        /// <param name="upToShare">Where the scale ends: 0.001 to 1.</param>
        public static Perturbation ZeroWidth(double upToShare = 1) => Catalogue.Truncate(TextUnicode.ZeroWidth, upToShare, nameof(upToShare));

        /// <summary>
        /// An invisible character of the tag block behind a letter. Severities 1 to 5 are shares of 0.05, 0.1, 0.25, 0.5 and 1 of the
        /// letters, and at least one. A greater share makes the same changes and more. Numbers, URLs, e-mail addresses,
        /// <c>{placeholders}</c> and code in backticks stay.
        /// </summary>
        /// <param name="upToShare">Where the scale ends: 0.001 to 1.</param>
        public static Perturbation TagCharacters(double upToShare = 1) => Catalogue.Truncate(TextUnicode.TagCharacters, upToShare, nameof(upToShare));

        /// <summary>
        /// A variation selector behind a letter that has no variants. Severities 1 to 5 are shares of 0.05, 0.1, 0.25, 0.5 and 1 of the
        /// letters, and at least one. A greater share makes the same changes and more. Numbers, URLs, e-mail addresses,
        /// <c>{placeholders}</c> and code in backticks stay.
        /// </summary>
        /// <param name="upToShare">Where the scale ends: 0.001 to 1.</param>
        public static Perturbation VariationSelectors(double upToShare = 1) => Catalogue.Truncate(TextUnicode.VariationSelectors, upToShare, nameof(upToShare));

        /// <summary>
        /// A wrong letter and a backspace behind a letter, as a terminal would show it. Severities 1 to 5 are shares of 0.05, 0.1, 0.25,
        /// 0.5 and 1 of the letters, and at least one. A greater share makes the same changes and more. Numbers, URLs, e-mail addresses,
        /// <c>{placeholders}</c> and code in backticks stay.
        /// </summary>
        /// <param name="upToShare">Where the scale ends: 0.001 to 1.</param>
        public static Perturbation DeletionControls(double upToShare = 1) => Catalogue.Truncate(TextUnicode.DeletionControls, upToShare, nameof(upToShare));

        /// <summary>
        /// A word stored backwards within a right-to-left override, so that it is shown as it was. Severities 1 to 5 are shares of 0.05,
        /// 0.1, 0.25, 0.5 and 1 of the words, and at least one. A greater share makes the same changes and more. Numbers, URLs, e-mail
        /// addresses, <c>{placeholders}</c> and code in backticks stay.
        /// </summary>
        /// <param name="upToShare">Where the scale ends: 0.001 to 1.</param>
        public static Perturbation BidiOverrides(double upToShare = 1) => Catalogue.Truncate(TextUnicode.BidiOverrides, upToShare, nameof(upToShare));

        /// <summary>
        /// The other canonical form of a letter: taken apart where it is one character, put together where it is several. Severities 1 to 5
        /// are shares of 0.05, 0.1, 0.25, 0.5 and 1 of the letters that have two forms, and at least one. A greater share makes the same
        /// changes and more. Numbers, URLs, e-mail addresses, <c>{placeholders}</c> and code in backticks stay.
        /// </summary>
        /// <param name="upToShare">Where the scale ends: 0.001 to 1.</param>
        public static Perturbation NormalForm(double upToShare = 1) => Catalogue.Truncate(TextUnicode.NormalForm, upToShare, nameof(upToShare));

        /// <summary>
        /// A word in mathematical, full-width or encircled letters. Severities 1 to 5 are shares of 0.05, 0.1, 0.25, 0.5 and 1 of the
        /// words, and at least one. A greater share makes the same changes and more. Numbers, URLs, e-mail addresses, <c>{placeholders}</c>
        /// and code in backticks stay.
        /// </summary>
        /// <param name="upToShare">Where the scale ends: 0.001 to 1.</param>
        public static Perturbation StyledLetters(double upToShare = 1) => Catalogue.Truncate(TextUnicode.StyledLetters, upToShare, nameof(upToShare));

        /// <summary>
        /// Digits and signs for the letters they resemble. Severities 1 to 5 are shares of 0.05, 0.1, 0.25, 0.5 and 1 of the letters that
        /// have one, and at least one. A greater share makes the same changes and more. Numbers, URLs, e-mail addresses,
        /// <c>{placeholders}</c> and code in backticks stay.
        /// </summary>
        /// <param name="upToShare">Where the scale ends: 0.001 to 1.</param>
        public static Perturbation Leetspeak(double upToShare = 1) => Catalogue.Truncate(TextUnicode.Leetspeak, upToShare, nameof(upToShare));

        /// <summary>
        /// Characters beyond ASCII as they look when UTF-8 is read as Windows-1252. Severities 1 to 5 are shares of 0.05, 0.1, 0.25, 0.5 and
        /// 1 of them, and at least one. A greater share makes the same changes and more. Numbers, URLs, e-mail addresses,
        /// <c>{placeholders}</c> and code in backticks stay, and so does a text in ASCII alone.
        /// </summary>
        /// <param name="upToShare">Where the scale ends: 0.001 to 1.</param>
        /// <param name="times">How often it was read so: 1 to 3. Each time the result was stored as UTF-8 again.</param>
        public static Perturbation Mojibake(double upToShare = 1, int times = 1) =>
            Catalogue.Truncate(times == 1 ? TextUnicode.Mojibake : TextUnicode.Garbled(times), upToShare, nameof(upToShare));

        /// <summary>
        /// A word in another script, letter by letter: Cyrillic and Greek ones in Latin letters, Latin ones in Cyrillic. Severities 1 to 5 are
        /// shares of 0.05, 0.1, 0.25, 0.5 and 1 of the words, and at least one. A greater share makes the same changes and more. Numbers,
        /// URLs, e-mail addresses, <c>{placeholders}</c> and code in backticks stay.
        /// </summary>
        /// <param name="upToShare">Where the scale ends: 0.001 to 1.</param>
        public static Perturbation OtherScript(double upToShare = 1) => Catalogue.Truncate(TextUnicode.OtherScript, upToShare, nameof(upToShare));
    }
}
