namespace EvalKit;

public static partial class Perturb
{
    public static partial class CrossModal
    {
        private const int MostPairs = 1000;

        /// <summary>
        /// A caption or question that counts wrongly: numbers from two on, in digits or English words, become others at most three away. Severities
        /// 1 to 5 are 1 to 5 conflicts with the picture, as far as the text has places for them; a greater number has the same ones and more. The right
        /// answer is another one (<see cref="LabelEffect.Changes"/>): let <c>.Directional</c> say which.
        /// </summary>
        /// <param name="upToConflicts">Where the scale ends: 1 to 5, rounded down.</param>
        public static Perturbation CountConflict(double upToConflicts = 5) => Catalogue.Truncate(CrossModalConflict.Count, upToConflicts, nameof(upToConflicts));

        /// <summary>
        /// A caption or question with wrong attributes: colours, sizes, shapes, states, postures, weather. English, a short own list. Severities as of
        /// <see cref="CountConflict"/>; the right answer is another one.
        /// </summary>
        /// <param name="upToConflicts">Where the scale ends: 1 to 5, rounded down.</param>
        public static Perturbation AttributeConflict(double upToConflicts = 5) => Catalogue.Truncate(CrossModalConflict.Attribute, upToConflicts, nameof(upToConflicts));

        /// <summary>
        /// A caption or question with wrong relations: left and right, above and below, before and after. English, a short own list. Severities as of
        /// <see cref="CountConflict"/>; the right answer is another one.
        /// </summary>
        /// <param name="upToConflicts">Where the scale ends: 1 to 5, rounded down.</param>
        public static Perturbation RelationConflict(double upToConflicts = 5) => Catalogue.Truncate(CrossModalConflict.Relation, upToConflicts, nameof(upToConflicts));

        /// <summary>
        /// A caption or question that names other things than the picture shows, by your own words. Severities as of <see cref="CountConflict"/>; the right
        /// answer is another one.
        /// </summary>
        /// <param name="pairs">
        /// What is shown and what is claimed instead, such as <c>("cat", "dog")</c>: one to four words of letters each, upper and lower case as one, read from left to right
        /// only. Plurals are words of their own. 1 to 1,000 pairs.
        /// </param>
        /// <param name="upToConflicts">Where the scale ends: 1 to 5, rounded down.</param>
        /// <exception cref="ArgumentException">No pair or too many, a blank word, or one that claims what is shown.</exception>
        public static Perturbation ObjectConflict(IEnumerable<(string Shown, string Claimed)> pairs, double upToConflicts = 5)
        {
            ArgumentNullException.ThrowIfNull(pairs);
            var given = pairs.Take(MostPairs + 1).ToList();
            if (given.Count is 0 or > MostPairs) throw new ArgumentException(FormattableString.Invariant($"Give 1 to {MostPairs} pairs of words, such as (\"cat\", \"dog\")."), nameof(pairs));
            foreach (var (shown, claimed) in given)
            {
                ArgumentException.ThrowIfNullOrWhiteSpace(shown, nameof(pairs));
                ArgumentException.ThrowIfNullOrWhiteSpace(claimed, nameof(pairs));
                if (!IsPhrase(shown))
                    throw new ArgumentException($"\"{shown}\" is not found in any text: what is shown is one to four words of letters with single spaces between.", nameof(pairs));
                if (shown.Equals(claimed, StringComparison.OrdinalIgnoreCase)) throw new ArgumentException($"\"{claimed}\" for \"{shown}\" contradicts nothing.", nameof(pairs));
            }

            return Catalogue.Truncate(CrossModalConflict.ObjectWith(given), upToConflicts, nameof(upToConflicts));
        }

        /// <summary>
        /// A transcript that does not say what is heard: words become unrelated ones, numbers others. Severities 1 to 5 are word error rates of 0.05, 0.1, 0.2, 0.5
        /// and 1, and at least one word; a greater rate changes the same words and more, those that say little (the, of, is) last.
        /// </summary>
        /// <remarks>
        /// For prompts that hold both: the answer survives where the prompt names the recording as what counts. Where it has to report the conflict
        /// instead, say <c>.AnswerDependsOn(Aspect.Wording)</c> and let <c>.Directional</c> judge. A transcript in the context: <c>.In(Part.Context)</c>.
        /// </remarks>
        /// <param name="upToWer">Where the scale ends: 0.001 to 1.</param>
        public static Perturbation TranscriptConflict(double upToWer = 1) => Catalogue.Truncate(CrossModalConflict.Transcript, upToWer, nameof(upToWer));

        private static bool IsPhrase(string text)
        {
            var words = text.Split(' ');
            return words.Length <= 4 && words.All(word => word.Length > 0 && TextWords.Free(word, new bool[word.Length]) is [var only] && only.Length == word.Length);
        }
    }
}
