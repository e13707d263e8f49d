using System.Text;
using EvalKit.Media;

namespace EvalKit.Tests.History;

public sealed class HistoryFileTests : IDisposable
{
    private static readonly HistoryRow Never = new("Shop.Reads", ContentHash.Of("a"), 25, ["gpt@5", "local@1"], 500, 500, "none", null);
    private static readonly HistoryRow Leaky = new("# not a header", ContentHash.Of("b"), 1, [], 0, 3, "empty 40/40 reaches", new DateTime(2026, 11, 21, 9, 41, 2, DateTimeKind.Utc));

    private readonly TemporaryFolder _folder = new();

    private string File => HistoryFile.PathOf(_folder.Path);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Lines_are_sorted_and_end_alike_on_every_system_and_in_every_culture()
    {
        var text = $"# evalkit-history\t1\nid\thash\truns\tmodels\tpasses\ttrials\tnullPass\tlastFailUtc\n# not a header\t{ContentHash.Of("b")}\t1\t-\t0\t3\tempty 40/40 reaches\t2026-11-21T09:41:02Z\nShop.Reads\t{ContentHash.Of("a")}\t25\tgpt@5;local@1\t500\t500\tnone\t-\n";

        Assert.Equal(text, HistoryWriter.Text([Never, Leaky]));
        Assert.Equal(text, Culture.WithCommaDecimals(() => HistoryWriter.Text([Leaky, Never])));
    }

    [Fact]
    public void What_is_written_is_read_again()
    {
        var rows = Culture.WithCommaDecimals(() => Read("\uFEFF" + HistoryWriter.Text([Never, Leaky]).Replace("\n", "\r\n", StringComparison.Ordinal)));

        Assert.Equal(HistoryWriter.Text([Leaky, Never]), HistoryWriter.Text(rows));
        Assert.Equal(DateTimeKind.Utc, rows[0].LastFail!.Value.Kind);
    }

    [Fact]
    public void Where_there_is_no_file_there_is_no_history() => Assert.Empty(new HistoryFile(File).Read());

    [Theory]
    [InlineData("Shop.Reads\t", "<<<<<<< HEAD\nShop.Reads\t", 4, "a merge conflict was left here. Of the lines that are about one eval keep the one with more runs")]
    [InlineData("Shop.Reads\t", "# not a header\t", 4, "the eval \"# not a header\" stands here twice")]
    [InlineData("Shop.Reads\t", "\t", 4, "the eval's id is empty")]
    [InlineData("Shop.Reads\t", "Shop.Reads\tmore\t", 4, "8 columns were expected, and there are 9")]
    [InlineData("\t25\t", "\t0\t", 4, "the runs are not")]
    [InlineData("\t25\t", "\t2,5\t", 4, "the runs are not")]
    [InlineData("\t25\t", "\t99999999999999999999\t", 4, "the runs are not")]
    [InlineData("\t500\t500\t", "\t501\t500\t", 4, "the passes are not")]
    [InlineData("\t500\t500\t", "\t-1\t500\t", 4, "the passes are not")]
    [InlineData("\t500\t500\t", "\t0\t9999999999999\t", 4, "the trials are not")]
    [InlineData("gpt@5;local@1", "", 4, "the models are not")]
    [InlineData("gpt@5;local@1", ";", 4, "the models are not")]
    [InlineData("\tnone\t", "\tEMPTY 1/1 reaches\t", 4, "the seventh column")]
    [InlineData("\tnone\t", "\tempty 40/40\t", 4, "the seventh column")]
    [InlineData("2026-11-21T09:41:02Z", "21.11.2026", 3, "of the form 2026-11-21T09:41:02Z")]
    [InlineData("# evalkit-history\t1", "# evalkit-history\t2", 1, "the format is version \"2\"")]
    [InlineData("# evalkit-history", "PK", 1, "\"# evalkit-history\" and a version were expected")]
    [InlineData("id\thash", "id;hash", 2, "the columns id, hash, runs")]
    public void A_line_that_is_wrong_is_named_once_and_the_file_stays_as_it_is(string old, string now, int line, string problem)
    {
        var text = HistoryWriter.Text([Never, Leaky]).Replace(old, now, StringComparison.Ordinal);
        System.IO.File.WriteAllText(File, text);

        var error = Assert.Throws<HistoryException>(() => new HistoryFile(File).Add(Never, repeats: false));

        Assert.Equal((File, line), (error.Path, error.Line));
        Assert.Contains(problem, error.Message, StringComparison.Ordinal);
        Assert.Equal(text, System.IO.File.ReadAllText(File));
    }

