using System.Globalization;

namespace EvalKit;

/// <summary>One of several parts of a run: the clusters of each eval's cases are dealt out to <see cref="Count"/> shards, and this is one of them.</summary>
public sealed record EvalShard
{
    /// <summary>The most shards there can be: 1,024.</summary>
    public const int MaxCount = 1024;

    /// <summary>Shard <paramref name="number"/> of <paramref name="count"/>.</summary>
    /// <param name="number">From 1 to <paramref name="count"/>.</param>
    /// <param name="count">From 1 to <see cref="MaxCount"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">One of them is not.</exception>
    public EvalShard(int number, int count)
    {
        if (count is < 1 or > MaxCount) throw new ArgumentOutOfRangeException(nameof(count), count, "There are 1 to 1024 shards.");
        if (number < 1 || number > count) throw new ArgumentOutOfRangeException(nameof(number), number, "Shards are numbered from 1 to their count.");
        Number = number;
        Count = count;
    }

    /// <summary>Which one it is, from 1.</summary>
    public int Number { get; }

    /// <summary>How many there are.</summary>
    public int Count { get; }

    /// <summary><c>3/8</c>.</summary>
    public override string ToString() => FormattableString.Invariant($"{Number}/{Count}");

    internal static EvalShard? TryParse(string text) =>
        text.Split('/') is [var number, var count]
        && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var one)
        && int.TryParse(count, NumberStyles.None, CultureInfo.InvariantCulture, out var all)
        && all is >= 1 and <= MaxCount && one >= 1 && one <= all
            ? new(one, all)
            : null;
}
