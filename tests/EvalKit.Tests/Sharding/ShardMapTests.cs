using FsCheck;
using FsCheck.Fluent;

namespace EvalKit.Tests.Sharding;

public static class ShardMapTests
{
    private static readonly Gen<(int Cases, int Clusters, int Count)> Layouts =
        from cases in Gen.Choose(1, 200) from clusters in Gen.Choose(1, cases) from count in Gen.Choose(1, 12) select (cases, clusters, count);

    [Fact]
    public static void Every_case_belongs_to_one_shard_and_a_cluster_is_never_split() => Check(layout =>
    {
        var (table, map) = MapOf(layout);
        return Enumerable.Range(0, table.Count).All(i => map.Of(i) >= 1 && map.Of(i) <= layout.Count)
            && Enumerable.Range(0, table.Count).GroupBy(table.Cluster).All(cluster => cluster.Select(map.Of).Distinct().Count() == 1);
    });

    [Fact]
    public static void Shards_differ_by_one_cluster_at_most() => Check(layout =>
    {
        var (table, map) = MapOf(layout);
        var sizes = Enumerable.Range(0, table.Count).GroupBy(map.Of).ToDictionary(shard => shard.Key, shard => shard.Select(table.Cluster).Distinct().Count());
        var all = Enumerable.Range(1, layout.Count).Select(shard => sizes.GetValueOrDefault(shard)).ToList();
        return all.Max() - all.Min() <= 1;
    });

    [Fact]
    public static void In_each_cell_shards_differ_by_one_case_at_most_where_every_case_stands_alone() => Check(layout =>
    {
        var (table, map) = MapOf(layout with { Clusters = layout.Cases });
        return table.Cells.All(cell =>
        {
            var sizes = Enumerable.Range(1, layout.Count).Select(shard => Enumerable.Range(0, table.Count).Count(i => table.CellOf[i] == cell.Index && map.Of(i) == shard)).ToList();
            return sizes.Max() - sizes.Min() <= 1;
        });
    });

    [Fact]
    public static void The_order_of_the_cases_does_not_matter() => Check(layout =>
    {
        var (table, map) = MapOf(layout);
        var (turned, other) = MapOf(layout, reversed: true);
        var shardOf = Enumerable.Range(0, turned.Count).ToDictionary(turned.Id, other.Of);
        return Enumerable.Range(0, table.Count).All(i => shardOf[table.Id(i)] == map.Of(i));
    });

    [Fact]
    public static void A_shard_holds_its_own_cases_and_a_merge_all_of_them()
    {
        var table = Table((30, 30, 3), false);
        var whole = ShardMap.Of(table, 3, null);
        var second = ShardMap.Of(table, 3, 2);

        Assert.All(Enumerable.Range(0, 30), i => Assert.Equal((true, whole.Of(i) == 2), (whole.Holds(i), second.Holds(i))));
        Assert.Equal((30, 10), (whole.Cases, second.Cases));
    }

    private static void Check(Func<(int Cases, int Clusters, int Count), bool> holds) =>
        Prop.ForAll(Layouts.ToArbitrary(), holds).Check(Config.QuickThrowOnFailure);

    private static (CaseTable<Item> Table, ShardMap Map) MapOf((int Cases, int Clusters, int Count) layout, bool reversed = false)
    {
        var table = Table(layout, reversed);
        return (table, ShardMap.Of(table, layout.Count, null));
    }

    private static CaseTable<Item> Table((int Cases, int Clusters, int Count) layout, bool reversed)
    {
        var items = reversed ? Lab.Items(layout.Cases).Reverse() : Lab.Items(layout.Cases);
        var cases = Eval.Over(items).Difficulty(item => item.Difficulty).Cluster(item => FormattableString.Invariant($"cluster {int.Parse(item.Id[1..], System.Globalization.CultureInfo.InvariantCulture) % layout.Clusters}"));
        return new CaseLoader<Item>(cases, item => item.Text, EvalSettings.Empty, "lab", 1).LoadAsync(default).AsTask().GetAwaiter().GetResult();
    }
}
