using System.Text.RegularExpressions;
using FsCheck;
using FsCheck.Fluent;

namespace EvalKit.Tests.Running;

/// <summary>Ids, prompts and replies that attack whatever keeps or shows them, from the plan to the files and the terminal.</summary>
public sealed class HostileContentTests : IDisposable
{
    private const string Attack = "</script><script>alert(1)</script>\u202E\u2066 \u001B[31m\u001B]0;owned\u0007 a\0b \ud800 | `x` <img src=x onerror=alert(1)> \r\nPASS";

    private readonly TemporaryFolder _folder = new();

    private string Project => Path.Combine(_folder.Path, "project");

    public void Dispose() => _folder.Dispose();

    public static TheoryData<string> Ids =>
    [
        "../../../escape", "..\\..\\escape", "/etc/escape", "C:\\escape", "..", ".", "~", "-rf", "con", "NUL.txt", "COM1", "a:stream", "a/b/../c", "trailing.", "*?|<>\"",
        "<script>alert(1)</script>", "</script>", "\u202Egnp.exe", "\ud800", "שלום", new string('x', 200),
    ];

    [Theory]
    [MemberData(nameof(Ids))]
    public Task Whatever_evals_and_cases_are_called_their_files_stay_where_they_belong(string id) => StaysInsideAsync(id, id);

    [Fact]
    public void So_do_those_of_any_id() => Prop.ForAll(
        ArbMap.Default.ArbFor<NonNull<string>>(), ArbMap.Default.ArbFor<NonNull<string>>(),
        (eval, test) => StaysInsideAsync(OnOneLine(eval.Get), OnOneLine(test.Get)).GetAwaiter().GetResult()).Check(Config.QuickThrowOnFailure.WithMaxTest(15).WithQuietOnSuccess(true));

    [Fact]
    public async Task Hostile_replies_and_reasons_are_inert_wherever_they_are_shown()
    {
        var (result, console, files) = await RunAsync("desk <script>alert(1)</script>", "../c", Attack);

        foreach (var text in new[] { result.Text, console })
            Assert.DoesNotContain(text, c => (char.IsControl(c) && c is not ('\n' or '\r')) || c is '\u202E' or '\u2066');
        var page = await File.ReadAllTextAsync(files.Single(file => file.EndsWith("report.html", StringComparison.Ordinal)));
        Assert.Equal(1, Regex.Count(page, "<script"));
        Assert.Equal(1, Regex.Count(page, "</script"));
        Assert.DoesNotContain("<img src=x", page, StringComparison.Ordinal);
        var markdown = await File.ReadAllTextAsync(files.Single(file => file.EndsWith("report.md", StringComparison.Ordinal)));
        // Nothing is markup between backticks.
        Assert.DoesNotContain("<script", Regex.Replace(markdown, "(?<!`)(`+)(?!`).+?(?<!`)\\1(?!`)", ""), StringComparison.Ordinal);
        foreach (var text in new[] { page, markdown })
            Assert.DoesNotContain(text, c => (char.IsControl(c) && c != '\n') || c is '\u202E' or '\u2066');
    }

    [Fact]
    public async Task A_reply_of_ten_megabytes_is_kept_whole_and_shown_in_part()
    {
        var (result, console, files) = await RunAsync("desk", "c", new string('<', 10 << 20));

        Assert.Contains(files, file => new FileInfo(file).Length == 10 << 20);
        Assert.InRange(result.Text.Length, 1, 20_000);
        Assert.InRange(console.Length, 1, 20_000);
        Assert.All(files.Where(file => Path.GetFileName(file).StartsWith("report.", StringComparison.Ordinal)), file => Assert.InRange(new FileInfo(file).Length, 1, 200_000));
    }

    // Most texts of the generator hold a control character, which an id is refused for.
    private static string OnOneLine(string id) => string.Concat(id.Where(letter => !char.IsControl(letter)));

    private async Task StaysInsideAsync(string eval, string caseId)
    {
        try
        {
            await RunAsync(eval, caseId, "what?");
        }
        catch (Exception refused) when (refused is ArgumentException or EvalPlanException or CaseDataException)
        {
            // An id that is empty, too long or not on one line is refused before anything is written.
            Assert.True(EvalId.Problem(eval) is not null || EvalId.Problem(caseId) is not null, refused.Message);
        }

        Assert.True(Directory.Exists(_folder.Path));
        var outside = Directory.EnumerateFileSystemEntries(_folder.Path, "*", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(_folder.Path, path).Replace('\\', '/'))
            .Where(path => !Regex.IsMatch(path, @"^project(/(\.evalkit(/\.gitignore|/runs(/[0-9TZ]+-[0-9a-f]{6}(/(run\.json|trials\.jsonl|replies\.log|rates\.tsv|report\.md|report\.html|(blobs|artifacts)(/[A-Za-z0-9_~-][A-Za-z0-9._~-]*)?))?)?)?|evalkit(/[A-Za-z0-9_~-][A-Za-z0-9._~-]*)*))?$"));
        Assert.Empty(outside);
    }

    /// <summary>One eval whose perturbed trials fail, so that artefacts, a corpus and a history are written.</summary>
    private async Task<(EvalResult Result, string Console, IReadOnlyList<string> Files)> RunAsync(string eval, string caseId, string reply)
    {
        Directory.CreateDirectory(Project);
        var session = new EvalSession(new EvalOptions
        {
            ResultsDirectory = Path.Combine(Project, ".evalkit"), CommittedDirectory = Path.Combine(Project, "evalkit"),
            Corpus = CorpusMode.Update, UpdateHistory = true,
        });
        var items = Lab.Items(12).Select((item, i) => item with { Id = i == 0 ? caseId : FormattableString.Invariant($"{i}-other") }).ToList();
        var plan = EvalKit.Eval.Over(items).Named(eval).Ask(item => item.Text)
            .Using((prompt, _) => Task.FromResult(prompt.Text.Contains("number", StringComparison.Ordinal) ? "ok" : reply))
            .Identity("reader", "1", deterministic: true)
            .Expect(_ => Answer.Equal("ok")).Under(Perturb.Text.KeyboardTypos()).Samples(2).Require(PassRate.Perturbed().AtLeast(0.9), PassRate.AtLeast(0.8), Gate.Corpus);

        var result = await plan.RunAsync(session);
        var console = new StringWriter();
        await session.CompleteAsync(console);
        await session.DisposeAsync();
        return (result, console.ToString(), Directory.GetFiles(session.RunDirectory, "*", SearchOption.AllDirectories));
    }
}
