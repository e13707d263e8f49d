namespace EvalKit;

public static partial class Perturb
{
    public static partial class Text
    {
        /// <summary>
        /// A neighbouring key, two letters swapped, one left out, one doubled. Severities 1 to 5 are shares of 0.01, 0.02, 0.05, 0.1 and
        /// 0.2 of the letters, and at least one. A greater share makes the same changes and more. Numbers, URLs, e-mail addresses,
        /// <c>{placeholders}</c> and code in backticks stay.
        /// </summary>
        /// <param name="upToShare">Where the scale ends: 0.001 to 0.2.</param>
        /// <param name="layout">Which keys are neighbours.</param>
        public static Perturbation KeyboardTypos(double upToShare = 0.2, KeyboardLayout layout = KeyboardLayout.Qwerty) =>
            Catalogue.Truncate(layout == KeyboardLayout.Qwerty ? TextTyping.KeyboardTypos : TextTyping.On(layout), upToShare, nameof(upToShare));

        /// <summary>
        /// Two neighbouring letters change places within a word, never its first or last. Severities 1 to 5 are shares of 0.05, 0.1, 0.15,
        /// 0.2 and 0.3 of the words, and at least one. A greater share makes the same changes and more. Numbers, URLs, e-mail addresses,
        /// <c>{placeholders}</c> and code in backticks stay.
        /// </summary>
        /// <param name="upToShare">Where the scale ends: 0.001 to 0.3.</param>
        public static Perturbation SwappedLetters(double upToShare = 0.3) => Catalogue.Truncate(TextTyping.SwappedLetters, upToShare, nameof(upToShare));

        /// <summary>
        /// A letter within a word is left out, never its first or last. Severities 1 to 5 are shares of 0.05, 0.1, 0.15, 0.2 and 0.3 of the
        /// words, and at least one. A greater share makes the same changes and more. Numbers, URLs, e-mail addresses, <c>{placeholders}</c>
        /// and code in backticks stay.
        /// </summary>
        /// <param name="upToShare">Where the scale ends: 0.001 to 0.3.</param>
        public static Perturbation MissingLetters(double upToShare = 0.3) => Catalogue.Truncate(TextTyping.MissingLetters, upToShare, nameof(upToShare));

        /// <summary>
        /// A word has a letter too many. Severities 1 to 5 are shares of 0.05, 0.1, 0.15, 0.2 and 0.3 of the words, and at least one. A
        /// greater share makes the same changes and more. Numbers, URLs, e-mail addresses, <c>{placeholders}</c> and code in backticks
        /// stay.
        /// </summary>
        /// <param name="upToShare">Where the scale ends: 0.001 to 0.3.</param>
        public static Perturbation ExtraLetters(double upToShare = 0.3) => Catalogue.Truncate(TextTyping.ExtraLetters, upToShare, nameof(upToShare));

        /// <summary>
        /// A letter within a word is another one, never its first or last. Severities 1 to 5 are shares of 0.05, 0.1, 0.15, 0.2 and 0.3 of
        /// the words, and at least one. A greater share makes the same changes and more. Numbers, URLs, e-mail addresses,
        /// <c>{placeholders}</c> and code in backticks stay.
        /// </summary>
        /// <param name="upToShare">Where the scale ends: 0.001 to 0.3.</param>
        public static Perturbation WrongLetters(double upToShare = 0.3) => Catalogue.Truncate(TextTyping.WrongLetters, upToShare, nameof(upToShare));

        /// <summary>
        /// A letter of a word comes twice. Severities 1 to 5 are shares of 0.05, 0.1, 0.15, 0.2 and 0.3 of the words, and at least one. A
        /// greater share makes the same changes and more. Numbers, URLs, e-mail addresses, <c>{placeholders}</c> and code in backticks
        /// stay.
        /// </summary>
        /// <param name="upToShare">Where the scale ends: 0.001 to 0.3.</param>
        public static Perturbation RepeatedLetters(double upToShare = 0.3) => Catalogue.Truncate(TextTyping.RepeatedLetters, upToShare, nameof(upToShare));
    }
}
