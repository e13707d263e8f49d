using System.Collections.Immutable;
using System.Globalization;

namespace EvalKit;

/// <summary>Every variable that EvalKit knows, by name.</summary>
internal static class EnvironmentVariables
{
    public static ImmutableArray<EnvironmentVariable> All { get; } =
    [
        EnvironmentVariable.Words("EVALKIT_BASELINE", (options, mode) => options with { Baselines = mode },
            ("update", BaselineMode.Update), ("anchor", BaselineMode.Anchor)),
        EnvironmentVariable.Words("EVALKIT_CACHE", (options, mode) => options with { Cache = mode },
            ("off", CacheMode.Off), ("read-write", CacheMode.ReadWrite), ("read-only", CacheMode.ReadOnly)),
        EnvironmentVariable.Words("EVALKIT_CASSETTES", (options, mode) => options with { Cassettes = mode },
            ("record", CassetteMode.Record), ("replay", CassetteMode.Replay)),
        new("EVALKIT_CONCURRENCY", "a whole number from 1 to 1024", (options, value) =>
            IntegerIn(value) is { } calls and >= 1 and <= 1024 ? options with { Concurrency = calls } : null),
        EnvironmentVariable.Update("EVALKIT_CORPUS", options => options with { Corpus = CorpusMode.Update }),
        EnvironmentVariable.Update("EVALKIT_EVIDENCE", options => options with { UpdateEvidence = true }),
        EnvironmentVariable.Update("EVALKIT_HISTORY", options => options with { UpdateHistory = true }),
        new("EVALKIT_KEEP_RUNS", "a whole number, or 0 to keep all", (options, value) =>
            IntegerIn(value) is { } runs ? options with { KeepRuns = runs } : null),
        new("EVALKIT_MERGE", "folders", (options, value) => options with { Merge = FoldersIn(value) }),
        EnvironmentVariable.Flag("EVALKIT_MUTATE", (options, on) => options with { Mutate = on }),
        new("EVALKIT_REPLAY", "the token of a failure", (options, value) =>
            ReplayToken.TryParse(value, out _) is null ? null : options with { Replay = value })
        { Explain = value => ReplayToken.TryParse(value, out var problem) is null ? problem : "" },
        new("EVALKIT_REPORTS", "junit, ctrf or junit,ctrf", (options, value) => FormatsIn(value) is { } formats ? options with { Reports = formats } : null),
        new("EVALKIT_RESULTS", "a folder", (options, value) => options with { ResultsDirectory = Path.GetFullPath(value) }),
        new("EVALKIT_RESUME", "last or the id of a run", (options, value) => options with { Resume = value }),
        new("EVALKIT_SHARD", "which of how many, such as 3/8; from 1/1 to 1024/1024", (options, value) =>
            EvalShard.TryParse(value) is { } shard ? options with { Shard = shard } : null),
        EnvironmentVariable.Flag("EVALKIT_STRICT", (options, on) => options with { Strict = on }),
        EnvironmentVariable.Flag("EVALKIT_TELEMETRY_CONTENT", (options, on) => options with { TelemetryContent = on }),
        EnvironmentVariable.Update("EVALKIT_WORDINGS", options => options with { UpdateWordings = true }),
    ];

    private static int? IntegerIn(string value) => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static ImmutableArray<string> FoldersIn(string value) =>
        [.. value.Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(Path.GetFullPath)];

    private static ReportFormats? FormatsIn(string value)
    {
        var formats = ReportFormats.None;
        foreach (var word in value.Split(',', StringSplitOptions.TrimEntries))
        {
            if (word is not ("junit" or "ctrf")) return null;
            formats |= word == "junit" ? ReportFormats.JUnit : ReportFormats.Ctrf;
        }

        return formats;
    }
}
