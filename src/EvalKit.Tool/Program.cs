namespace EvalKit;

internal static class Program
{
    private static Task<int> Main(string[] arguments) => ToolCommand.RunAsync(arguments, ToolHost.OfThisProcess());
}
