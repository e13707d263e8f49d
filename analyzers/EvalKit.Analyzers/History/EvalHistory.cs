using Microsoft.CodeAnalysis.Diagnostics;

namespace EvalKit;

/// <summary>What earlier runs recorded of each eval.</summary>
internal sealed class EvalHistory
{
    public static EvalHistory Of(AnalyzerOptions options) => new();
}
