using System.Runtime.InteropServices;

namespace EvalKit;

/// <summary>What the manifest says of where a run took place: nothing that names a person or a machine.</summary>
internal static class RunEnvironment
{
    public static IReadOnlyDictionary<string, string> Describe()
    {
        var environment = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["framework"] = RuntimeInformation.FrameworkDescription,
            ["os"] = RuntimeInformation.OSDescription,
            ["architecture"] = RuntimeInformation.ProcessArchitecture.ToString(),
        };
        if (System.Reflection.Assembly.GetEntryAssembly()?.GetName().Name is { } assembly) environment["assembly"] = assembly;
        return environment;
    }
}
