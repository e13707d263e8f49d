using EvalKit.Media;

namespace EvalKit;

/// <summary>What must stay the same under perturbation, hashed: one key per invariant.</summary>
internal sealed record InvariantKeys(ContentHash[] Keys);
