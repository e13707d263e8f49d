using System.Text.RegularExpressions;

namespace EvalKit.Repository.Tests;

/// <summary>What no file of the repository says. The words are put together from pieces, so that this file does not say them.</summary>
public static partial class ForbiddenTextTests
{
    private const string S = "/";

    public static TheoryData<string, string, string> Rules => new()
    {
        { "a path of somebody's machine", $@"(?<![\w.~}}])({S}(home|root|work|Users){S}\w|[A-Z]:\\+Users\\)", "" },
        { "a folder outside the repository", @"\.\." + S + "sha" + "red", "" },
        { "the address of a package registry", $@"https?:{S}{S}[\w.-]*(nuget|myget|npmjs|pypi|pythonhosted|pkgs\.dev|crates)\.(org|com|io|azure)", "" },
        { "work that is not done", @"\b(TO" + "DO|FIX" + "ME|HA" + @"CK)\b", "" },
        { "a member without a body", "NotImplemented" + "Exception", "src" },
        { "a swallowed exception", @"catch\s*(\([^)]*\)\s*)?(when\s*\([^)]*\)\s*)?\{\s*\}", "" },
        { "a skipped test", @"\[(assembly:\s*)?(Fact|Theory|\w*Data)\b[^\]]*\bSk" + @"ip\w*\s*=|\bAssert\.Sk" + @"ip(?!(When|Unless)\(OperatingSystem\.)", "tests" },
    };

    [Theory]
    [MemberData(nameof(Rules))]
    public static void No_file_holds(string what, string pattern, string folder) => Broken.None(
        from file in Repository.Files
        where file.IsText && !IsData(file) && (folder.Length == 0 || file.Path.StartsWith(folder + S, StringComparison.Ordinal))
        from Match match in Regex.Matches(file.Text, pattern)
        select $"{file}:{file.Text[..match.Index].Count(letter => letter == '\n') + 1}: {match.Value.Trim()}",
        $"No file may hold {what}:");

    /// <summary>Mails of a public corpus: other people's words.</summary>
    private static bool IsData(RepositoryFile file) => file.Path.StartsWith("samples/", StringComparison.Ordinal) && file.Path.Contains("/Data/");
}
