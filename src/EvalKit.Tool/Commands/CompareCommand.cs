using System.CommandLine;
using EvalKit.Extensibility;

namespace EvalKit;

/// <summary><c>evalkit compare A B</c>: what changed between two runs, case by case.</summary>
internal static class CompareCommand
{
    private const int DefaultFlips = 20;
    private const int MostFlips = 1000;

    private static readonly Dictionary<string, Baseline> Baselines = new(StringComparer.Ordinal) { ["baseline"] = Baseline.Committed, ["anchor"] = Baseline.Anchor };

    public static Command Create(ToolHost host)
    {
        var before = new Argument<string>("before") { Description = "The earlier run: its id or the beginning of it, last, last~1, a run's folder; or baseline, or anchor." };
        var after = new Argument<string>("after") { Description = "The later run, likewise. Default: last.", DefaultValueFactory = _ => "last", Arity = ArgumentArity.ZeroOrOne };
        var eval = new Option<string?>("--eval") { Description = "Only this eval." };
        var margin = new Option<double>("--margin") { Description = "How far a rate may drop and not count as worse, from 0 to below 1. Default 0." };
        margin.Validators.Add(result =>
        {
            if (result.GetValue(margin) is not (>= 0 and < 1)) result.AddError("--margin: give a number from 0 to below 1, such as 0.02.");
        });
        var flips = new Option<int>("--flips") { Description = "How many of the trials that changed are listed, up to 1,000.", DefaultValueFactory = _ => DefaultFlips };
        flips.Validators.Add(result =>
        {
            if (result.GetValue(flips) is < 0 or > MostFlips) result.AddError("--flips: give a number from 0 to 1000.");
        });
        var markdown = new Option<bool>("--markdown") { Description = "As Markdown, for a pull request." };
        var command = new Command("compare", "Compares two runs case by case, and ends with 1 where a regression is shown.") { before, after, eval, margin, flips, markdown, JsonOutput.Option, ProjectFolder.Option };
        command.SetAction(parsed =>
        {
            var project = new Lazy<ProjectFolder>(() => ProjectFolder.Of(parsed, host));
            var later = RunFolder.Named(project, host, parsed.GetValue(after)!);
            var earlier = Baselines.TryGetValue(parsed.GetValue(before)!, out var baseline)
                ? RecordedRun.Read(project.Value, baseline)
                : RecordedRun.Read(host, RunFolder.Named(project, host, parsed.GetValue(before)!));
            var comparison = JournalProgress.Read(host, later, (entries, _) => RunComparison.Of(earlier, later.Id, entries, parsed.GetValue(margin), parsed.GetValue(eval)));
            var listed = parsed.GetValue(flips);
            if (parsed.GetValue(JsonOutput.Option)) JsonOutput.Write(host, ComparisonSummary.Of(comparison, listed));
            else if (parsed.GetValue(markdown)) host.Out.Write(ComparisonMarkdown.Render(comparison, listed));
            else ComparisonConsole.Write(comparison, listed, host);
            if (comparison.RowCount == 0)
                throw new ToolException($"Nothing was compared: {comparison.Before} and {comparison.After} have no trial in common. Compare runs of the same evals, cases and seeds.");
            return comparison.IsWorse ? ExitCodes.Red : ExitCodes.Done;
        });
        return command;
    }
}
