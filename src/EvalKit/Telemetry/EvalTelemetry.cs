using System.Diagnostics;

namespace EvalKit;

/// <summary>
/// What a run tells OpenTelemetry, or any other listener of .NET's own <see cref="ActivitySource"/> and <see cref="System.Diagnostics.Metrics.Meter"/>.
/// Nothing is made, and nothing leaves the process, unless somebody listens.
/// </summary>
public static class EvalTelemetry
{
    /// <summary>The name of the source of spans and of the meter, <c>EvalKit</c>: give it to <c>AddSource</c> and <c>AddMeter</c>.</summary>
    public const string Name = "EvalKit";

    internal static string Version { get; } = typeof(EvalTelemetry).Assembly.GetName().Version?.ToString(3) ?? "";

    internal static ActivitySource Source { get; } = new(Name, Version);
}
