namespace EvalKit;

public static partial class Perturb
{
    public static partial class Text
    {
        /// <summary>
        /// English contractions for what they are short for, and the other way round. Severities 1 to 5 are shares of 0.05, 0.1, 0.25, 0.5
        /// and 1 of such phrases, and at least one. A greater share makes the same changes and more. Numbers, URLs, e-mail addresses,
        /// <c>{placeholders}</c> and code in backticks stay.
        /// </summary>
        /// <param name="upToShare">Where the scale ends: 0.001 to 1.</param>
        public static Perturbation Contractions(double upToShare = 1) => Catalogue.Truncate(TextWording.Contractions, upToShare, nameof(upToShare));

        /// <summary>
        /// British spellings and words for American ones, and the other way round. Severities 1 to 5 are shares of 0.05, 0.1, 0.25, 0.5 and
        /// 1 of such words, and at least one. A greater share makes the same changes and more. Numbers, URLs, e-mail addresses,
        /// <c>{placeholders}</c> and code in backticks stay.
        /// </summary>
        /// <param name="upToShare">Where the scale ends: 0.001 to 1.</param>
        public static Perturbation BritishAmerican(double upToShare = 1) => Catalogue.Truncate(TextWording.BritishAmerican, upToShare, nameof(upToShare));

        /// <summary>
        /// Abbreviations for what they stand for, and the other way round. Severities 1 to 5 are shares of 0.05, 0.1, 0.25, 0.5 and 1 of
        /// such words, and at least one. A greater share makes the same changes and more. Numbers, URLs, e-mail addresses,
        /// <c>{placeholders}</c> and code in backticks stay.
        /// </summary>
        /// <param name="upToShare">Where the scale ends: 0.001 to 1.</param>
        public static Perturbation Abbreviations(double upToShare = 1) => Catalogue.Truncate(TextWording.Abbreviations, upToShare, nameof(upToShare));

        /// <summary>
        /// Words that say nearly the same. Severities 1 to 5 are shares of 0.05, 0.1, 0.25, 0.5 and 1 of such words, and at least one.
        /// A greater share makes the same changes and more. Numbers, URLs, e-mail addresses, <c>{placeholders}</c> and code in backticks
        /// stay.
        /// </summary>
        /// <param name="upToShare">Where the scale ends: 0.001 to 1.</param>
        public static Perturbation Synonyms(double upToShare = 1) => Catalogue.Truncate(TextWording.Synonyms, upToShare, nameof(upToShare));

        /// <summary>
        /// Words as they are spoken, such as gonna, for those of a letter, and the other way round. Severities 1 to 5 are shares of 0.05,
        /// 0.1, 0.25, 0.5 and 1 of such words, and at least one. A greater share makes the same changes and more. Numbers, URLs, e-mail
        /// addresses, <c>{placeholders}</c> and code in backticks stay.
        /// </summary>
        /// <param name="upToShare">Where the scale ends: 0.001 to 1.</param>
        public static Perturbation Slang(double upToShare = 1) => Catalogue.Truncate(TextWording.Slang, upToShare, nameof(upToShare));

        /// <summary>
        /// Words in another of their forms: one for many, another tense, another person. Severities 1 to 5 are shares of 0.05, 0.1, 0.25,
        /// 0.5 and 1 of such words, and at least one. A greater share makes the same changes and more. Numbers, URLs, e-mail addresses,
        /// <c>{placeholders}</c> and code in backticks stay.
        /// </summary>
        /// <param name="upToShare">Where the scale ends: 0.001 to 1.</param>
        public static Perturbation Inflections(double upToShare = 1) => Catalogue.Truncate(TextWording.Inflections, upToShare, nameof(upToShare));

        /// <summary>
        /// Words of another language between English ones. Severities 1 to 5 are shares of 0.05, 0.1, 0.25, 0.5 and 1 of the words that its
        /// list has, and at least one. A greater share makes the same changes and more. Numbers, URLs, e-mail addresses,
        /// <c>{placeholders}</c> and code in backticks stay.
        /// </summary>
        /// <param name="upToShare">Where the scale ends: 0.001 to 1.</param>
        /// <param name="language">The other language.</param>
        public static Perturbation CodeSwitching(double upToShare = 1, MixedLanguage language = MixedLanguage.Spanish) =>
            Catalogue.Truncate(language == MixedLanguage.Spanish ? TextWording.CodeSwitching : TextWording.With(language), upToShare, nameof(upToShare));

        /// <summary>
        /// Whole numbers under a hundred in English words, thousands with separators for those without, and the other way round. Severities
        /// 1 to 5 are shares of 0.05, 0.1, 0.25, 0.5 and 1 of such numbers, and at least one. A greater share makes the same changes
        /// and more. URLs, e-mail addresses, <c>{placeholders}</c> and code in backticks stay.
        /// </summary>
        /// <param name="upToShare">Where the scale ends: 0.001 to 1.</param>
        public static Perturbation NumberForms(double upToShare = 1) => Catalogue.Truncate(TextWording.NumberForms, upToShare, nameof(upToShare));

