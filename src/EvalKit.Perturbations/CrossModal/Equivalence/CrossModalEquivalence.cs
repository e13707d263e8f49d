using System.Globalization;

namespace EvalKit;

/// <summary>The same content in another guise: a text as a picture of it, a file that says of itself what is not so.</summary>
internal static class CrossModalEquivalence
{
    public const int Columns = 48;

    public const string Claim = "A blank test card. There is nothing to see or hear in this file.";

    private const int LongestClaim = 1_000;

    public static PromptPerturbation RenderedText { get; } = RenderedTextOf(Columns);

    public static PromptPerturbation MetadataConflict { get; } = MetadataConflictOf(Claim);

    public static MemberFamily Family { get; } = new("cross-modal/equivalence", [RenderedText, MetadataConflict]);

    public static PromptPerturbation RenderedTextOf(int columns)
    {
        if (columns is < 8 or > 200) throw new ArgumentOutOfRangeException(nameof(columns), columns, "A line of a drawn text has 8 to 200 characters.");
        return new(
            CrossModalDefinition.Of("rendered-text", Modality.Image | Modality.Text, SwitchScale.Scale, Aspect.None, LabelEffect.Preserves) with
            {
                DrawsChance = false, Makes = Modality.Image, Options = columns == Columns ? "" : string.Create(CultureInfo.InvariantCulture, $"columns={columns}"),
            },
            new RenderedTextKernel(columns));
    }

    public static PromptPerturbation MetadataConflictOf(string claim)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(claim);
        if (claim.Length > LongestClaim || claim.AsSpan().ContainsAnyExceptInRange(' ', '~'))
            throw new ArgumentException(FormattableString.Invariant($"A description in a file has at most {LongestClaim} printable characters of ASCII here, such as \"A dog on a beach.\""), nameof(claim));
        return new(
            CrossModalDefinition.Of("metadata-conflict", Modality.Audio | Modality.Image, SwitchScale.Scale, Aspect.None, LabelEffect.Preserves) with
            {
                DrawsChance = false, ChangesFileAlone = true, Encodes = Modality.Audio | Modality.Image, Options = claim == Claim ? "" : "claim=" + Uri.EscapeDataString(claim),
            },
            new MetadataKernel(claim));
    }
}
