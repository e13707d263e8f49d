namespace EvalKit.Tests.Options;

public class EnvironmentOptionsTests
{
    [Fact]
    public void Without_variables_the_defaults_hold() =>
        Assert.Equal(new EvalOptions { ResultsDirectory = Path.Combine("proj", ".evalkit") }, EnvironmentOptions.Read("proj", [("PATH", "x")]));

    [Fact]
    public void Variables_override_the_defaults()
    {
        var options = EnvironmentOptions.Read("proj", [("EVALKIT_CONCURRENCY", "3"), ("EVALKIT_STRICT", "1"), ("EVALKIT_RESULTS", "out")]);

        Assert.Equal((3, true, Path.GetFullPath("out")), (options.Concurrency, options.Strict, options.ResultsDirectory));
    }

    [Theory]
    [InlineData("update", BaselineMode.Update)]
    [InlineData("anchor", BaselineMode.Anchor)]
    [InlineData("", BaselineMode.Compare)]
    public void Baselines_are_written_only_when_asked_for(string value, BaselineMode mode) =>
        Assert.Equal(mode, EnvironmentOptions.Read("proj", [("EVALKIT_BASELINE", value)]).Baselines);

    [Fact]
    public void Any_other_word_for_baselines_is_an_error() =>
        Assert.Contains("EVALKIT_BASELINE=1: give update or anchor", Assert.Throws<EvalOptionsException>(() => EnvironmentOptions.Read("proj", [("EVALKIT_BASELINE", "1")])).Message, StringComparison.Ordinal);

    [Fact]
    public void Evidence_is_written_only_when_asked_for()
    {
        Assert.True(EnvironmentOptions.Read("proj", [("EVALKIT_EVIDENCE", "update")]).UpdateEvidence);
        Assert.Contains("EVALKIT_EVIDENCE=1: give update", Assert.Throws<EvalOptionsException>(() => EnvironmentOptions.Read("proj", [("EVALKIT_EVIDENCE", "1")])).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void History_is_written_only_when_asked_for()
    {
        Assert.True(EnvironmentOptions.Read("proj", [("EVALKIT_HISTORY", "update")]).UpdateHistory);
        Assert.Contains("EVALKIT_HISTORY=1: give update", Assert.Throws<EvalOptionsException>(() => EnvironmentOptions.Read("proj", [("EVALKIT_HISTORY", "1")])).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("read-write", CacheMode.ReadWrite)]
    [InlineData("read-only", CacheMode.ReadOnly)]
    [InlineData("off", CacheMode.Off)]
    [InlineData("", CacheMode.Off)]
    public void Replies_are_cached_only_when_asked_for(string value, CacheMode mode) =>
        Assert.Equal(mode, EnvironmentOptions.Read("proj", [("EVALKIT_CACHE", value)]).Cache);

    [Fact]
    public void Any_other_word_for_the_cache_is_an_error() =>
        Assert.Contains("EVALKIT_CACHE=on: give off, read-write or read-only", Assert.Throws<EvalOptionsException>(() => EnvironmentOptions.Read("proj", [("EVALKIT_CACHE", "on")])).Message, StringComparison.Ordinal);

    [Fact]
    public void Cassettes_are_used_only_when_asked_for()
    {
        Assert.Equal(CassetteMode.Off, EnvironmentOptions.Read("proj", []).Cassettes);
        Assert.Equal(CassetteMode.Record, EnvironmentOptions.Read("proj", [("EVALKIT_CASSETTES", "record")]).Cassettes);
        Assert.Equal(CassetteMode.Replay, EnvironmentOptions.Read("proj", [("EVALKIT_CASSETTES", "replay")]).Cassettes);
        Assert.Contains("EVALKIT_CASSETTES=1: give record or replay", Assert.Throws<EvalOptionsException>(() => EnvironmentOptions.Read("proj", [("EVALKIT_CASSETTES", "1")])).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Mutations_are_tried_only_when_asked_for()
    {
        Assert.True(EnvironmentOptions.Read("proj", [("EVALKIT_MUTATE", "1")]).Mutate);
        Assert.False(EnvironmentOptions.Read("proj", [("EVALKIT_MUTATE", "0")]).Mutate);
        Assert.Contains("EVALKIT_MUTATE=yes: give 1 or 0", Assert.Throws<EvalOptionsException>(() => EnvironmentOptions.Read("proj", [("EVALKIT_MUTATE", "yes")])).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_unknown_or_unusable_variable_is_an_error_and_all_are_named()
    {
        var exception = Assert.Throws<EvalOptionsException>(() => EnvironmentOptions.Read("proj", [("EVALKIT_STRIKT", "1"), ("EVALKIT_CONCURRENCY", "many"), ("EVALKIT_STRICT", "yes"), ("EVALKIT_REPLAY", "abc")]));

        Assert.Equal(4, exception.Problems.Count);
        Assert.Contains("EVALKIT_STRIKT is not a variable of EvalKit", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Options_that_cannot_work_are_refused_together()
    {
        var exception = Assert.Throws<EvalOptionsException>(() => new EvalSession(new EvalOptions { Concurrency = 0, Confidence = 1, Tolerance = double.NaN }));

        Assert.Equal(3, exception.Problems.Count);
    }

    [Fact]
    public void Variables_stand_in_the_order_in_which_an_error_names_them()
    {
        var names = EnvironmentVariables.All.Select(variable => variable.Name).ToList();

        Assert.Equal(names.Distinct().Order(StringComparer.Ordinal), names);
    }

    [Fact]
    public void No_variable_takes_a_word_that_means_nothing_to_it_but_those_that_name_a_file_or_a_run() => Assert.Equal(
        ["EVALKIT_MERGE", "EVALKIT_RESULTS", "EVALKIT_RESUME"],
        EnvironmentVariables.All.Where(variable => variable.Set(new EvalOptions(), "perhaps") is not null).Select(variable => variable.Name));
}
