using System.Globalization;

namespace ParcelDesk.Training;

/// <summary>Builds the picture cases and the pilot pictures; no test digit is used twice.</summary>
internal sealed class PostcodeCases
{
    private const int CasesPerStyle = 40;
    private const int PilotPerStyle = 20;

    public PostcodeCases(MnistSet test)
    {
        var chance = new SplitMix(42_003);
        var order = Enumerable.Range(0, test.Count).ToArray();
        chance.Shuffle<int>(order);
        var digits = new Queue<int>(order);
        foreach (var style in PictureStyle.All)
        {
            for (var i = 1; i <= CasesPerStyle; i++)
                Cases.Add(Build(test, digits, style, string.Create(CultureInfo.InvariantCulture, $"{style.Difficulty}-{i:00}"), chance));
        }

        foreach (var style in PictureStyle.All)
        {
            for (var i = 1; i <= PilotPerStyle; i++)
                Pilot.Add(Build(test, digits, style, string.Create(CultureInfo.InvariantCulture, $"pilot-{style.Difficulty}-{i:00}"), chance));
        }
    }

    public List<PostcodeCase> Cases { get; } = [];

    public List<PostcodeCase> Pilot { get; } = [];

    public static void AddTo(BuiltFiles files, string data, string name, List<PostcodeCase> cases)
    {
        files.Add($"{data}/{name}.jsonl", JsonLines.Write(cases, (json, item) =>
        {
            json.WriteString("id", item.Id);
            json.WriteString("postcode", item.Postcode);
            json.WriteString("difficulty", item.Difficulty);
            json.WriteString("file", $"{name}/{item.Id}.png");
            json.WriteStartArray("testIndexes");
            foreach (var index in item.TestIndexes)
                json.WriteNumberValue(index);
            json.WriteEndArray();
            json.WriteStartArray("digitHashes");
            foreach (var hash in item.DigitHashes)
                json.WriteStringValue(hash);
            json.WriteEndArray();
        }));
        foreach (var item in cases)
            files.Add($"{data}/{name}/{item.Id}.png", PngWriter.Write(item.Picture));
    }

    private static PostcodeCase Build(MnistSet test, Queue<int> digits, PictureStyle style, string id, SplitMix chance)
    {
        var indexes = new int[5];
        for (var i = 0; i < 5; i++)
            indexes[i] = digits.Dequeue();
        return new PostcodeCase(
            id,
            string.Concat(indexes.Select(i => (char)('0' + test.Label(i)))),
            style.Difficulty,
            indexes,
            Array.ConvertAll(indexes, i => test.Hash(i).ToString("x16", CultureInfo.InvariantCulture)),
            PictureComposer.Compose(Array.ConvertAll(indexes, i => test.Image(i).ToArray()), style, chance));
    }
}
