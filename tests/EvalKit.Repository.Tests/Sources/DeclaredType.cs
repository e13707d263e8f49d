using System.Text.RegularExpressions;

namespace EvalKit.Repository.Tests;

/// <summary>A type as its source declares it. Types of a file-scoped namespace begin their line.</summary>
internal sealed partial record DeclaredType(RepositoryFile File, string Name, bool IsPublic, bool IsTopLevel)
{
    public static IEnumerable<DeclaredType> In(RepositoryFile file) =>
        from Match match in Declaration().Matches(file.Text)
        select new DeclaredType(file, match.Groups["name"].Value, match.Groups["words"].Value.Contains("public"), match.Groups["indent"].Length == 0);

    [GeneratedRegex("""
        ^(?<indent>[ ]*)(?<words>((public|internal|private|protected|file|static|sealed|abstract|partial|readonly|unsafe|ref)[ ])*)
        (class|struct|interface|enum|record([ ](class|struct))?|delegate[ ][^(]*?)[ ](?<name>@?[A-Z]\w*)
        """, RegexOptions.Multiline | RegexOptions.IgnorePatternWhitespace | RegexOptions.ExplicitCapture)]
    private static partial Regex Declaration();
}
