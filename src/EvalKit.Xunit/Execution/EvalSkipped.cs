using Xunit.v3;

namespace EvalKit;

/// <summary>Makes the running test a skipped one: xUnit recognises the token at the start of the message.</summary>
internal sealed class EvalSkipped(string reason) : Exception(DynamicSkipToken.Value + reason);
