using System.Text.RegularExpressions;

namespace EvalKit.Repository.Tests;

/// <summary>A helper belongs to the concept that needs it, and a type used by two has a noun of its own.</summary>
public static partial class NameTests
{
    private static readonly HashSet<string> Banned =
        new(["Util", "Utils", "Utility", "Utilities", "Helper", "Helpers", "Common", "Misc", "Manager"], StringComparer.Ordinal);

    [Fact]
    public static void No_file_or_folder_is_a_place_for_leftovers() => Broken.None(
        from file in Repository.Named(".cs")
        from part in file.Path[..^".cs".Length].Split('/', '.')
        where SaysNothing(part)
        select file.Path,
        "Name the concept instead:");

    [Fact]
    public static void No_type_is_a_place_for_leftovers() => Broken.None(
        from file in Repository.Named(".cs")
        from type in DeclaredType.In(file)
        where SaysNothing(type.Name)
        select $"{file}: {type.Name}",
        "Name the concept instead:");

    [Theory]
    [InlineData("StringUtils", true)]
    [InlineData("TestHelper", true)]
    [InlineData("BasePerturbation", true)]
    [InlineData("Baseline", false)]
    [InlineData("CommonName", true)]
    [InlineData("Uncommon", false)]
    public static void A_word_counts_wherever_it_stands(string name, bool saysNothing) => Assert.Equal(saysNothing, SaysNothing(name));

    private static bool SaysNothing(string name)
    {
        string[] words = [.. Word().Matches(name).Select(match => match.Value)];
        return words.Any(Banned.Contains) || (words.Length > 0 && words[0] == "Base");
    }

    [GeneratedRegex("[A-Z]+(?![a-z])|[A-Z][a-z]+")]
    private static partial Regex Word();
}
