using System.Reflection;

namespace EvalKit.Repository.Tests;

/// <summary>The assemblies that packages are made of, as far as this test project references them.</summary>
internal static class ShippedAssembly
{
    public static IReadOnlyList<Assembly> All { get; } =
        [.. ProjectFile.Shipped.Where(project => IsReferenced(project.Name)).Select(project => Assembly.Load(project.Name))];

    /// <summary>Types that a user can name, those inside other types included.</summary>
    public static IReadOnlyList<Type> PublicTypes { get; } = [.. All.SelectMany(PublicTypesOf)];

    public static bool IsReferenced(string name) => File.Exists(Path.Combine(AppContext.BaseDirectory, name + ".dll"));

    /// <summary>Without the groups that the compiler makes of extension blocks: their members are static methods of the class around them.</summary>
    public static IEnumerable<Type> PublicTypesOf(Assembly assembly) => assembly.GetExportedTypes().Where(type => !type.FullName!.Contains('<'));
}
