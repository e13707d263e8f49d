using System.Reflection;

namespace EvalKit.Repository.Tests;

/// <summary>A user's file imports more than EvalKit; a name of ours that is one of theirs would not compile there.</summary>
public static class NameClashTests
{
    public static TheoryData<string, string[]> Imported => new()
    {
        { "FsCheck", ["FsCheck"] },
        { "FsCheck.Fluent", ["FsCheck"] },
        { "Xunit", ["xunit.v3.core", "xunit.v3.assert", "xunit.v3.common"] },
        { "Microsoft.Extensions.AI", ["Microsoft.Extensions.AI.Abstractions"] },
        { "System", ["System.Runtime", "System.Private.CoreLib"] },
        { "System.Collections.Generic", ["System.Private.CoreLib", "System.Collections"] },
        { "System.IO", ["System.Private.CoreLib"] },
        { "System.Linq", ["System.Linq"] },
        { "System.Net.Http", ["System.Net.Http"] },
        { "System.Threading", ["System.Private.CoreLib", "System.Threading"] },
        { "System.Threading.Tasks", ["System.Private.CoreLib"] },
    };

    [Theory]
    [MemberData(nameof(Imported))]
    public static void No_type_of_ours_is_one_of(string space, string[] assemblies)
    {
        var theirs = assemblies.SelectMany(name => Assembly.Load(name).GetExportedTypes())
            .Where(type => type.Namespace == space && !type.IsNested).Select(Plain).ToHashSet(StringComparer.Ordinal);

        Assert.NotEmpty(theirs);
        Broken.None(
            from type in ShippedAssembly.PublicTypes
            where type.Namespace == "EvalKit" && !type.IsNested && theirs.Contains(Plain(type))
            select type.ToString(),
            $"{space} exports the same name:");
    }

    private static string Plain(Type type) => type.Name.Split('`')[0];
}
