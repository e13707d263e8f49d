using Microsoft.Extensions.AI;

namespace EvalKit;

/// <summary>
/// Perturbations of text that a model carries out. It is asked once, when <c>EVALKIT_WORDINGS=update</c> says so, and its wordings are kept in
/// <c>evalkit/wordings/&lt;eval&gt;.json</c>; every other run reads them there and asks nobody.
/// </summary>
/// <remarks>
/// The text is sent to the model as it stands in the prompt. Without a recorded wording a plan is refused before any call. Of several
/// changes of text in a chain it is the first. Numbers with what is attached to them, URLs, e-mail addresses, <c>{placeholders}</c>, code in
/// backticks and what <c>.Keep</c> keeps are in every wording, though not always at the same place; an answer that has to stay is named with
/// <c>.Keep</c>.
/// </remarks>
public static class WordingPerturbations
{
    extension(Perturb.Text)
    {
        /// <summary>
        /// The text in other words. The strengths 1 to 5 are what the model is asked for: a few words, a third of the words, every sentence,
        /// every sentence built anew, the whole text. What that came to is measured, and no strength is promised to change more than another.
        /// </summary>
        /// <param name="client">The model.</param>
        /// <param name="upToStrength">Where the scale ends: 1 to 5.</param>
        public static Perturbation Paraphrase(IChatClient client, int upToStrength = 5) => Of(Rewording.Paraphrase, client, upToStrength, nameof(upToStrength));

        /// <summary>
        /// The text after as many trips through other languages and back as the strength says: German, Russian, Japanese, Arabic, Finnish, and
        /// Spanish in the place of one that is the text's own. A trip takes two calls, and each goes on from the one before it.
        /// </summary>
        /// <param name="client">The model.</param>
        /// <param name="upToTrips">Where the scale ends: 1 to 5.</param>
        /// <param name="language">The language of the text, as the model knows it; letters, spaces and hyphens.</param>
        public static Perturbation BackTranslation(IChatClient client, int upToTrips = 5, string language = "English") =>
            Of(Rewording.BackTranslation(Checked(language)), client, upToTrips, nameof(upToTrips));

        /// <summary>
        /// The text in another style. The strengths 1 to 5 are how much of it the model is asked to rewrite: one phrase or sentence, a quarter,
        /// half, most, all.
        /// </summary>
        /// <param name="client">The model.</param>
        /// <param name="style">The style; each is a perturbation with a name of its own.</param>
        /// <param name="upToStrength">Where the scale ends: 1 to 5.</param>
        public static Perturbation Style(IChatClient client, TextStyle style, int upToStrength = 5) => Of(Rewording.InStyle(style), client, upToStrength, nameof(upToStrength));

        /// <summary>
        /// The text in other words. The strengths 1 to 5 are what the model is asked for: a few words, a third of the words, every sentence,
        /// every sentence built anew, the whole text. What that came to is measured, and no strength is promised to change more than another.
        /// </summary>
        /// <param name="client">The name that an <see cref="IEvalSetup"/> registered the model under; looked up only when a wording is recorded.</param>
        /// <param name="upToStrength">Where the scale ends: 1 to 5.</param>
        public static Perturbation Paraphrase(string client, int upToStrength = 5) => Of(Rewording.Paraphrase, client, upToStrength, nameof(upToStrength));

        /// <summary>
        /// The text after as many trips through other languages and back as the strength says: German, Russian, Japanese, Arabic, Finnish, and
        /// Spanish in the place of one that is the text's own. A trip takes two calls, and each goes on from the one before it.
        /// </summary>
        /// <param name="client">The name that an <see cref="IEvalSetup"/> registered the model under; looked up only when a wording is recorded.</param>
        /// <param name="upToTrips">Where the scale ends: 1 to 5.</param>
        /// <param name="language">The language of the text, as the model knows it; letters, spaces and hyphens.</param>
        public static Perturbation BackTranslation(string client, int upToTrips = 5, string language = "English") =>
            Of(Rewording.BackTranslation(Checked(language)), client, upToTrips, nameof(upToTrips));

        /// <summary>
        /// The text in another style. The strengths 1 to 5 are how much of it the model is asked to rewrite: one phrase or sentence, a quarter,
        /// half, most, all.
        /// </summary>
        /// <param name="client">The name that an <see cref="IEvalSetup"/> registered the model under; looked up only when a wording is recorded.</param>
        /// <param name="style">The style; each is a perturbation with a name of its own.</param>
        /// <param name="upToStrength">Where the scale ends: 1 to 5.</param>
        public static Perturbation Style(string client, TextStyle style, int upToStrength = 5) => Of(Rewording.InStyle(style), client, upToStrength, nameof(upToStrength));
    }

    private static Perturbation Of(Rewording rewording, IChatClient client, int limit, string parameter)
    {
        ArgumentNullException.ThrowIfNull(client);
        return Catalogue.Truncate(rewording.By(new(client, null)), limit, parameter);
    }

    private static Perturbation Of(Rewording rewording, string client, int limit, string parameter)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(client);
        return Catalogue.Truncate(rewording.By(new(null, client)), limit, parameter);
    }

    private static string Checked(string language)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(language);
        return language.Length <= 40 && language.All(letter => char.IsLetter(letter) || letter is ' ' or '-')
            ? language
            : throw new ArgumentException($"\"{VisibleText.Of(language, 60)}\" is no name of a language: letters, spaces and hyphens, at most 40, such as \"English\".", nameof(language));
    }
}