        /// <summary>
        /// Dates of ISO 8601 with the month's English name, British or American, and day, month and year in ISO 8601. Severities 1 to 5 are
        /// shares of 0.05, 0.1, 0.25, 0.5 and 1 of the dates, and at least one. A greater share makes the same changes and more. URLs,
        /// e-mail addresses, <c>{placeholders}</c> and code in backticks stay.
        /// </summary>
        /// <param name="upToShare">Where the scale ends: 0.001 to 1.</param>
        public static Perturbation DateForms(double upToShare = 1) => Catalogue.Truncate(TextWording.DateForms, upToShare, nameof(upToShare));

        /// <summary>
        /// Times of 24 hours in 12, and the other way round. Severities 1 to 5 are shares of 0.05, 0.1, 0.25, 0.5 and 1 of the times, and
        /// at least one. A greater share makes the same changes and more. URLs, e-mail addresses, <c>{placeholders}</c> and code in
        /// backticks stay.
        /// </summary>
        /// <param name="upToShare">Where the scale ends: 0.001 to 1.</param>
        public static Perturbation TimeForms(double upToShare = 1) => Catalogue.Truncate(TextWording.TimeForms, upToShare, nameof(upToShare));

        /// <summary>
        /// Units in full for their signs, and the other way round. Severities 1 to 5 are shares of 0.05, 0.1, 0.25, 0.5 and 1 of the
        /// quantities, and at least one. A greater share makes the same changes and more. URLs, e-mail addresses, <c>{placeholders}</c> and
        /// code in backticks stay.
        /// </summary>
        /// <param name="upToShare">Where the scale ends: 0.001 to 1.</param>
        public static Perturbation UnitForms(double upToShare = 1) => Catalogue.Truncate(TextWording.UnitForms, upToShare, nameof(upToShare));

        /// <summary>
        /// Other names for people, each the same wherever it stands. Severities 1 to 5 are shares of 0.05, 0.1, 0.25, 0.5 and 1 of the
        /// names, and at least one. A greater share makes the same changes and more. Numbers, URLs, e-mail addresses, <c>{placeholders}</c>
        /// and code in backticks stay.
        /// </summary>
        /// <param name="upToShare">Where the scale ends: 0.001 to 1.</param>
        public static Perturbation OtherPeople(double upToShare = 1) => Catalogue.Truncate(TextWording.OtherPeople, upToShare, nameof(upToShare));

        /// <summary>
        /// Other cities for cities and other countries for countries, each the same wherever it stands. Severities 1 to 5 are shares of
        /// 0.05, 0.1, 0.25, 0.5 and 1 of the names, and at least one. A greater share makes the same changes and more. Numbers, URLs,
        /// e-mail addresses, <c>{placeholders}</c> and code in backticks stay.
        /// </summary>
        /// <param name="upToShare">Where the scale ends: 0.001 to 1.</param>
        public static Perturbation OtherPlaces(double upToShare = 1) => Catalogue.Truncate(TextWording.OtherPlaces, upToShare, nameof(upToShare));

        /// <summary>
        /// Words for women for those for men, and the other way round. On or off. Numbers, URLs, e-mail addresses, <c>{placeholders}</c>
        /// and code in backticks stay.
        /// </summary>
        public static Perturbation OtherGender() => TextWording.OtherGender;

        /// <summary>
        /// A word is left out. Severities 1 to 5 are shares of 0.05, 0.1, 0.15, 0.2 and 0.3 of the words, and at least one. A greater share
        /// makes the same changes and more. Numbers, URLs, e-mail addresses, <c>{placeholders}</c> and code in backticks stay.
        /// </summary>
        /// <param name="upToShare">Where the scale ends: 0.001 to 0.3.</param>
        public static Perturbation MissingWords(double upToShare = 0.3) => Catalogue.Truncate(TextWording.MissingWords, upToShare, nameof(upToShare));

        /// <summary>
        /// Two neighbouring words change places. Severities 1 to 5 are shares of 0.05, 0.1, 0.15, 0.2 and 0.3 of the words, and at least
        /// one. A greater share makes the same changes and more. Numbers, URLs, e-mail addresses, <c>{placeholders}</c> and code in
        /// backticks stay.
        /// </summary>
        /// <param name="upToShare">Where the scale ends: 0.001 to 0.3.</param>
        public static Perturbation SwappedWords(double upToShare = 0.3) => Catalogue.Truncate(TextWording.SwappedWords, upToShare, nameof(upToShare));

        /// <summary>
        /// One of the commonest English words stands behind a word. Severities 1 to 5 are shares of 0.05, 0.1, 0.15, 0.2 and 0.3 of the
        /// words, and at least one. A greater share makes the same changes and more. Numbers, URLs, e-mail addresses, <c>{placeholders}</c>
        /// and code in backticks stay.
        /// </summary>
        /// <param name="upToShare">Where the scale ends: 0.001 to 0.3.</param>
        public static Perturbation ExtraWords(double upToShare = 0.3) => Catalogue.Truncate(TextWording.ExtraWords, upToShare, nameof(upToShare));
    }
}
