using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Testing;

namespace EvalKit;

/// <summary>
/// EvalKit.Analyzers.Testing stands in for Microsoft.CodeAnalysis.CSharp.CodeFix.Testing, so that it offers nothing which the published harness lacks. The
/// signatures beside this file were looked up there; a test that needs another one looks it up first.
/// </summary>
public static partial class PublishedHarnessTests
{
    // As Microsoft.CodeAnalysis.PublicApiAnalyzers writes them, whose files the published harness keeps.
    private static readonly SymbolDisplayFormat Format = new(
        globalNamespaceStyle: SymbolDisplayGlobalNamespaceStyle.OmittedAsContaining,
        typeQualificationStyle: SymbolDisplayTypeQualificationStyle.NameAndContainingTypesAndNamespaces,
        propertyStyle: SymbolDisplayPropertyStyle.ShowReadWriteDescriptor,
        genericsOptions: SymbolDisplayGenericsOptions.IncludeTypeParameters,
        memberOptions: SymbolDisplayMemberOptions.IncludeParameters | SymbolDisplayMemberOptions.IncludeContainingType | SymbolDisplayMemberOptions.IncludeModifiers | SymbolDisplayMemberOptions.IncludeConstantValue,
        parameterOptions: SymbolDisplayParameterOptions.IncludeParamsRefOut | SymbolDisplayParameterOptions.IncludeType | SymbolDisplayParameterOptions.IncludeName | SymbolDisplayParameterOptions.IncludeDefaultValue,
        miscellaneousOptions: SymbolDisplayMiscellaneousOptions.UseSpecialTypes);

    [Fact]
    public static void Names_and_signatures_are_those_that_were_looked_up() => Assert.Equal(
        File.ReadLines(Path.Combine(Here(), "Signatures.txt")).Where(line => line.Length > 0 && line[0] != '#'),
        Signatures().Order(StringComparer.Ordinal));

    [Fact]
    public static void The_switch_exchanges_the_project_for_the_package()
    {
        var groups = XDocument.Load(Path.Combine(Here(), "..", "..", "EvalKit.Analyzers.Testing", "Host.props")).Descendants("ItemGroup").ToLookup(group => (string?)group.Attribute("Condition") ?? "");
        var versions = XDocument.Load(Path.Combine(Here(), "..", "..", "..", "Directory.Packages.props")).Descendants("PackageVersion");

        var project = Assert.Single(Assert.Single(groups["'$(UseRoslynTesting)' != 'true'"]).Elements());
        var package = Assert.Single(Assert.Single(groups["'$(UseRoslynTesting)' == 'true'"]).Elements());

        Assert.EndsWith("EvalKit.Analyzers.Testing.csproj", (string?)project.Attribute("Include"));
        Assert.Equal("Microsoft.CodeAnalysis.CSharp.CodeFix.Testing", (string?)package.Attribute("Include"));
        Assert.Single(versions, version => (string?)version.Attribute("Include") == (string?)package.Attribute("Include"));
        Assert.DoesNotContain(groups[""].Elements(), item => ((string?)item.Attribute("Include"))?.Contains("Analyzers.Testing.csproj", StringComparison.Ordinal) == true);
    }

    private static IEnumerable<string> Signatures()
    {
        var harness = MetadataReference.CreateFromFile(typeof(AnalyzerTest<>).Assembly.Location);
        var compilation = CSharpCompilation.Create("Surface", references: [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Select(path => MetadataReference.CreateFromFile(path)), harness]);
        return from type in TypesOf(((IAssemblySymbol)compilation.GetAssemblyOrModuleSymbol(harness)!).GlobalNamespace)
               where type.DeclaredAccessibility == Accessibility.Public
               from member in type.GetMembers()
               where member.DeclaredAccessibility is Accessibility.Public or Accessibility.Protected or Accessibility.ProtectedOrInternal
                   && member is not (IPropertySymbol or INamedTypeSymbol) && member is not IMethodSymbol { MethodKind: MethodKind.Constructor, Parameters.Length: 0, ContainingType.IsValueType: true }
                   && member is not IFieldSymbol { Name: "value__" }
               select Modifiers().Replace(member.ToDisplayString(Format), "") + Result(member);
    }

    private static string Result(ISymbol member) => member switch
    {
        IMethodSymbol method => $" -> {method.ReturnType.ToDisplayString(Format)}",
        IFieldSymbol field => $" -> {field.Type.ToDisplayString(Format)}",
        _ => "",
    };

    private static IEnumerable<INamedTypeSymbol> TypesOf(INamespaceSymbol space) => space.GetTypeMembers().Concat(space.GetNamespaceMembers().SelectMany(TypesOf));

    private static string Here([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;

    // Whoever calls or overrides a member does not mind these.
    [GeneratedRegex(@"^((abstract|virtual|override|sealed|const) )+")]
    private static partial Regex Modifiers();
}
