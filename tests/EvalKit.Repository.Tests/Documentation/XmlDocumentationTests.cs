using System.Reflection;
using System.Text.RegularExpressions;

namespace EvalKit.Repository.Tests;

/// <summary>
/// The compiler refuses a public member without a comment (and ProjectFileTests refuses to silence it). What it lets pass is here:
/// empty summaries, parameters of records, and summaries that only repeat the name.
/// </summary>
public static class XmlDocumentationTests
{
    public static TheoryData<string> Assemblies => PublicApiTests.Assemblies;

    [Theory]
    [MemberData(nameof(Assemblies))]
    public static void Every_type_and_value_is_described(string assembly)
    {
        var documentation = XmlDocumentation.Of(Assembly.Load(assembly));

        Broken.None(
            from type in ShippedAssembly.PublicTypesOf(Assembly.Load(assembly))
            from member in ValuesOf(type).Prepend(type)
            where !documentation.Describes(member)
            select XmlDocumentation.Id(member),
            "No summary:");
    }

    [Theory]
    [MemberData(nameof(Assemblies))]
    public static void Every_summary_says_more_than_the_name(string assembly)
    {
        var types = ShippedAssembly.PublicTypesOf(Assembly.Load(assembly)).Select(type => XmlDocumentation.Id(type)[2..]).ToHashSet(StringComparer.Ordinal);

        Broken.None(
            from member in XmlDocumentation.Of(Assembly.Load(assembly)).Members
            let path = member.Key.Split('(')[0][2..]
            where types.Contains(path) || types.Contains(path[..path.LastIndexOf('.')])
            let summary = member.Value.Element("summary")?.Value.Trim()
            where !XmlDocumentation.Says(member.Value) || (summary is not null && Repeats(summary, path[(path.LastIndexOf('.') + 1)..]))
            select $"{member.Key}: {summary}",
            "Say what it means:");
    }

    [Theory]
    [InlineData("The options.", "Options", true)]
    [InlineData("Gets the options.", "Options", true)]
    [InlineData("Gets or sets the clean trials.", "CleanTrials", true)]
    [InlineData("What was decided.", "Verdict", false)]
    public static void A_repetition_is_one_with_an_article_too(string summary, string name, bool repeats) => Assert.Equal(repeats, Repeats(summary, name));

    private static IEnumerable<MemberInfo> ValuesOf(Type type)
    {
        const BindingFlags Declared = BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;
        if (ApiType.IsDelegate(type)) return [];
        return type.GetProperties(Declared).Where(property => property.GetMethod?.GetBaseDefinition() == property.GetMethod && property.GetIndexParameters().Length == 0)
            .Concat<MemberInfo>(type.GetFields(Declared).Where(field => !field.IsSpecialName));
    }

    private static bool Repeats(string summary, string name) =>
        Regex.Match(summary, @"^(Gets or sets |Gets |Returns )?(the |a |an )?(?<rest>[\w ]+)\.?$", RegexOptions.IgnoreCase) is { Success: true } match
        && string.Equals(match.Groups["rest"].Value.Replace(" ", ""), name, StringComparison.OrdinalIgnoreCase);
}
