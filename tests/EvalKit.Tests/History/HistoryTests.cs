using Microsoft.Extensions.AI;

namespace EvalKit.Tests.History;

/// <summary>What a run adds to the history, run for real.</summary>
public sealed class HistoryTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string File => HistoryFile.PathOf(_folder.Path);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Runs_add_up_with_their_models_and_the_time_of_the_last_failure()
    {
        await RunAsync(Plan(_ => "ok"), new(2026, 11, 20, 8, 0, 0, TimeSpan.Zero));
        await RunAsync(Plan(text => text.Contains('3') ? "wrong" : "ok"), new(2026, 11, 21, 11, 41, 2, 345, TimeSpan.FromHours(2)));
        await RunAsync(Plan(_ => "ok", version: "2"), new(2026, 11, 22, 8, 0, 0, TimeSpan.Zero));

        var row = Row();
        Assert.Equal(("lab", 3, 58L, 60L), (row.Id, row.Runs, row.Passes, row.Trials));
        Assert.Equal(["reader@1", "reader@2"], row.Models);
        Assert.Equal(new DateTime(2026, 11, 21, 9, 41, 2, DateTimeKind.Utc), row.LastFail);
    }

    [Fact]
    public async Task Without_the_switch_nothing_is_written()
    {
        await Create(update: false).RunAsync(Plan(_ => "ok"));

        Assert.Empty(Directory.GetFileSystemEntries(_folder.Path));
    }

    [Theory]
    [InlineData("prompt")]
    [InlineData("expectation")]
    [InlineData("bar")]
    [InlineData("gate")]
    [InlineData("case")]
    [InlineData("perturbation")]
    public async Task An_eval_that_was_edited_starts_anew(string edited)
    {
        var plan = Plan(_ => "ok").Under(Perturb.Text.Whitespace()).Require(PassRate.Perturbed().AtLeast(0.5));
        await RunAsync(plan);
        await RunAsync(plan);
        Assert.Equal((2, 80), (Row().Runs, Row().Trials));

        await RunAsync(edited switch
        {
            "prompt" => Plan(_ => "ok", prompt: item => Prompt.FromString(item.Text + "!")).Under(Perturb.Text.Whitespace()).Require(PassRate.Perturbed().AtLeast(0.5)),
            "expectation" => plan.Expect(_ => Answer.Contains("o")),
            "bar" => Plan(_ => "ok").Under(Perturb.Text.Whitespace()).Require(PassRate.Perturbed().AtLeast(0.6)),
            "gate" => plan.Require(MeanScore.AtLeast(0.5)),
            "case" => Plan(_ => "ok", cases: 19).Under(Perturb.Text.Whitespace()).Require(PassRate.Perturbed().AtLeast(0.5)),
            _ => plan.Under(Perturb.Text.KeyboardTypos(upToShare: 0.1)),
        });

        Assert.Equal(1, Row().Runs);
    }

    [Theory]
    [InlineData("saturated", "constant 20/20 reaches")]
    [InlineData("safe", "constant 20/20 meant")]
    [InlineData("labels", "constant 13/20 below")]
    [InlineData("strict", "none")]
    [InlineData("judged", "-")]
    public async Task The_best_reply_that_knows_nothing_stands_beside_the_rest(string how, string written)
    {
        var cases = Eval.Over(Lab.Items(20)).Named("lab").Ask(item => item.Text).Using((_, _) => Task.FromResult("ok"));
        EvalPlan plan = (how switch
        {
            "saturated" => cases.Expect(_ => Answer.Equal("ok")),
            "safe" => cases.Expect(_ => Answer.Equal("ok")).Safety(),
            "labels" => cases.Expect(item => Answer.Equal(item.Difficulty == Difficulty.Easy ? "yes" : "no")),
            "strict" => cases.Expect("is the case's", (item, reply) => reply.Text == item.Id),
            _ => cases.Expect(_ => Answer.Equal("ok")).Expect("a judge", (_, _, _) => Task.FromResult(true)),
        }).Require(PassRate.AtLeast(0.8));

        await Lab.Create(options => options with { CommittedDirectory = _folder.Path, UpdateHistory = true, NullReplyCases = 200 }).RunAsync(plan);

        Assert.Equal(written, Row().NullPass);
    }

    [Fact]
    public async Task What_is_written_depends_neither_on_the_order_of_the_cases_nor_on_concurrency_nor_on_sampling_of_the_subject()
    {
        var plan = Plan(text => text.Contains('7') ? "wrong" : "ok");
        await Create(concurrency: 1).RunAsync(plan);
        var one = System.IO.File.ReadAllText(File);
        System.IO.File.Delete(File);

        await Create(concurrency: 32).RunAsync(Plan(text => text.Contains('7') ? "wrong" : "ok", reversed: true));

        Assert.Equal(one, System.IO.File.ReadAllText(File));
    }

    [Fact]
    public async Task A_deterministic_subject_shows_nothing_new_when_it_is_asked_again()
    {
        for (var run = 0; run < 3; run++) await RunAsync(Plan(_ => "ok", deterministic: true));
        Assert.Equal((1, 20), (Row().Runs, Row().Trials));

        await RunAsync(Plan(_ => "ok", version: "2", deterministic: true));
        Assert.Equal((2, 40), (Row().Runs, Row().Trials));
    }

    [Fact]
    public async Task A_model_is_what_the_provider_says_it_is()
    {
        var asked = 0;
        var plan = Lab.Plan(20, _ => "").Named("other");
        await RunAsync(Eval.Over(Lab.Items(20)).Named("lab").Ask(item => item.Text)
            .Using((_, _) => Task.FromResult(new ChatResponse(new ChatMessage(ChatRole.Assistant, "ok")) { ModelId = Interlocked.Increment(ref asked) % 2 == 0 ? "m;2\t\u202E" : "m-1" }))
            .Expect(_ => Answer.Equal("ok")).Require(PassRate.AtLeast(0.8)));
        await RunAsync(plan);

        Assert.Equal(["m,2\\t\\u{202E}", "m-1"], Row().Models);
        Assert.Empty(new HistoryFile(File).Read().Single(row => row.Id == "other").Models);
    }

    [Fact]
    public async Task Errors_of_the_infrastructure_are_neither_passes_nor_failures()
    {
        await RunAsync(Plan(text => text.Contains('3') ? throw new HttpRequestException("503") : "ok"));
        var nothing = await RunAsync(Plan(_ => throw new HttpRequestException("503")));

        Assert.Equal((1, 18L, 18L, null), (Row().Runs, Row().Passes, Row().Trials, Row().LastFail));
        Assert.Contains("history not written: no trial was scored.", nothing.Warnings);
    }

    [Theory]
    [InlineData("budget", "the budget ended before the run did")]
    [InlineData("cancelled", "the run was cancelled")]
    public async Task A_run_that_ended_early_does_not_count_and_says_so(string how, string why)
    {
        using var source = new CancellationTokenSource();
        var plan = how == "budget" ? Plan(_ => "ok").Budget(calls: 12) : Plan(text => text.Contains("12", StringComparison.Ordinal) ? Cancel() : "ok");

        var result = await Create().RunAsync(plan, source.Token);

        Assert.Contains($"history not written: {why}.", result.Warnings);
        Assert.False(System.IO.File.Exists(File));

        string Cancel()
        {
            source.Cancel();
            return "ok";
        }
    }

    [Fact]
    public async Task A_filtered_run_does_not_count_and_the_cells_of_one_run_are_together()
    {
        var lab = Create();
        using (var filtered = lab.Session.RunOf(Plan(_ => "ok"), "lab"))
        {
            await filtered.RunCellAsync("text/easy", TestContext.Current.CancellationToken);
            await filtered.RunAllAsync(alone: false, TestContext.Current.CancellationToken);
            filtered.Complete();
        }

        Assert.False(System.IO.File.Exists(File));
        using var whole = lab.Session.RunOf(Plan(_ => "ok"), "lab");
        foreach (var cell in new[] { "text/hard", "text/easy", "text/medium" }) await whole.RunCellAsync(cell, TestContext.Current.CancellationToken);

        Assert.Equal((1, 20L), (Row().Runs, Row().Trials));
    }

    [Fact]
    public async Task A_replay_adds_nothing()
    {
        var plan = Plan(text => text.Contains(" 3 ", StringComparison.Ordinal) ? "wrong" : "ok").Seed(7).Under(Perturb.Text.Whitespace()).Require(PassRate.Perturbed().AtLeast(0.5));
        var token = new ReplayToken("lab", "c3", "text.whitespace@1(0.3)", 7, []).ToString();

        await Lab.Create(options => options with { CommittedDirectory = _folder.Path, UpdateHistory = true, Replay = token }).RunAsync(plan);

        Assert.False(System.IO.File.Exists(File));
    }

    [Fact]
    public async Task Evals_over_fresh_cases_keep_their_row_though_every_run_asks_something_else()
    {
        for (var run = 0; run < 2; run++)
            await RunAsync(Plan(_ => "ok", from: run * 20).Accumulate());

        Assert.Equal((2, 40L), (Row().Runs, Row().Trials));
    }

    [Fact]
    public async Task A_file_that_is_broken_stops_the_run_before_any_call_and_is_not_replaced()
    {
        await System.IO.File.WriteAllTextAsync(File, "<<<<<<< HEAD\n", TestContext.Current.CancellationToken);
        var calls = 0;

        var error = await Assert.ThrowsAsync<HistoryException>(() => RunAsync(Plan(_ => FormattableString.Invariant($"{calls++}"))));

        Assert.Equal((File, 1, 0), (error.Path, error.Line, calls));
        Assert.Equal("<<<<<<< HEAD\n", await System.IO.File.ReadAllTextAsync(File, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_prompt_that_can_not_be_made_costs_the_row_and_nothing_else()
    {
        var path = _folder.File("gone.png", []);
        var result = await RunAsync(Eval.Over(Lab.Items(20)).Named("lab").Ask(item => Prompt.User(item.Text).Image(Image.Load(path)))
            .Using((_, _) => Task.FromResult("ok")).Expect(_ => Answer.Equal("ok")).Require(PassRate.AtLeast(0.8)).Expect("deletes it", (_, _) => Delete()));

        Assert.Contains(result.Warnings, warning => warning.StartsWith("history not written: ", StringComparison.Ordinal));

        bool Delete()
        {
            System.IO.File.Delete(path);
            return true;
        }
    }

    private static EvalPlan<Item, Reply> Plan(
        Func<string, string> subject, string version = "1", bool deterministic = false, Func<Item, Prompt>? prompt = null, int cases = 20, int from = 0, bool reversed = false)
    {
        var items = Lab.Items(from + cases).Skip(from);
        return Eval.Over(reversed ? items.Reverse() : items).Difficulty(item => item.Difficulty).Named("lab").Ask(prompt ?? (item => item.Text))
            .Using((asked, _) => Task.FromResult(subject(asked.Text))).Identity("reader", version, deterministic)
            .Expect(_ => Answer.Equal("ok")).Require(PassRate.AtLeast(0.8));
    }

    private HistoryRow Row() => new HistoryFile(File).Read().Single(row => row.Id == "lab");

    private Task<EvalResult> RunAsync(EvalPlan plan, DateTimeOffset? now = null) => Create(now: now).RunAsync(plan);

    private Lab Create(bool update = true, int concurrency = 8, DateTimeOffset? now = null) => Lab.Create(options => options with
    {
        CommittedDirectory = _folder.Path, UpdateHistory = update, Concurrency = concurrency, TimeProvider = now is { } time ? new Clock(time) : TimeProvider.System,
    });

    private sealed class Clock(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
