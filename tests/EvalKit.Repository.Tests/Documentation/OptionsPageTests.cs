using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;

namespace EvalKit.Repository.Tests;

/// <summary>docs/options.md lists what EvalOptions has, with the values it has.</summary>
public static partial class OptionsPageTests
{
    private static readonly Dictionary<string, (string Default, string Variable)> Page = Row()
        .Matches(File.ReadAllText(Repository.FullPath("docs/options.md")).ReplaceLineEndings("\n"))
        .ToDictionary(row => row.Groups["name"].Value, row => (row.Groups["default"].Value.Trim(), row.Groups["variable"].Value.Trim().Trim('`')));

    [Fact]
    public static void Every_option_is_listed_with_its_default()
    {
        var options = new EvalOptions();

        Assert.Equal(
            typeof(EvalOptions).GetProperties(BindingFlags.Public | BindingFlags.Instance).ToDictionary(property => property.Name, property => Text(property.GetValue(options))),
            Page.ToDictionary(row => row.Key, row => row.Value.Default));
    }

    [Fact]
    public static void Every_environment_variable_is_listed()
    {
        var source = Repository.Files.Single(file => file.Path == "src/EvalKit/Options/EnvironmentVariables.cs").Text;

        Assert.Equal(
            VariableName().Matches(source).Select(match => match.Groups["name"].Value).Distinct().Order(StringComparer.Ordinal),
            Page.Values.Select(row => row.Variable).Where(name => name.Length > 0).Order(StringComparer.Ordinal));
    }

    private static string Text(object? value) => value switch
    {
        null => "none",
        TimeProvider clock => clock == TimeProvider.System ? "the system's" : "another",
        bool truth => truth ? "`true`" : "`false`",
        _ => string.Create(CultureInfo.InvariantCulture, $"`{value}`"),
    };

    [GeneratedRegex(@"^\| `(?<name>\w+)` \| (?<default>[^|]*) \| (?<variable>[^|]*) \|", RegexOptions.Multiline)]
    private static partial Regex Row();

    [GeneratedRegex("(?<name>EVALKIT_\\w+)")]
    private static partial Regex VariableName();
}
