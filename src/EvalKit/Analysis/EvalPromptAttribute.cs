namespace EvalKit;

/// <summary>
/// Marks the parameter of a helper whose argument the model reads as its instruction, so that the analyzers look for leaked answers there:
/// <c>static Prompt Asked([EvalPrompt] string text) => …</c>. It changes nothing at run time.
/// </summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class EvalPromptAttribute : Attribute;
