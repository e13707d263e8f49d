using System.Globalization;
using EvalKit.Extensibility;

namespace EvalKit;

/// <summary>What makes an eval another one than it was, in sentences.</summary>
internal static class PlanDifference
{
    public static IEnumerable<string> Between(EvalEntry then, EvalEntry now)
    {
        if (then.Seed != now.Seed) yield return string.Create(CultureInfo.InvariantCulture, $"the seed was {then.Seed} and is {now.Seed}");
        if (then.Subject != now.Subject) yield return $"the subject was {VisibleText.Of(then.Subject, 100)} and is {VisibleText.Of(now.Subject, 100)}";
        if (then.Cases != now.Cases) yield return string.Create(CultureInfo.InvariantCulture, $"there were {then.Cases} cases and are {now.Cases}");
        if (!then.Gates.SequenceEqual(now.Gates)) yield return $"the gates were {Listed(then.Gates)} and are {Listed(now.Gates)}";
        var before = then.Prints.Select(Parted).ToLookup(print => print.Name, print => print.Hash, StringComparer.Ordinal);
        foreach (var (name, hash) in now.Prints.Select(Parted))
        {
            // Said above, in words.
            if (name == "gates" || before[name].SequenceEqual([hash])) continue;
            yield return name == "design" ? "the design is not what it was: samples, trials, or what is tried besides" : $"the {name} are not what they were";
        }
    }

    private static (string Name, string Hash) Parted(string print) => print.LastIndexOf(": ", StringComparison.Ordinal) is > 0 and var colon
        ? (print[..colon], print[(colon + 2)..])
        : (print, "");

    private static string Listed(IReadOnlyList<string> gates) => VisibleText.Of($"\"{string.Join("\", \"", gates)}\"", 300);
}
