using System.Diagnostics;
using System.Globalization;

namespace EvalKit.Benchmarks;

/// <summary>
/// Every member that changes text, one thread, about a million characters: the fastest repetition of five rounds, in millions of
/// characters a second, the changed text made.
/// </summary>
internal static class TextSpeed
{
    private const int Length = 1_000_000;
    private const int Rounds = 5;
    private const double Seconds = 0.1;

    private const string Plain =
        "The driver took the longer road along the river, for it was raining. Nobody was at home when the parcel arrived, so a neighbour " +
        "signed for it and put it under the stairs. Mary called on 2026-07-04 at 14:30: order r-0412, 3 boxes, 41.20 euro.\n";

    private static readonly int[] Severities = [1, 3, 5];

    /// <summary>A table at severities 1, 3 and 5, and at 5 of a text with a combining mark in every sixth place; of the members whose name contains <paramref name="part"/>.</summary>
    public static void Print(string part)
    {
        var plain = Repeat(Plain);
        var marked = Repeat(Plain.Replace("e", "e\u0301", StringComparison.Ordinal).Replace("o", "o\u0308", StringComparison.Ordinal));
        Console.WriteLine("| member | severity 1 | 3 | 5 | with combining marks |");
        Console.WriteLine("|---|---:|---:|---:|---:|");
        foreach (var member in Catalogue.Families.SelectMany(family => family.Members).OfType<TextPerturbation>().Where(member => member.Name.Contains(part, StringComparison.Ordinal)))
        {
            var cells = Severities.Select(severity => Rate(member, plain, severity)).Append(Rate(member, marked, 5)).Select(rate => rate.ToString("0", CultureInfo.InvariantCulture));
            Console.WriteLine($"| {member.Name} | {string.Join(" | ", cells)} |");
        }
    }

    private static double Rate(TextPerturbation member, string text, int severity)
    {
        var ticks = member.Scale.TicksAtMost(severity);
        var context = new PerturbationContext("speed", member.Scale.AmountAt(ticks), member.Scale.SeverityAt(ticks), new CounterRandom(1));
        var best = double.MaxValue;
        for (var round = 0; round < Rounds; round++)
        {
            var all = Stopwatch.StartNew();
            do
            {
                var start = Stopwatch.GetTimestamp();
                member.Kernel.Change(text, [], context);
                best = Math.Min(best, Stopwatch.GetElapsedTime(start).TotalSeconds);
            }
            while (all.Elapsed.TotalSeconds < Seconds);
        }

        return text.Length / best / 1e6;
    }

    private static string Repeat(string text) => string.Concat(Enumerable.Repeat(text, Length / text.Length));
}
