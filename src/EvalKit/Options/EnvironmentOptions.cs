using System.Collections;

namespace EvalKit;

/// <summary>The one place where environment variables are read.</summary>
internal static class EnvironmentOptions
{
    private const string Prefix = "EVALKIT_";

    public static EvalOptions Read(string projectDirectory) =>
        Read(projectDirectory, Environment.GetEnvironmentVariables().Cast<DictionaryEntry>()
            .Select(entry => ((string)entry.Key, (string?)entry.Value ?? "")));

    public static EvalOptions Read(string projectDirectory, IEnumerable<(string Name, string Value)> variables)
    {
        var options = new EvalOptions { ResultsDirectory = Path.Combine(projectDirectory, ".evalkit") };
        var problems = new List<string>();
        foreach (var (name, value) in variables.Where(v => v.Name.StartsWith(Prefix, StringComparison.Ordinal)).OrderBy(v => v.Name, StringComparer.Ordinal))
        {
            if (value.Length == 0) continue;
            if (EnvironmentVariables.All.FirstOrDefault(known => known.Name == name) is not { } variable) problems.Add(Unknown(name));
            else if (variable.Set(options, value) is { } set) options = set;
            else problems.Add(variable.ProblemOf(value));
        }

        return problems.Count == 0 ? options : throw new EvalOptionsException(problems);
    }

    private static string Unknown(string name)
    {
        var known = EnvironmentVariables.All.Select(variable => variable.Name).ToList();
        return $"{name} is not a variable of EvalKit; it knows {string.Join(", ", known.SkipLast(1))} and {known[^1]}.";
    }
}
