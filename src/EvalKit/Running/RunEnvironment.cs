using System.Runtime.InteropServices;

namespace EvalKit;

/// <summary>What the manifest says of where a run took place and what it goes on with: nothing that names a person or a machine.</summary>
internal static class RunEnvironment
{
    public const string Assembly = "assembly";
    public const string Code = "code";
    public const string Shard = "shard";
    public const string Resumed = "resumes";
    public const string Merged = "merges";
    public const string Replayed = "replays";

    public static IReadOnlyDictionary<string, string> Describe(EvalOptions options, RunTakeover? takeover = null)
    {
        var environment = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["framework"] = RuntimeInformation.FrameworkDescription,
            ["os"] = RuntimeInformation.OSDescription,
            ["architecture"] = RuntimeInformation.ProcessArchitecture.ToString(),
        };
        if (System.Reflection.Assembly.GetEntryAssembly()?.GetName().Name is { } assembly) environment[Assembly] = assembly;
        if (CodeIdentity.Current is { } code) environment[Code] = code;
        if (options.Shard is { } shard) environment[Shard] = shard.ToString();
        if (options.Replay is not null) environment[Replayed] = "one failure";
        if (takeover is not null) environment[takeover.Origin.Fact] = takeover.Origin.Value;
        return environment;
    }
}
