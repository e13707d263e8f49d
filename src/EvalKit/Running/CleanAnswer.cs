using EvalKit.Media;

namespace EvalKit;

/// <summary>What of the reply to a case's clean input its perturbed replies are compared with.</summary>
/// <param name="Keys">What must stay the same, hashed: one key per invariant.</param>
/// <param name="Reply">The reply itself; null unless the plan compares replies directionally.</param>
internal sealed record CleanAnswer(ContentHash[] Keys, object? Reply);
