using System.Globalization;
using Microsoft.CodeAnalysis.Diagnostics;

namespace EvalKit;

/// <summary>How much must be recorded before a rule speaks. Projects set it by <c>EvalKitSaturationRuns</c>, <c>…Models</c> and <c>…Trials</c>.</summary>
internal sealed record EvidenceNeeded(long Runs, long Models, long Trials)
{
    public static EvidenceNeeded Of(AnalyzerConfigOptions options) => new(
        Value(options, "EvalKitSaturationRuns", 10), Value(options, "EvalKitSaturationModels", 2), Value(options, "EvalKitSaturationTrials", 100));

    private static long Value(AnalyzerConfigOptions options, string name, long usual) =>
        options.TryGetValue("build_property." + name, out var text) && long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : usual;
}
