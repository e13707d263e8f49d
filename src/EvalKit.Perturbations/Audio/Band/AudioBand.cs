using EvalKit.Media;

namespace EvalKit;

/// <summary>Which frequencies come through, and how finely.</summary>
internal static class AudioBand
{
    private const double TrebleHertz = 3_000;
    private const double BassHertz = 100;
    private const double CentreHertz = 1_000;

    /// <summary>Severity 3 is the telephone band of ITU-T G.712.</summary>
    public static AudioPerturbation Telephone { get; } = new(
        AudioDefinition.Of("telephone", new RowScale("upper-hz", 0, 100, 300, 460, 520, 580) { Start = 8000, Step = -10, Suffix = " Hz", IdentityExists = false }, Aspect.Detail)
            // Its filters delay a sound by some phase, and a periodic one may come round again.
            .WithoutChance().NotMonotone(),
        TelephoneKernel.Apply);

    public static AudioPerturbation TelephoneLine { get; } = Switch("telephone-line", TelephoneKernel.Line);

    public static AudioPerturbation MuLaw { get; } = Switch("mu-law", CompandingKernel.MuLaw);

    public static AudioPerturbation ALaw { get; } = Switch("a-law", CompandingKernel.ALaw);

    /// <summary>Speech Robust Bench's factors, continued.</summary>
    public static AudioPerturbation Resampling { get; } = new(
        AudioDefinition.Of("resampling", RateFactor(), Aspect.Detail).WithoutChance(),
        (source, context) => context.Amount == 1 ? source : Rates.Back(Rates.To(source, Math.Max(1, (int)(source.SampleRate * context.Amount))), source));

    public static AudioPerturbation Aliasing { get; } = new(
        // Straight lines may meet a sound again where they were further apart.
        AudioDefinition.Of("aliasing", RateFactor(), Aspect.Detail).WithoutChance().NotMonotone(), AliasingKernel.Apply);

    /// <summary>Speech Robust Bench's cut-offs, continued.</summary>
    public static AudioPerturbation LowPass { get; } = new(
        AudioDefinition.Of("low-pass", new RowScale("hz", 0, 4000, 5167, 6334, 7500, 7750) { Start = 8000, Step = -1, Suffix = " Hz", IdentityExists = false }, Aspect.Detail)
            .WithoutChance().NotMonotone(),
        (source, context) => Cascade.Filter(source, Biquad.LowPass(Cascade.Fraction(context.Amount, source.SampleRate), Cascade.Butterworth2)));

    /// <summary>Speech Robust Bench's cut-offs, continued.</summary>
    public static AudioPerturbation HighPass { get; } = new(
        AudioDefinition.Of("high-pass", new RowScale("hz", 0, 500, 1333, 2166, 3000, 4000) { Suffix = " Hz" }, Aspect.Detail).WithoutChance().NotMonotone(),
        (source, context) => context.Amount == 0
            ? source
            : Cascade.Filter(source, Biquad.HighPass(Cascade.Fraction(context.Amount, source.SampleRate), Cascade.Butterworth2)));

    public static AudioPerturbation BandPass { get; } = new(
        AudioDefinition.Of("band-pass", new RowScale("octaves", 0, 20, 30, 40, 50, 55) { Start = 60, Step = -1, Divisor = 10, Suffix = " octaves", IdentityExists = false }, Aspect.Detail)
            .WithoutChance().NotMonotone(),
        (source, context) => Cascade.Filter(source, Octaves(Biquad.HighPass, source, -context.Amount / 2), Octaves(Biquad.LowPass, source, context.Amount / 2)));

    /// <summary>Speech Robust Bench's gains, continued; SoX's treble.</summary>
    public static AudioPerturbation Treble { get; } = new(
        AudioDefinition.Of("treble", new RowScale("db", 0, 10, 23, 36, 50, 60) { Suffix = " dB" }, Aspect.Detail).WithoutChance(),
        (source, context) => context.Amount == 0
            ? source
            : Cascade.Filter(source, Biquad.HighShelf(Cascade.Fraction(TrebleHertz, source.SampleRate), FixedMath.Pow10(context.Amount / 20))));

    /// <summary>Speech Robust Bench's gains, continued; SoX's bass.</summary>
    public static AudioPerturbation Bass { get; } = new(
        AudioDefinition.Of("bass", new RowScale("db", 0, 20, 30, 40, 50, 60) { Suffix = " dB" }, Aspect.Detail).WithoutChance(),
        (source, context) => context.Amount == 0
            ? source
            : Cascade.Filter(source, Biquad.LowShelf(Cascade.Fraction(BassHertz, source.SampleRate), FixedMath.Pow10(context.Amount / 20))));

    public static AudioPerturbation Equaliser { get; } = new(
        AudioDefinition.Of("equaliser", new RowScale("db", 0, 3, 6, 12, 18, 24) { Suffix = " dB" }, Aspect.Detail), EqualiserKernel.Apply);

    public static MemberFamily Family { get; } = new("audio/band",
    [
        Telephone, TelephoneLine, MuLaw, ALaw, Resampling, Aliasing, LowPass, HighPass, BandPass, Treble, Bass, Equaliser, PacketLoss(PacketFill.Silence),
    ]);

    public static AudioPerturbation PacketLoss(PacketFill fill) => new(
        AudioDefinition.Of("packet-loss", new RowScale("share", 0, 10, 30, 50, 100, 200) { Divisor = 1000 }, Aspect.Detail)
            with { Options = fill == PacketFill.Silence ? "fill=silence" : "fill=repeat" },
        (source, context) => PacketLossKernel.Apply(source, context, fill));

    private static RowScale RateFactor() => new("factor", 0, 100, 200, 300, 350, 375) { Start = 400, Step = -1, Divisor = 400, Prefix = "× " };

    private static AudioPerturbation Switch(string name, Func<SampleBuffer, SampleBuffer> kernel) => new(
        AudioDefinition.Of(name, SwitchScale.Scale, Aspect.Detail).WithoutChance(),
        (source, context) => context.Amount == 0 ? source : kernel(source));

    private static Biquad Octaves(Func<double, double, Biquad> filter, SampleBuffer source, double octaves) =>
        filter(Cascade.Fraction(CentreHertz * FixedMath.Exp2(octaves), source.SampleRate), Cascade.Butterworth2);
}
