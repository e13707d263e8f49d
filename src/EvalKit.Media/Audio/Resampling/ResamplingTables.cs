namespace EvalKit.Media;

/// <summary>The tables of the ratios used last: a data set has few, and a table takes longer to make than a second of sound.</summary>
internal static class ResamplingTables
{
    private const int Most = 16;

    private static readonly Lock Gate = new();
    private static readonly LinkedList<(ResamplingRatio Ratio, ResamplingTable Table)> Recent = new();

    public static ResamplingTable For(ResamplingRatio ratio)
    {
        if (Find(ratio) is { } known) return known;

        // Outside the lock: two threads may make the same table, and the first one is kept.
        var table = new ResamplingTable(ratio);
        lock (Gate)
        {
            if (Find(ratio) is { } first) return first;
            Recent.AddFirst((ratio, table));
            if (Recent.Count > Most) Recent.RemoveLast();
            return table;
        }
    }

    private static ResamplingTable? Find(ResamplingRatio ratio)
    {
        lock (Gate)
        {
            for (var node = Recent.First; node is not null; node = node.Next)
            {
                if (node.Value.Ratio != ratio) continue;
                Recent.Remove(node);
                Recent.AddFirst(node);
                return node.Value.Table;
            }

            return null;
        }
    }
}
