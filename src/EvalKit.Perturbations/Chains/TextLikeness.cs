namespace EvalKit;

/// <summary>How like the clean text a perturbed one is; of several texts, the least like.</summary>
/// <param name="Edits">The edit distance as a share of the longer text; null where no text was perturbed.</param>
/// <param name="Overlap">The share of words that both have; null where no text was perturbed.</param>
internal readonly record struct TextLikeness(double? Edits, double? Overlap)
{
    public static TextLikeness Of(string clean, string changed) => clean == changed
        ? new(0, 1)
        : new(TextDistance.Between(clean, changed) / (double)Math.Max(clean.Length, changed.Length), WordOverlap.Between(clean, changed));

    public TextLikeness And(TextLikeness other) => Edits is { } edits && other.Edits is { } more
        ? new(Math.Max(edits, more), Math.Min(Overlap!.Value, other.Overlap!.Value))
        : Edits is null ? other : this;
}
