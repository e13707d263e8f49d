using EvalKit.Extensibility;

namespace EvalKit.Tests.Running;

/// <summary>A folder that lies under a regular file can be made by nobody, not even by an administrator.</summary>
public sealed class UnwritableFolderTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string Impossible => Path.Combine(_folder.File("occupied", "a regular file"u8), "below");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Where_results_cannot_be_written_nothing_is_asked_and_nothing_passes()
    {
        var asked = 0;
        var session = new EvalSession(new EvalOptions { ResultsDirectory = Impossible, NullReplyCases = 0 });
        var plan = Lab.Plan(10, _ =>
        {
            asked++;
            return "ok";
        });

        var error = await Assert.ThrowsAsync<RunStoreException>(() => plan.RunAsync(session));
        await session.DisposeAsync();

        Assert.Contains(Impossible, error.Message, StringComparison.Ordinal);
        Assert.Contains("choose another results folder", error.Message, StringComparison.Ordinal);
        Assert.Equal(0, asked);
    }

    public static TheoryData<string, Type> Updates => new()
    {
        { "baseline", typeof(BaselineException) }, { "evidence", typeof(EvidenceException) }, { "corpus", typeof(CorpusException) }, { "history", typeof(HistoryException) },
    };

    [Theory]
    [MemberData(nameof(Updates))]
    public async Task Where_a_committed_file_cannot_be_written_the_run_is_red_and_the_journal_is_whole(string file, Type type)
    {
        var lab = Lab.Create(options => Updating(file, options with { CommittedDirectory = Impossible }));

        var error = await Assert.ThrowsAnyAsync<CommittedFileException>(() => lab.RunAsync(Plan(file)));

        Assert.IsType(type, error);
        Assert.StartsWith(Impossible, error.Path, StringComparison.Ordinal);
        Assert.Contains(error.Path, error.Message, StringComparison.Ordinal);
        Assert.Contains("Make its folder writable", error.Message, StringComparison.Ordinal);
        Assert.Equal(file == "corpus" ? 120 : 60, lab.Store.Measured.Count);
        Assert.Contains(lab.Store.Entries.OfType<VerdictEntry>(), verdict => verdict.Gate == file && verdict.State is not null);
        Assert.Contains(lab.Store.Entries.OfType<VerdictEntry>(), verdict => verdict.State is null);
        Assert.Single(lab.Store.Entries.OfType<EvalEndEntry>());
    }

    [Theory]
    [MemberData(nameof(Updates))]
    public async Task Test_by_test_the_one_that_closes_the_files_is_red(string file, Type type)
    {
        var lab = Lab.Create(options => Updating(file, options with { CommittedDirectory = Impossible }));
        using var run = lab.Session.RunOf(Plan(file), "lab");
        var cells = (await run.OutlineAsync(default)).Cells;
        foreach (var cell in cells.SkipLast(1)) await run.RunCellAsync(cell.Label, default);

        Assert.IsType(type, await Assert.ThrowsAnyAsync<CommittedFileException>(() => run.RunCellAsync(cells[^1].Label, default)));
        await run.RunAllAsync(alone: false, default);
    }

    [Fact]
    public async Task One_that_cannot_be_written_does_not_keep_the_others_from_it()
    {
        var committed = Path.Combine(_folder.Path, "evalkit");
        var lab = Lab.Create(options => Updating("history", Updating("baseline", options with { CommittedDirectory = committed })));
        Directory.CreateDirectory(committed);
        await File.WriteAllTextAsync(Path.Combine(committed, "baselines"), "a regular file where a folder should be");

        await Assert.ThrowsAsync<BaselineException>(() => lab.RunAsync(Plan("baseline")));

        Assert.Contains(Directory.GetFiles(committed, "*", SearchOption.AllDirectories), path => path.Contains("history", StringComparison.Ordinal));
    }

    private static EvalPlan<Item, Reply> Plan(string file)
    {
        // What joins a corpus is a failure that the perturbation caused.
        var plan = Lab.Plan(60, text => file != "corpus" || text.Contains("number", StringComparison.Ordinal) ? "ok" : "what?").Identity("reader", "1");
        return file switch
        {
            "evidence" => plan.Accumulate(),
            "corpus" => plan.Under(Perturb.Text.KeyboardTypos()).Require(PassRate.AtLeast(0.8), PassRate.Perturbed().AtLeast(0.5), Gate.Corpus),
            "baseline" => plan.Require(PassRate.AtLeast(0.8), NoRegression.Against(Baseline.Committed)),
            _ => plan,
        };
    }

    private static EvalOptions Updating(string file, EvalOptions options) => file switch
    {
        "baseline" => options with { Baselines = BaselineMode.Update },
        "evidence" => options with { UpdateEvidence = true },
        "corpus" => options with { Corpus = CorpusMode.Update },
        _ => options with { UpdateHistory = true },
    };
}
