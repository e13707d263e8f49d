using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Text.Json;
using EvalKit.Media;

namespace EvalKit;

/// <summary>The code that evals ran with, as one hash: the test assembly and the projects it references, by the ids that the compiler gives each build.</summary>
internal static class CodeIdentity
{
    /// <summary>Of the program that runs; null where it is no file.</summary>
    public static string? Current { get; } = Assembly.GetEntryAssembly()?.Location is { Length: > 0 } path ? Of(path) : null;

    public static string Of(string assembly)
    {
        var folder = Path.GetDirectoryName(assembly)!;
        using var hasher = new ContentHasher();
        foreach (var file in ProjectsOf(Path.ChangeExtension(assembly, ".deps.json")).Append(Path.GetFileName(assembly)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            var path = Path.Combine(folder, Path.GetFileName(file));
            if (!File.Exists(path)) continue;
            hasher.Add(Path.GetFileName(file));
            hasher.Add(ModuleVersionOf(path).ToString("n"));
        }

        return hasher.Finish().ToString()[..16];
    }

    private static Guid ModuleVersionOf(string path)
    {
        using var file = new PEReader(File.OpenRead(path));
        var metadata = file.GetMetadataReader();
        return metadata.GetGuid(metadata.GetModuleDefinition().Mvid);
    }

    /// <summary>The assemblies of the libraries that the build calls projects; packages change with a project file, and so with an assembly.</summary>
    private static IReadOnlyList<string> ProjectsOf(string dependencies)
    {
        // A program may be published without the list; then its own assembly is all that is known.
        if (!File.Exists(dependencies)) return [];
        using var document = JsonDocument.Parse(File.ReadAllBytes(dependencies));
        var projects = document.RootElement.GetProperty("libraries").EnumerateObject()
            .Where(library => library.Value.GetProperty("type").GetString() == "project").Select(library => library.Name).ToHashSet(StringComparer.Ordinal);
        return [.. document.RootElement.GetProperty("targets").EnumerateObject().SelectMany(target => target.Value.EnumerateObject())
            .Where(library => projects.Contains(library.Name) && library.Value.TryGetProperty("runtime", out _))
            .SelectMany(library => library.Value.GetProperty("runtime").EnumerateObject()).Select(file => file.Name)];
    }
}
