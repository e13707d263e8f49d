namespace EvalKit;

/// <summary>The program run shard by shard, and merged: what a build's jobs end with.</summary>
[Collection(nameof(ShopCollection))]
public class UnderShards(ShopProject shop)
{
    [Fact]
    public async Task Shards_are_skipped_and_their_merge_is_as_green_as_one_run()
    {
        var results = shop.NewResults();
        foreach (var shard in new[] { "1/2", "2/2" })
        {
            var part = await ShardAsync(results, shard);
            Assert.Equal(0, part.ExitCode);
            Assert.Contains($"deferred: this is shard {shard}", part.Output, StringComparison.Ordinal);
        }

        var merged = await MergeAsync(results);

        Assert.Equal(0, merged.ExitCode);
        Assert.DoesNotContain("deferred", merged.Output, StringComparison.Ordinal);
        Assert.Contains("GreenEvals.One_cell", merged.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_missing_shard_makes_the_merge_red()
    {
        var results = shop.NewResults();
        await ShardAsync(results, "1/2");

        var merged = await MergeAsync(results);

        Assert.Equal(2, merged.ExitCode);
        Assert.Contains("EvalIncomplete", merged.Output, StringComparison.Ordinal);
        Assert.Contains("shard 2/2 is missing", merged.Output, StringComparison.Ordinal);
    }

    private Task<Finished> ShardAsync(Results results, string shard) =>
        shop.Program(results, "--filter-class", "Shop.GreenEvals").With("EVALKIT_SHARD", shard).RunAsync();

    private Task<Finished> MergeAsync(Results shards) =>
        shop.Program(shop.NewResults(), "--filter-class", "Shop.GreenEvals").With("EVALKIT_MERGE", shards.Folder).RunAsync();
}
