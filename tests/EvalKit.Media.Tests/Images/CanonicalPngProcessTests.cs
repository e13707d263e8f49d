namespace EvalKit.Media.Tests;

/// <summary>The canonical bytes once more on poorer processors: other instructions and narrower vectors.</summary>
public static class CanonicalPngProcessTests
{
    [Theory]
    [InlineData("DOTNET_EnableHWIntrinsic")]
    [InlineData("DOTNET_EnableAVX2")]
    public static Task The_bytes_do_not_depend_on_the_instructions(string feature) =>
        TestProcess.RunAsync(typeof(CanonicalPngTests), CanonicalPngTests.Files.Count, feature, "0");
}
