using System.CommandLine;
using System.CommandLine.Parsing;

namespace EvalKit;

/// <summary>What stands behind <c>--</c> on the command line: it is for <c>dotnet test</c>.</summary>
internal static class PassedOn
{
    public const string Description = "Behind --: passed on to dotnet test.";

    /// <summary>The values of the last argument of a command, those before <c>--</c> and those behind it.</summary>
    public static (IReadOnlyList<string> Before, IReadOnlyList<string> Behind) Split(ParseResult parsed, IReadOnlyList<string> values)
    {
        var behind = parsed.Tokens.SkipWhile(token => token.Type != TokenType.DoubleDash).Skip(1).Count();
        return ([.. values.SkipLast(behind)], [.. values.TakeLast(behind)]);
    }
}
