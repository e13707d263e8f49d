using System.Globalization;

namespace ParcelDesk.Training;

/// <summary>Pairs of a case picture and a keyed postcode; every second pair disagrees in one digit or by a swap.</summary>
internal static class PairCases
{
    private const int Count = 100;

    public static void AddTo(BuiltFiles files, string data, List<PostcodeCase> pictures)
    {
        var chance = new SplitMix(64_005);
        var order = Enumerable.Range(0, pictures.Count).ToArray();
        chance.Shuffle<int>(order);
        var chosen = order.Take(Count).Order().Select((picture, i) => (Picture: pictures[picture], Number: i + 1));
        files.Add($"{data}/pairs.jsonl", JsonLines.Write(chosen, (json, pair) =>
        {
            var agree = pair.Number % 2 == 1;
            var keyed = agree ? pair.Picture.Postcode : Mistake(pair.Picture.Postcode, chance);
            json.WriteString("id", string.Create(CultureInfo.InvariantCulture, $"pair-{pair.Number:000}"));
            json.WriteString("picture", pair.Picture.Id);
            json.WriteString("difficulty", pair.Picture.Difficulty);
            json.WriteString("keyed", keyed);
            json.WriteString("agree", agree ? "yes" : "no");
            KeyedCases.WriteDialling(json, KeyedCases.Dial(keyed, "medium", chance));
        }));
    }

    /// <summary>What a hurried caller does: a neighbouring pair swapped, or one digit wrong.</summary>
    private static string Mistake(string postcode, SplitMix chance)
    {
        var digits = postcode.ToCharArray();
        var at = chance.NextBelow(4);
        if (chance.NextBelow(2) == 0 && digits[at] != digits[at + 1])
            (digits[at], digits[at + 1]) = (digits[at + 1], digits[at]);
        else
            digits[at] = (char)('0' + ((digits[at] - '0' + 1 + chance.NextBelow(9)) % 10));
        return new string(digits);
    }
}
