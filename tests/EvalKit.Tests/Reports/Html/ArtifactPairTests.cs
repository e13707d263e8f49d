namespace EvalKit.Tests;

public static class ArtifactPairTests
{
    [Theory]
    [InlineData("a-clean.png a-turned.png", "a-clean.png|a-turned.png")]
    [InlineData("a-clean-1.png a-x-1.png a-clean-3.wav a-x-3.wav", "a-clean-1.png|a-x-1.png a-clean-3.wav|a-x-3.wav")]
    [InlineData("a-clean-prompt.txt a-x-prompt.txt", "a-clean-prompt.txt|a-x-prompt.txt")]
    [InlineData("a-clean-prompt.txt a-clean-2.png a-x-prompt.txt a-x-2.png", "a-clean-prompt.txt|a-x-prompt.txt a-clean-2.png|a-x-2.png")]
    [InlineData("A-clean-prompt~0123456789ab.txt A-x-prompt~ba9876543210.txt A-x-3~ba9876543211.png", "A-clean-prompt~0123456789ab.txt|A-x-prompt~ba9876543210.txt")]
    [InlineData("a.png", "")]
    [InlineData("a.png b.wav", "")]
    [InlineData("../a.png b.png", "")]
    public static void Files_pair_as_they_were_written(string files, string pairs) => Assert.Equal(
        pairs.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(pair => pair.Split('|')).Select(pair => new ArtifactPair(Own(pair[0]), Own(pair[1]))),
        ArtifactPair.Of([.. files.Split(' ').Select(Own)]));

    private static string Own(string name) => $"artifacts/{name}";
}
