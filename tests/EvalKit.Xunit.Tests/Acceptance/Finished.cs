namespace EvalKit;

/// <summary>How a program ended and what it wrote to both streams.</summary>
internal sealed record Finished(int ExitCode, string Output)
{
    public Finished MustSucceed() =>
        ExitCode == 0 ? this : throw new InvalidOperationException($"exit code {ExitCode}:\n{Output}");
}
