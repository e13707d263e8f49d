using Microsoft.Extensions.AI;

namespace ParcelDesk;

/// <summary>The temperature of one call, and its chance; no chance at temperature 0.</summary>
internal sealed record Sampling(double Temperature, SplitMix? Chance)
{
    /// <summary>The request is mixed in, so that one seed for many cases does not draw the same numbers in each.</summary>
    public static Sampling For(ChatOptions? options, AssistantRequest request, Func<long> nextCall)
    {
        if (options?.Temperature is not > 0f)
            return new Sampling(0, null);
        var seed = options.Seed is { } given ? SplitMix.Mix((ulong)given) : SplitMix.Mix(~(ulong)nextCall());
        seed ^= ItemHash.Of(request.Text);
        if (request.Picture is { } picture)
            seed = SplitMix.Mix(seed + ItemHash.Of(picture.Data.Span));
        if (request.Sound is { } sound)
            seed = SplitMix.Mix(seed + ItemHash.Of(sound.Data.Span));
        return new Sampling(options.Temperature.Value, new SplitMix(seed));
    }
}