    [Fact]
    public void Bytes_that_are_no_text_a_torn_line_a_line_without_end_and_a_huge_file_are_refused()
    {
        var huge = _folder.File("huge.tsv", []);
        using (var stream = System.IO.File.OpenWrite(huge)) stream.SetLength((64L << 20) + 1);

        Assert.Throws<HistoryException>(() => new HistoryFile(_folder.File("bytes.tsv", [0xC3, 0x28, 0xFF, 0x0A])).Read());
        Assert.Contains("no line end", Assert.Throws<HistoryException>(() => Read(HistoryWriter.Text([Never])[..^1])).Message, StringComparison.Ordinal);
        Assert.Contains("longer than 4096", Assert.Throws<HistoryException>(() => Read(new string('x', 5000) + "\n")).Message, StringComparison.Ordinal);
        Assert.Contains("larger than 64 MiB", Assert.Throws<HistoryException>(() => new HistoryFile(huge).Read()).Message, StringComparison.Ordinal);
        Assert.Contains("ends before its columns", Assert.Throws<HistoryException>(() => Read("# evalkit-history\t1\n")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_later_run_of_the_same_eval_adds_up_and_one_of_another_starts_anew()
    {
        var later = new DateTime(2026, 11, 22, 0, 0, 0, DateTimeKind.Utc);

        var sum = Leaky.With(Leaky with { Models = ["b", "a"], Passes = 2, NullPass = "none", LastFail = later });
        var calm = sum.With(Leaky with { Models = ["c"], Passes = 3, LastFail = null });
        var edited = sum.With(Never with { Id = Leaky.Id });

        Assert.Equal((2, 2L, 6L, "none", later), (sum.Runs, sum.Passes, sum.Trials, sum.NullPass, sum.LastFail!.Value));
        Assert.Equal(["a", "b"], sum.Models);
        Assert.Equal((3, later), (calm.Runs, calm.LastFail!.Value));
        Assert.Equal(Never with { Id = Leaky.Id }, edited);
    }

    [Fact]
    public void No_sum_overflows_and_no_list_of_models_grows_for_ever()
    {
        var full = Never with { Runs = HistoryRow.MostRuns, Passes = HistoryRow.MostTrials, Trials = HistoryRow.MostTrials, Models = [.. Enumerable.Range(0, HistoryRow.MostModels).Select(i => $"m{i}")] };

        var sum = full.With(full with { Models = ["a"] });

        Assert.Equal((HistoryRow.MostRuns, HistoryRow.MostTrials, HistoryRow.MostTrials, HistoryRow.MostModels), (sum.Runs, sum.Passes, sum.Trials, sum.Models.Count));
        Assert.Single(Read(HistoryWriter.Text([sum])));
    }

    [Fact]
    public void A_run_that_could_only_repeat_the_last_one_is_no_news()
    {
        var file = new HistoryFile(File);
        file.Add(Never, repeats: true);
        file.Add(Never, repeats: true);
        Assert.Equal(25, Assert.Single(file.Read()).Runs);

        file.Add(Never with { Models = ["gpt@6"] }, repeats: true);
        Assert.Equal(50, Assert.Single(file.Read()).Runs);
        file.Add(Never with { Hash = ContentHash.Of("edited") }, repeats: true);
        Assert.Equal((25, ContentHash.Of("edited")), (Assert.Single(file.Read()).Runs, file.Read()[0].Hash));
    }

    [Fact]
    public async Task Processes_that_write_at_the_same_time_lose_no_run()
    {
        const int Runs = 12;
        System.IO.File.WriteAllText(File, HistoryWriter.Text([Never]));
        var children = new[] { "one", "two", "three" }.Select(id => RepeatingChild.Start("history", Runs, File, id)).ToList();
        // This process and its threads, too.
        Parallel.For(0, Runs, _ => new HistoryFile(File).Add(Row("shared"), repeats: false));
        foreach (var child in children)
        {
            await child.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
            await child.WaitForExitAsync(TestContext.Current.CancellationToken);
            Assert.Equal(0, child.ExitCode);
            child.Dispose();
        }

        var rows = new HistoryFile(File).Read().ToDictionary(row => row.Id);
        Assert.Equal([Runs, Runs, Runs, 4 * Runs, 25], new[] { "one", "two", "three", "shared", Never.Id }.Select(id => rows[id].Runs));
        Assert.Equal(["one", "shared", "three", "two"], rows["shared"].Models);
        Assert.Equal((12L * Runs, 16L * Runs), (rows["shared"].Passes, rows["shared"].Trials));
        Assert.Equal([File], Directory.GetFileSystemEntries(_folder.Path));
    }

    [Fact]
    public async Task A_process_that_is_killed_at_any_moment_leaves_a_whole_file_and_blocks_nobody()
    {
        for (var round = 0; round < 3; round++)
        {
            using (var child = RepeatingChild.Start("history", RepeatingChild.UntilKilled, File, "killed"))
            {
                for (var line = 0; line <= round; line++) await child.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken);
                child.Kill();
                await child.WaitForExitAsync(TestContext.Current.CancellationToken);
            }

            var before = new HistoryFile(File).Read().Single(row => row.Id == "killed").Runs;
            new HistoryFile(File).Add(Row("killed"), repeats: false);
            Assert.Equal(before + 1, new HistoryFile(File).Read().Single(row => row.Id == "killed").Runs);
        }
    }

    internal static Action<int> Adding(string path, string id) => _ =>
    {
        new HistoryFile(path).Add(Row(id), repeats: false);
        new HistoryFile(path).Add(Row("shared") with { Models = [id] }, repeats: false);
    };

    private static HistoryRow Row(string id) => new(id, ContentHash.Of("an eval"), 1, [id], 3, 4, "none", null);

    private IReadOnlyList<HistoryRow> Read(string text) => new HistoryFile(_folder.File("read.tsv", Encoding.UTF8.GetBytes(text))).Read();
}
