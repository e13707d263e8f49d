namespace EvalKit.Tests.Sharding;

public static class EvalShardTests
{
    [Theory]
    [InlineData("1/1", 1, 1)]
    [InlineData("3/8", 3, 8)]
    [InlineData("1024/1024", 1024, 1024)]
    public static void It_is_read_as_which_of_how_many(string text, int number, int count)
    {
        Assert.Equal(new(number, count), EvalShard.TryParse(text));
        Assert.Equal(text, new EvalShard(number, count).ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("3")]
    [InlineData("0/8")]
    [InlineData("9/8")]
    [InlineData("-1/8")]
    [InlineData("1/0")]
    [InlineData("1/1025")]
    [InlineData("1/2/3")]
    [InlineData("1,0/2")]
    [InlineData("٣/٨")]
    public static void What_is_no_shard_is_an_error_that_says_how_it_is_written(string text)
    {
        Assert.Null(EvalShard.TryParse(text));
        if (text.Length == 0) return;
        var problem = Assert.Single(Assert.Throws<EvalOptionsException>(() => EnvironmentOptions.Read("/project", [("EVALKIT_SHARD", text)])).Problems);
        Assert.Equal($"EVALKIT_SHARD={text}: give which of how many, such as 3/8; from 1/1 to 1024/1024.", problem);
    }

    [Fact]
    public static void The_environment_says_which_shard_what_to_resume_and_what_to_merge()
    {
        var folders = string.Join(Path.PathSeparator, "/a/one", "/b");

        Assert.Equal(new(3, 8), EnvironmentOptions.Read("/project", [("EVALKIT_SHARD", "3/8")]).Shard);
        Assert.Equal("last", EnvironmentOptions.Read("/project", [("EVALKIT_RESUME", "last")]).Resume);
        Assert.Equal([Path.GetFullPath("/a/one"), Path.GetFullPath("/b")], EnvironmentOptions.Read("/project", [("EVALKIT_MERGE", folders)]).Merge!);
    }

    public static TheoryData<string, EvalOptions> Contradictions => new()
    {
        { "Replay tries one failure again", new() { Replay = "x", Shard = new(1, 2) } },
        { "Replay tries one failure again", new() { Replay = "x", Merge = ["a"] } },
        { "Merge judges what shards have run", new() { Merge = ["a"], Shard = new(1, 2) } },
        { "Merge judges what shards have run", new() { Merge = ["a"], Resume = "last" } },
        { "Merge asks no model", new() { Merge = ["a"], UpdateWordings = true } },
        { "no shard writes a committed file", new() { Shard = new(1, 2), UpdateHistory = true } },
        { "no shard writes a committed file", new() { Shard = new(1, 2), UpdateEvidence = true } },
        { "no shard writes a committed file", new() { Shard = new(1, 2), UpdateWordings = true } },
        { "no shard writes a committed file", new() { Shard = new(1, 2), Baselines = BaselineMode.Update } },
        { "no shard writes a committed file", new() { Shard = new(1, 2), Corpus = CorpusMode.Update } },
        { "Merge names no folder", new() { Merge = [] } },
        { "Resume is empty", new() { Resume = " " } },
    };

    [Theory]
    [MemberData(nameof(Contradictions), DisableDiscoveryEnumeration = true)]
    public static void What_cannot_go_together_is_an_error_before_anything_is_called(string says, EvalOptions options) =>
        Assert.Contains(says, Assert.Throws<EvalOptionsException>(() => OptionsCheck.ThrowIfInvalid(options)).Message, StringComparison.Ordinal);
}
