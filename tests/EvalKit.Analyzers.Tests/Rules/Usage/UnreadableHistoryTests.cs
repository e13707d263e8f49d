using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Testing;

namespace EvalKit;

public sealed class UnreadableHistoryTests
{
    private const string Good = "x\tf0\t1\ta\t1\t2\tnone\t-";

    [Theory]
    [InlineData("<<<<<<< ours", "a merge left its conflict marks; of two lines about one eval keep the one with more runs")]
    [InlineData("y\tf0\tmany\ta\t1\t2\tnone\t-", "the line has not eight columns with whole numbers of runs, passes and trials")]
    [InlineData("y\tf0\t1\ta\t3\t2\tnone\t-", "the line has not eight columns with whole numbers of runs, passes and trials")]
    [InlineData("y", "the line has not eight columns with whole numbers of runs, passes and trials")]
    [InlineData("", "the line has not eight columns with whole numbers of runs, passes and trials")]
    [InlineData("x\tf0\t1\ta\t1\t2\tnone\t-", "it has two lines about this eval; keep the one with more runs")]
    public Task Is_said_once_at_the_first_bad_line(string line, string problem) =>
        Verify.WithHistory($"{Good}\n{line}\n{line}\n{line}", "public const int Nothing = 0;", Found(4, problem));

    [Fact]
    public Task A_file_of_another_kind() => Verify.WithHistoryFile("id,hash\n", "public const int Nothing = 0;", Found(1, "its first line is not \"# evalkit-history\" and a version"));

    [Fact]
    public Task A_later_version_is_none() => Verify.WithHistoryFile("# evalkit-history\t2\nnew\n", "public const int Nothing = 0;");

    [Fact]
    public Task A_whole_file() => Verify.WithHistory(Good, "public const int Nothing = 0;");

    private static DiagnosticResult Found(int line, string problem) => Verify.Finding("EVAL0509").WithArguments("evalkit/history.tsv", problem).WithSeverity(DiagnosticSeverity.Warning);
}
