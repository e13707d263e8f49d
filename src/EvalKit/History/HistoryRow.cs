using EvalKit.Media;

namespace EvalKit;

/// <summary>What all counted runs of one eval came to, as long as the eval stayed the same.</summary>
/// <param name="Id">The eval's id.</param>
/// <param name="Hash">Of what is asked, expected and required; another one starts the row anew.</param>
/// <param name="Runs">Runs that counted; at least 1.</param>
/// <param name="Models">Whom they asked, sorted; empty where nobody knows.</param>
/// <param name="Passes">Planned trials of the main subject that passed.</param>
/// <param name="Trials">Planned trials of the main subject that passed or failed.</param>
/// <param name="NullPass">The best reply that knows nothing, as <see cref="NullFigures.ForHistory"/> writes it.</param>
/// <param name="LastFail">When a run that had a failed trial ended, UTC, in whole seconds; null where none ever failed.</param>
internal sealed record HistoryRow(
    string Id, ContentHash Hash, int Runs, IReadOnlyList<string> Models, long Passes, long Trials, string NullPass, DateTime? LastFail)
{
    public const int MostRuns = 1_000_000;
    public const long MostTrials = 1_000_000_000_000;

    /// <summary>More tell a reader nothing more.</summary>
    public const int MostModels = 32;

    /// <summary>This row with a later run, whose row is that of one run.</summary>
    public HistoryRow With(HistoryRow run) => run.Hash != Hash ? run : run with
    {
        Runs = Math.Min(MostRuns, Runs + run.Runs),
        Models = [.. Models.Union(run.Models, StringComparer.Ordinal).Order(StringComparer.Ordinal).Take(MostModels)],
        Passes = Math.Min(MostTrials, Passes + run.Passes),
        Trials = Math.Min(MostTrials, Trials + run.Trials),
        LastFail = run.LastFail is null || LastFail > run.LastFail ? LastFail : run.LastFail,
    };
}
