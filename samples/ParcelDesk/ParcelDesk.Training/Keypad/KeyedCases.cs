using System.Globalization;
using System.Text.Json;

namespace ParcelDesk.Training;

/// <summary>Builds the keyed cases; only every sixth is stored as sound, the rest is rendered when needed.</summary>
internal static class KeyedCases
{
    private const int PerDifficulty = 20;
    private const int StoredEvery = 6;

    private static readonly string[] Difficulties = ["easy", "medium", "hard"];

    public static List<KeyedCase> Build()
    {
        var chance = new SplitMix(53_004);
        var cases = new List<KeyedCase>();
        foreach (var difficulty in Difficulties)
        {
            for (var i = 1; i <= PerDifficulty; i++)
            {
                var postcode = chance.NextBelow(100_000).ToString("00000", CultureInfo.InvariantCulture);
                var id = string.Create(CultureInfo.InvariantCulture, $"keyed-{difficulty}-{i:00}");
                cases.Add(new KeyedCase(id, postcode, difficulty, Dial(postcode, difficulty, chance)));
            }
        }

        return cases;
    }

    public static DtmfDialling Dial(string keys, string difficulty, SplitMix chance)
    {
        var seed = chance.NextBelow(1_000_000_000);
        double Between(double low, double high) => Math.Floor((chance.NextBetween(low, high) * 10) + 0.5) / 10;
        switch (difficulty)
        {
            case "easy":
                return new DtmfDialling(keys, seed, (int)Between(80, 110), (int)Between(50, 78), Between(-12, -4), Between(-1, 1));
            case "medium":
                var level = Between(-25, -12);
                return new DtmfDialling(keys, seed, (int)Between(60, 85), (int)Between(42, 60), level, Between(-4, 4), Tenth(level - 26));
            default:
                var low = Between(-34, -20);
                return new DtmfDialling(keys, seed, (int)Between(48, 62), (int)Between(36, 46), low, Between(-8, 8), Tenth(low - Between(9, 15)));
        }
    }

    public static void AddTo(BuiltFiles files, string data, List<KeyedCase> cases)
    {
        for (var i = 0; i < cases.Count; i += StoredEvery)
            files.Add($"{data}/keyed/{cases[i].Id}.wav", WavWriter.Write(DtmfSynthesizer.Render(cases[i].Dialling), 8_000));
        files.Add($"{data}/keyed.jsonl", JsonLines.Write(cases.Select((item, i) => (item, i)), (json, entry) =>
        {
            json.WriteString("id", entry.item.Id);
            json.WriteString("postcode", entry.item.Postcode);
            json.WriteString("difficulty", entry.item.Difficulty);
            WriteDialling(json, entry.item.Dialling);
            if (entry.i % StoredEvery == 0)
                json.WriteString("file", $"keyed/{entry.item.Id}.wav");
        }));
    }

    public static void WriteDialling(Utf8JsonWriter json, DtmfDialling dialling)
    {
        json.WriteStartObject("dialling");
        json.WriteString("keys", dialling.Keys);
        json.WriteNumber("seed", dialling.Seed);
        json.WriteNumber("toneMilliseconds", dialling.ToneMilliseconds);
        json.WriteNumber("gapMilliseconds", dialling.GapMilliseconds);
        json.WriteNumber("levelDb", dialling.LevelDb);
        json.WriteNumber("twistDb", dialling.TwistDb);
        json.WriteNumber("backgroundDb", dialling.BackgroundDb);
        json.WriteEndObject();
    }

    private static double Tenth(double value) => Math.Floor((value * 10) + 0.5) / 10;
}
