namespace EvalKit;

/// <summary>
/// A typist's slips: a neighbouring key, two letters swapped, one left out, one doubled. What would happen to each letter, and at which
/// share, is drawn once; a greater share makes more of these slips happen and none happen otherwise. At any share the first one happens.
/// </summary>
internal sealed class KeyboardTyposKernel : ITextKernel
{
    private const long DrawsPerLetter = 4;

    public IReadOnlyList<TextEdit> Edit(string text, IReadOnlyList<KeptSpan> kept, in PerturbationContext context)
    {
        if (context.Amount == 0) return [];
        var slips = Slips(text, kept, context.Random);
        var least = slips.Count == 0 ? 0 : slips.Min(slip => slip.Threshold);
        var share = context.Amount;
        return [.. slips.Where(slip => slip.Threshold < share || slip.Threshold == least).Select(slip => slip.Edit)];
    }

    /// <summary>Every slip that may happen. They never overlap, whichever of them happen.</summary>
    private static List<(double Threshold, TextEdit Edit)> Slips(string text, IReadOnlyList<KeptSpan> kept, CounterRandom random)
    {
        var isProtected = ProtectedSpans.Of(text, kept);
        var clusters = Cluster.Of(text);
        var slips = new List<(double, TextEdit)>();
        var letter = 0L;
        for (var i = 0; i < clusters.Count; i++)
        {
            if (!clusters[i].IsLetter) continue;
            var draw = letter++ * DrawsPerLetter;
            if (isProtected[clusters[i].Start]) continue;
            var threshold = random.UniformAt(draw);
            // A swap takes the next letter with it, so it is possible only where that letter's own slip would come later.
            var canSwap = i + 1 < clusters.Count && clusters[i + 1].IsLetter && !isProtected[clusters[i + 1].Start]
                && threshold <= random.UniformAt(draw + DrawsPerLetter)
                && !text.AsSpan(clusters[i].Start, clusters[i].Length).SequenceEqual(text.AsSpan(clusters[i + 1].Start, clusters[i + 1].Length));
            // Never the first letter, or a short word could vanish.
            var canOmit = i > 0 && clusters[i - 1].IsLetter;
            var edit = Slip(text, clusters[i], canSwap ? clusters[i + 1] : null, canOmit, random, draw);
            slips.Add((threshold, edit));
            if (edit.Length <= clusters[i].Length) continue;
            i++;
            letter++;
        }

        return slips;
    }

    private static TextEdit Slip(string text, Cluster cluster, Cluster? next, bool canOmit, CounterRandom random, long draw)
    {
        var self = text.AsSpan(cluster.Start, cluster.Length);
        var doubled = new TextEdit(cluster.Start, cluster.Length, string.Concat(self, self));
        // Half of all slips hit a neighbouring key; the other kinds share the rest.
        switch (random.BelowAt(draw + 1, 6))
        {
            case 0 when next is { } other:
                return new(cluster.Start, cluster.Length + other.Length, string.Concat(text.AsSpan(other.Start, other.Length), self));
            case 1 when canOmit:
                return new(cluster.Start, cluster.Length, "");
            case 2:
                return doubled;
            default:
                var keys = cluster.Length == 1 ? QwertyNeighbours.Of(self[0]) : "";
                return keys.Length == 0 ? doubled : new(cluster.Start, 1, keys[random.BelowAt(draw + 2, keys.Length)].ToString());
        }
    }
}
