using System.CommandLine;
using System.Globalization;
using EvalKit.Extensibility;

namespace EvalKit;

/// <summary><c>evalkit corpus</c>: earlier failures, and what is held of them.</summary>
internal static class CorpusCommand
{
    public static Command Create(ToolHost host) => new("corpus", "Lists the earlier failures that are kept, and says what is held of one.")
    {
        List(host),
        Mark(host),
    };

    private static Command List(ToolHost host)
    {
        var eval = new Option<string?>("--eval") { Description = "Only of this eval." };
        var command = new Command("list", "Lists the entries.") { eval, JsonOutput.Option, ProjectFolder.Option };
        command.SetAction(parsed =>
        {
            var entries = Files(ProjectFolder.Of(parsed, host)).Where(file => parsed.GetValue(eval) is not { } wanted || file.Corpus.Eval == wanted)
                .SelectMany(file => file.Corpus.Entries.Select(entry => (file.Corpus.Eval, Entry: entry))).ToList();
            if (parsed.GetValue(JsonOutput.Option))
            {
                JsonOutput.Write(host, entries.Select(row => new { row.Eval, row.Entry.Case, row.Entry.Chain, row.Entry.Status, row.Entry.Found, row.Entry.Fixed, row.Entry.Because, row.Entry.Reason }));
                return ExitCodes.Done;
            }

            if (entries.Count == 0)
            {
                host.Out.WriteLine("The corpus is empty: EVALKIT_CORPUS=update dotnet test adds what runs find.");
                return ExitCodes.Done;
            }

            var table = PlainTable.With("eval", "case", "chain", "status", "found", "reason");
            foreach (var (owner, entry) in entries) PlainTable.Add(table, owner, entry.Case, entry.Chain, Word(entry.Status), entry.Found, entry.Because ?? entry.Reason);
            host.Tables().Write(table);
            return ExitCodes.Done;
        });
        return command;
    }

    private static Command Mark(ToolHost host)
    {
        var eval = new Argument<string>("eval") { Description = "The eval's id." };
        var @case = new Argument<string>("case") { Description = "The case's id." };
        var status = new Argument<CorpusStatus>("status") { Description = "open, fixed or invalid." };
        var chain = new Option<string?>("--chain") { Description = "The chain, where the case stands there under several." };
        var because = new Option<string?>("--because") { Description = "Why; needed for invalid." };
        var command = new Command("mark", "Says what is held of an entry.") { eval, @case, status, chain, because, ProjectFolder.Option };
        command.SetAction(parsed =>
        {
            var project = ProjectFolder.Of(parsed, host);
            var path = CorpusFile.PathOf(project.Committed, parsed.GetValue(eval)!);
            var corpus = CorpusReader.Read(path, parsed.GetValue(eval)) ?? throw new ToolException($"There is no corpus of {parsed.GetValue(eval)} ({path}). evalkit corpus list shows what there is.");
            var to = parsed.GetValue(status);
            if (to == CorpusStatus.Invalid && string.IsNullOrWhiteSpace(parsed.GetValue(because))) throw new ToolException("Say why it is no failure: --because \"…\". The next reader will want to know.");
            var fitting = corpus.Entries.Where(entry => entry.Case == parsed.GetValue(@case) && (parsed.GetValue(chain) is not { } wanted || entry.Chain == wanted)).ToList();
            if (fitting.Count != 1)
            {
                throw new ToolException(fitting.Count == 0
                    ? $"The corpus of {corpus.Eval} has no such entry. evalkit corpus list --eval {corpus.Eval} shows them."
                    : FormattableString.Invariant($"{fitting.Count} entries are about this case. Name one with --chain:") + string.Concat(fitting.Select(entry => $"\n  {entry.Chain}")));
            }

            var today = host.Time.GetUtcNow().UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            var marked = fitting[0] with { Status = to, Because = to == CorpusStatus.Invalid ? parsed.GetValue(because) : null, Fixed = to == CorpusStatus.Fixed ? today : fitting[0].Fixed };
            CorpusWriter.Write(path, corpus with { Entries = [.. corpus.Entries.Select(entry => entry == fitting[0] ? marked : entry)] });
            host.Out.WriteLine($"{marked.Case}{(marked.Chain.Length == 0 ? "" : $" under {marked.Chain}")} is {Word(to)} now. Commit {Path.GetRelativePath(host.Directory, path)}.");
            return ExitCodes.Done;
        });
        return command;
    }

    /// <summary>Every corpus of a project.</summary>
    public static IEnumerable<(string Path, CorpusFile Corpus)> Files(ProjectFolder project)
    {
        var folder = Path.Combine(project.Committed, "corpus");
        return !Directory.Exists(folder) ? [] : Directory.EnumerateFiles(folder, "*.json").Order(StringComparer.Ordinal).Select(path => (path, CorpusReader.Read(path, null)!));
    }

    private static string Word(CorpusStatus status) => status.ToString().ToLowerInvariant();
}
