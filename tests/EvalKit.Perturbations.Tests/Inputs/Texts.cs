namespace EvalKit.Perturbations.Tests;

internal static class Texts
{
    public const string Order =
        "Please send two boxes of the blue paper to the office on River Street.\n" +
        "The last delivery came late and one box was damaged, so check them before they leave. " +
        "Order r-0412, total 41.20 euro; questions to orders@example.com or https://example.com/help?x=1 as usual.\n\n" +
        "Write the number as {total} and call `print total` when you are done. Thank you very much indeed!";
}
