namespace EvalKit.Media.Tests;

/// <summary>Every hostile file is refused, or read at the cost of what it holds. <see cref="SmallProcessTests"/> runs this in little memory.</summary>
public sealed class HostileFileTests
{
    public static TheoryData<string> Names => [.. HostileFile.All.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Is_refused_for_the_right_reason_or_read(string name)
    {
        var file = HostileFile.All[name];

        var refusal = file.Refusal();

        if (file.Reason.Length == 0) Assert.Equal("", refusal);
        else Assert.Contains(file.Reason, refusal, StringComparison.Ordinal);
    }
}
