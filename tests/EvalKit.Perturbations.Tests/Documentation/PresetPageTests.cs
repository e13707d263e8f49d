using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace EvalKit.Perturbations.Tests;

/// <summary>The table of docs/perturbations/presets.md is what the presets are; ACCEPT_SHEETS=1 writes it.</summary>
public static class PresetPageTests
{
    [Fact]
    public static void Its_rows_name_every_member_and_where_it_ends()
    {
        List<string> expected =
        [
            .. typeof(Perturb).GetNestedTypes().SelectMany(family => family.GetMethods(BindingFlags.Public | BindingFlags.Static))
                .Where(method => method.ReturnType == typeof(PerturbationSet))
                .Select(method => Row($"{method.DeclaringType!.Name}.{method.Name}", (PerturbationSet)method.Invoke(null, [.. method.GetParameters().Select(parameter => parameter.DefaultValue)])!)),
        ];
        if (Environment.GetEnvironmentVariable("ACCEPT_SHEETS") == "1") Write(expected);

        var rows = File.ReadAllLines(Page()).Where(line => line.StartsWith("| `", StringComparison.Ordinal));

        Assert.Equal(expected, rows);
    }

    private static void Write(List<string> rows)
    {
        var lines = File.ReadAllLines(Page()).Where(line => !line.StartsWith("| `", StringComparison.Ordinal)).ToList();
        lines.InsertRange(lines.IndexOf("|---|---|") + 1, rows);
        File.WriteAllText(Page(), string.Join('\n', lines) + "\n");
    }

    private static string Row(string name, PerturbationSet set) => $"| `{name}` | {string.Join(" · ", set.Members.Select(End))} |";

    private static string End(Perturbation member)
    {
        var amount = member.Scale.ToDisplayString(member.MaxTicks);
        return string.Create(CultureInfo.InvariantCulture, $"{member.Label}{(amount.Length > 0 ? " " : "")}{amount} ({member.MaxSeverity:0.0})");
    }

    private static string Page([CallerFilePath] string path = "") =>
        Path.Combine(Path.GetDirectoryName(path)!, "..", "..", "..", "docs", "perturbations", "presets.md");
}
