using System.Reflection;

namespace EvalKit;

/// <summary>The folder of the test project, as the build wrote it into the assembly.</summary>
internal static class ProjectDirectory
{
    public const string MetadataKey = "EvalKit.ProjectDirectory";

    public static string Find()
    {
        foreach (var assembly in AppDomain.CurrentDomain.GetAssemblies().Prepend(Assembly.GetEntryAssembly()).OfType<Assembly>())
        {
            if (assembly.IsDynamic) continue;
            var written = assembly.GetCustomAttributes<AssemblyMetadataAttribute>().FirstOrDefault(attribute => attribute.Key == MetadataKey)?.Value;
            if (written is not null && Directory.Exists(written)) return written;
        }

        return Directory.GetCurrentDirectory();
    }
}
