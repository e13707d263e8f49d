using System.Collections.Immutable;

namespace EvalKit;

/// <summary>The members of the catalogue, by family. Definitions stand with their family's kernels.</summary>
internal static class Catalogue
{
    public static ImmutableArray<MemberFamily> Families { get; } =
    [
        ImageNoise.Family,
        ImageTone.Family,
        ImageColour.Family,
        ImageLight.Family,
        ImageGeometry.Family,
        ImageBlur.Family,
        ImageOptics.Family,
        ImageOcclusion.Family,
        ImageWeather.Family,
        ImageDigital.Family,
        ImageContainer.Family,
        AudioNoise.Family,
        AudioRoom.Family,
        AudioLevel.Family,
        AudioBand.Family,
        AudioTime.Family,
        AudioChannels.Family,
        AudioModulation.Family,
        AudioContainer.Family,
        TextTyping.Family,
        TextUnicode.Family,
        TextLayout.Family,
        TextMarkup.Family,
        TextRecognition.Family,
        TextWording.Family,
        TextMeaning.Family,
        CrossModalOrder.Family,
        CrossModalExamples.Family,
        CrossModalDistractors.Family,
        CrossModalAblation.Family,
        CrossModalMismatch.Family,
        CrossModalEquivalence.Family,
        CrossModalFrames.Family,
        CrossModalInjection.Family,
        CrossModalConflict.Family,
    ];

    /// <summary>The member with its scale cut off at an amount, which is rounded down to the grid.</summary>
    public static Perturbation Truncate(Perturbation member, double limit, string parameter)
    {
        var scale = member.Scale;
        double first = scale.AmountAt(1), last = scale.AmountAt(scale.MaxTicks);
        if (!(limit >= Math.Min(first, last) && limit <= Math.Max(first, last)))
            throw new ArgumentOutOfRangeException(parameter, limit, FormattableString.Invariant(
                $"{parameter} is from {Math.Min(first, last)} to {Math.Max(first, last)}{scale.Unit}: it cuts the scale of {member.Name} off and never stretches it."));
        var ticks = scale.TicksOfAmount(limit);
        var isBeyond = first < last ? scale.AmountAt(ticks) > limit : scale.AmountAt(ticks) < limit;
        return member.With(member.Definition with { MaxTicks = isBeyond ? ticks - 1 : ticks });
    }
}
