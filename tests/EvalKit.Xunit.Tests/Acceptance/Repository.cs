using System.Reflection;
using System.Xml.Linq;

namespace EvalKit;

/// <summary>The repository this test project was built in.</summary>
internal static class Repository
{
    /// <summary>The folder of this test project, which the imported targets wrote into the assembly.</summary>
    public static string TestProjectFolder { get; } = typeof(Repository).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(metadata => metadata.Key == "EvalKit.ProjectDirectory").Value!;

    private static string Sources => Path.GetFullPath(Path.Combine(TestProjectFolder, "..", "..", "src"));

    /// <summary>The project files of a shipped project and of everything shipped that it references.</summary>
    public static IReadOnlyCollection<string> ProjectsBelow(string name)
    {
        var found = new HashSet<string>();
        var open = new Queue<string>([Path.Combine(Sources, name, name + ".csproj")]);
        while (open.TryDequeue(out var project))
        {
            if (!found.Add(project)) continue;
            foreach (var reference in XDocument.Load(project).Descendants("ProjectReference"))
            {
                var path = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(project)!, (string)reference.Attribute("Include")!));
                if (path.StartsWith(Sources, StringComparison.Ordinal)) open.Enqueue(path);
            }
        }

        return found;
    }
}
