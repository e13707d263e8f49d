namespace EvalKit;

public static partial class Perturb
{
    public static partial class Text
    {
        /// <summary>Typed in a hurry: slips, no capitals, no punctuation, joined and doubled words, other spaces and abbreviations.</summary>
        public static PerturbationSet Sloppy() => new(
            "sloppy",
            [
                KeyboardTypos(upToShare: 0.05), SwappedLetters(upToShare: 0.1), MissingLetters(upToShare: 0.1), RepeatedLetters(upToShare: 0.1),
                MergedWords(upToShare: 0.1), RepeatedWords(upToShare: 0.05), Whitespace(), LetterCase(), Punctuation(), Abbreviations(), Contractions(),
            ]);

        /// <summary>Written in a second language or spoken and transcribed: misspelt, homophones, hesitation, restarts, a missing small word.</summary>
        public static PerturbationSet NonNative() => new(
            "non-native",
            [
                Misspellings(), Homophones(), Fillers(), FalseStarts(upToShare: 0.1), RepeatedWords(upToShare: 0.1), MissingWords(upToShare: 0.05),
                SwappedWords(upToShare: 0.05), BritishAmerican(), RemovedDiacritics(), NumberForms(), UnitForms(),
            ]);

        /// <summary>
        /// Looks the same or nearly so to people and is another text to a machine: foreign letters that look alike, invisible characters,
        /// overrides, styled and leet letters, codes, appended noise.
        /// </summary>
        public static PerturbationSet Adversarial() => new(
            "adversarial",
            [
                Homoglyphs(), ZeroWidth(), VariationSelectors(), TagCharacters(), BidiOverrides(), DeletionControls(), StyledLetters(), Leetspeak(),
                AddedDiacritics(), HtmlEntities(), Tautologies(), Distractors(),
            ]);
    }
}
