using System.Globalization;
using EvalKit.Media;

namespace EvalKit;

/// <summary>
/// Which shard each case belongs to. Whole clusters are dealt out, cell by cell, in the order of a hash of their names: the shards of a cell, and
/// those of the eval, differ by one cluster at most, and no result has a say.
/// </summary>
internal sealed class ShardMap
{
    private readonly short[] _shardOf;

    private ShardMap(short[] shardOf, int count, int? number)
    {
        _shardOf = shardOf;
        Count = count;
        Number = number;
    }

    /// <summary>How many shards there are.</summary>
    public int Count { get; }

    /// <summary>The one that runs here; null where all are judged together.</summary>
    public int? Number { get; }

    /// <summary>How many cases run here.</summary>
    public int Cases => Number is { } number ? _shardOf.Count(shard => shard == number) : _shardOf.Length;

    public static ShardMap Of<TCase>(CaseTable<TCase> cases, int count, int? number)
    {
        var firstOf = new int[cases.Clusters];
        var cellOf = new short[cases.Clusters];
        Array.Fill(firstOf, -1);
        for (var i = 0; i < cases.Count; i++)
        {
            var cluster = cases.Cluster(i);
            if (firstOf[cluster] < 0) (firstOf[cluster], cellOf[cluster]) = (i, cases.CellOf[i]);
            // A cluster over several cells is dealt out with the first of them, whatever the order of its cases.
            cellOf[cluster] = Math.Min(cellOf[cluster], cases.CellOf[i]);
        }

        var keys = new (short Cell, ContentHash Key, int Cluster)[cases.Clusters];
        for (var cluster = 0; cluster < keys.Length; cluster++) keys[cluster] = (cellOf[cluster], cases.ClusterKey(firstOf[cluster]), cluster);
        Array.Sort(keys, static (left, right) =>
        {
            var byCell = left.Cell.CompareTo(right.Cell);
            if (byCell != 0) return byCell;
            var byHigh = left.Key.High.CompareTo(right.Key.High);
            return byHigh != 0 ? byHigh : left.Key.Low.CompareTo(right.Key.Low);
        });
        var shardOf = new short[cases.Clusters];
        // On from cell to cell, so that the first shards do not get the odd cluster of every one.
        for (var rank = 0; rank < keys.Length; rank++) shardOf[keys[rank].Cluster] = (short)(1 + (rank % count));
        var ofCase = new short[cases.Count];
        for (var i = 0; i < ofCase.Length; i++) ofCase[i] = shardOf[cases.Cluster(i)];
        return new(ofCase, count, number);
    }

    /// <summary>The shard of a case, from 1.</summary>
    public int Of(int caseIndex) => _shardOf[caseIndex];

    /// <summary>The shard of a case that only the corpus has.</summary>
    public int OfForeign(string caseId) => 1 + (int)(ContentHash.Of(caseId).Low % (ulong)Count);

    /// <summary>Whether a case runs here.</summary>
    public bool Holds(int caseIndex) => Number is not { } number || _shardOf[caseIndex] == number;

    /// <summary>Whether an entry of the corpus is replayed here.</summary>
    public bool Holds<TCase>(CorpusCase<TCase> entry) => Number is not { } number || (entry.Row >= 0 ? Of(entry.Row) : OfForeign(entry.Entry.Case)) == number;

    /// <summary><c>3/8</c>.</summary>
    public string Name(int number) => string.Create(CultureInfo.InvariantCulture, $"{number}/{Count}");

    public override string ToString() => Number is { } number ? Name(number) : string.Create(CultureInfo.InvariantCulture, $"all of {Count}");
}
