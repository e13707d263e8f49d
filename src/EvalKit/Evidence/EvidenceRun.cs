namespace EvalKit;

/// <summary>What one run added.</summary>
/// <param name="Number">Counted from 1 on; it goes on when the evidence starts anew.</param>
/// <param name="Date">When, <c>2026-11-21</c>, UTC.</param>
/// <param name="Counts">What became of its cases.</param>
internal readonly record struct EvidenceRun(int Number, string Date, EvidenceCounts Counts);
