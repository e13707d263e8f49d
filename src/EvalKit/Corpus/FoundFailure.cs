using System.Globalization;

namespace EvalKit;

/// <summary>A minimal failure of this run as an entry of the corpus would have it, or why there can be none.</summary>
internal sealed record FoundFailure(KnownFailure? Entry, PerturbationChain Chain, string? WhyNot)
{
    private const int MaxText = 300;

    /// <param name="failure">What the shrinker found.</param>
    /// <param name="blueprint">The plan.</param>
    /// <param name="input">The hash of what was sent.</param>
    /// <param name="value">The shrunk case.</param>
    /// <param name="id">Its id.</param>
    /// <param name="generated">Whether the corpus must keep the value itself.</param>
    public static FoundFailure Of<TCase>(MinimalFailure failure, Blueprint<TCase> blueprint, Media.ContentHash input, TCase value, string id, bool generated)
    {
        var name = VisibleText.Of(id, 80);
        if (failure.Failures * 2 <= failure.Trials) return new(null, failure.Chain, $"{name}: it fails less than every other time");
        var (json, whyNot) = generated ? CaseValue.Write(value, blueprint.Cases.IdOf) : (null, null);
        if (whyNot is not null) return new(null, failure.Chain, $"{name}: {whyNot}");
        var entry = new KnownFailure
        {
            Case = id,
            Chain = failure.Chain.Steps.Count == 0 ? "" : failure.Chain.ToString(),
            Input = input,
            Seed = blueprint.Seed,
            Found = blueprint.Options.TimeProvider.GetUtcNow().UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            Expected = VisibleText.Of(failure.Entry.Expected, MaxText),
            Reason = VisibleText.Of(failure.Reason ?? "", MaxText),
            Value = json,
        };
        return new(entry, failure.Chain, null);
    }
}
