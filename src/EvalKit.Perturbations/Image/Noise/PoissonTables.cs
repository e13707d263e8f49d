namespace EvalKit;

/// <summary>
/// What a level becomes when it is counted in photons: the quantiles of Poisson(λ) / c, λ = level · c / 255, rounded half up and clipped
/// to 0…255, at 65,536 equally likely places. For each level and each upper byte of the place, one entry tells the result of all 256
/// lower bytes where there are at most two.
/// </summary>
internal static class PoissonTables
{
    public const int Size = 1 << 16;

    // Counts rarer than this share of the likeliest are not told apart by 65,536 places.
    private const double Rare = 1e-9;

    /// <param name="photons">c, the photons of full scale.</param>
    /// <param name="bounds">For each level and each result: how many places give that result or a lower one.</param>
    /// <param name="entries">For each level and each upper byte: the result below the split, the one from it on, the split, and 1 if there are more.</param>
    public static void Build(double photons, Span<int> bounds, Span<uint> entries)
    {
        for (var level = 0; level < 256; level++)
        {
            var own = bounds.Slice(level * 256, 256);
            Bounds(level * photons / 255, photons, own);
            Entries(own, entries.Slice(level * 256, 256));
        }
    }

    /// <summary>The result of one place: the first, from one that is known to be no higher, with more places up to it.</summary>
    public static uint At(ReadOnlySpan<int> bounds, int place, int least = 0)
    {
        while (bounds[least] <= place) least++;
        return (uint)least;
    }

    /// <summary>Probabilities relative to the likeliest count, by their ratios λ / k, up and down from there; then their sums.</summary>
    private static void Bounds(double mean, double photons, Span<int> bounds)
    {
        Span<double> share = stackalloc double[256];
        share.Clear();
        var mode = (int)mean;
        var total = 0.0;
        var relative = 1.0;
        for (var count = mode; count >= 0 && relative > Rare; relative *= count / mean, count--) Count(count, share);
        relative = mean / (mode + 1);
        for (var count = mode + 1; relative > Rare; count++, relative *= mean / count) Count(count, share);
        var sum = 0.0;
        for (var result = 0; result < 255; result++)
        {
            sum += share[result];
            bounds[result] = (int)Math.Floor(sum / total * Size + 0.5);
        }

        bounds[255] = Size;

        void Count(int count, Span<double> shares)
        {
            total += relative;
            shares[(int)Math.Min(255, Math.Floor(count * 255 / photons + 0.5))] += relative;
        }
    }

    private static void Entries(ReadOnlySpan<int> bounds, Span<uint> entries)
    {
        var result = 0;
        for (var upper = 0; upper < 256; upper++)
        {
            var place = upper << 8;
            while (bounds[result] <= place) result++;
            var next = result;
            var split = bounds[result] - place;
            // Results without a place of their own are passed over.
            if (split < 256) while (bounds[next] <= bounds[result]) next++;
            var hasMore = split < 256 && bounds[next] < place + 256;
            entries[upper] = (uint)(result | next << 8 | Math.Min(split, 255) << 16 | (hasMore ? 1 << 24 : 0));
            if (split >= 256) entries[upper] = (uint)(result | result << 8);
        }
    }
}
