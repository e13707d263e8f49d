using EvalKit.Media;

namespace EvalKit;

/// <summary>One case that a run has counted.</summary>
/// <param name="Case">The case's id.</param>
/// <param name="Input">The hash of what was sent; the default where nothing was.</param>
/// <param name="Cluster">The hash of its cluster's name; of the id where cases stand for themselves.</param>
/// <param name="Run">The run that counted it.</param>
/// <param name="Passed">Null where the trial is missing.</param>
internal readonly record struct EvidenceRow(string Case, ContentHash Input, ContentHash Cluster, int Run, bool? Passed)
{
    public string Outcome => Passed switch { true => "passed", false => "failed", null => "missing" };
}
