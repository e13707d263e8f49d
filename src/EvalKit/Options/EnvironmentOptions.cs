using System.Collections;
using System.Globalization;

namespace EvalKit;

/// <summary>The one place where environment variables are read.</summary>
internal static class EnvironmentOptions
{
    private const string Prefix = "EVALKIT_";

    public static EvalOptions Read(string projectDirectory) =>
        Read(projectDirectory, Environment.GetEnvironmentVariables().Cast<DictionaryEntry>()
            .Select(entry => ((string)entry.Key, (string?)entry.Value ?? "")));

    public static EvalOptions Read(string projectDirectory, IEnumerable<(string Name, string Value)> variables)
    {
        var options = new EvalOptions { ResultsDirectory = Path.Combine(projectDirectory, ".evalkit") };
        var problems = new List<string>();
        foreach (var (name, value) in variables.Where(v => v.Name.StartsWith(Prefix, StringComparison.Ordinal)).OrderBy(v => v.Name, StringComparer.Ordinal))
        {
            if (value.Length == 0) continue;
            switch (name)
            {
                case "EVALKIT_RESULTS":
                    options = options with { ResultsDirectory = Path.GetFullPath(value) };
                    break;
                case "EVALKIT_CONCURRENCY" when int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var calls) && calls is >= 1 and <= 1024:
                    options = options with { Concurrency = calls };
                    break;
                case "EVALKIT_CONCURRENCY":
                    problems.Add($"{name}={value}: give a whole number from 1 to 1024.");
                    break;
                case "EVALKIT_STRICT" when value is "1" or "0":
                    options = options with { Strict = value == "1" };
                    break;
                case "EVALKIT_STRICT":
                    problems.Add($"{name}={value}: give 1 or 0.");
                    break;
                case "EVALKIT_BASELINE" when value is "update" or "anchor":
                    options = options with { Baselines = value == "update" ? BaselineMode.Update : BaselineMode.Anchor };
                    break;
                case "EVALKIT_BASELINE":
                    problems.Add($"{name}={value}: give update or anchor.");
                    break;
                case "EVALKIT_CACHE" when value is "off" or "read-write" or "read-only":
                    options = options with { Cache = value == "off" ? CacheMode.Off : value == "read-only" ? CacheMode.ReadOnly : CacheMode.ReadWrite };
                    break;
                case "EVALKIT_CACHE":
                    problems.Add($"{name}={value}: give off, read-write or read-only.");
                    break;
                case "EVALKIT_CASSETTES" when value is "record" or "replay":
                    options = options with { Cassettes = value == "record" ? CassetteMode.Record : CassetteMode.Replay };
                    break;
                case "EVALKIT_CASSETTES":
                    problems.Add($"{name}={value}: give record or replay.");
                    break;
                case "EVALKIT_CORPUS" when value is "update":
                    options = options with { Corpus = CorpusMode.Update };
                    break;
                case "EVALKIT_CORPUS":
                    problems.Add($"{name}={value}: give update.");
                    break;
                case "EVALKIT_EVIDENCE" when value is "update":
                    options = options with { UpdateEvidence = true };
                    break;
                case "EVALKIT_EVIDENCE":
                    problems.Add($"{name}={value}: give update.");
                    break;
                case "EVALKIT_WORDINGS" when value is "update":
                    options = options with { UpdateWordings = true };
                    break;
                case "EVALKIT_WORDINGS":
                    problems.Add($"{name}={value}: give update.");
                    break;
                case "EVALKIT_HISTORY" when value is "update":
                    options = options with { UpdateHistory = true };
                    break;
                case "EVALKIT_HISTORY":
                    problems.Add($"{name}={value}: give update.");
                    break;
                case "EVALKIT_MUTATE" when value is "1" or "0":
                    options = options with { Mutate = value == "1" };
                    break;
                case "EVALKIT_MUTATE":
                    problems.Add($"{name}={value}: give 1 or 0.");
                    break;
                case "EVALKIT_TELEMETRY_CONTENT" when value is "1" or "0":
                    options = options with { TelemetryContent = value == "1" };
                    break;
                case "EVALKIT_TELEMETRY_CONTENT":
                    problems.Add($"{name}={value}: give 1 or 0.");
                    break;
                case "EVALKIT_REPORTS" when FormatsIn(value) is { } formats:
                    options = options with { Reports = formats };
                    break;
                case "EVALKIT_REPORTS":
                    problems.Add($"{name}={value}: give junit, ctrf or junit,ctrf.");
                    break;
                case "EVALKIT_KEEP_RUNS" when int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var runs):
                    options = options with { KeepRuns = runs };
                    break;
                case "EVALKIT_KEEP_RUNS":
                    problems.Add($"{name}={value}: give a whole number, or 0 to keep all.");
                    break;
                case "EVALKIT_REPLAY":
                    options = options with { Replay = value };
                    if (ReplayToken.TryParse(value, out var problem) is null) problems.Add($"{name}: {problem}");
                    break;
                case "EVALKIT_RESUME":
                    options = options with { Resume = value };
                    break;
                case "EVALKIT_SHARD" when EvalShard.TryParse(value) is { } shard:
                    options = options with { Shard = shard };
                    break;
                case "EVALKIT_SHARD":
                    problems.Add($"{name}={value}: give which of how many, such as 3/8; from 1/1 to 1024/1024.");
                    break;
                case "EVALKIT_MERGE":
                    options = options with { Merge = [.. value.Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(Path.GetFullPath)] };
                    break;
                default:
                    problems.Add($"{name} is not a variable of EvalKit; it knows EVALKIT_BASELINE, EVALKIT_CACHE, EVALKIT_CASSETTES, EVALKIT_CONCURRENCY, EVALKIT_CORPUS, EVALKIT_EVIDENCE, EVALKIT_HISTORY, EVALKIT_KEEP_RUNS, EVALKIT_MERGE, EVALKIT_MUTATE, EVALKIT_REPLAY, EVALKIT_REPORTS, EVALKIT_RESULTS, EVALKIT_RESUME, EVALKIT_SHARD, EVALKIT_STRICT, EVALKIT_TELEMETRY_CONTENT and EVALKIT_WORDINGS.");
                    break;
            }
        }

        return problems.Count == 0 ? options : throw new EvalOptionsException(problems);
    }

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
