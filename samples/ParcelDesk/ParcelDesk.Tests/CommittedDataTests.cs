using System.Globalization;
using ParcelDesk.Training;

namespace ParcelDesk.Tests;

public sealed class CommittedDataTests
{
    private static readonly HashSet<ulong> Trained = TrainingItems.Read(CaseData.Bytes("training-items.bin"));

    [Fact]
    public void No_digit_of_a_case_was_trained_on()
    {
        foreach (var hash in DigitHashes("postcodes.jsonl").Concat(DigitHashes("pilot.jsonl")))
            Assert.DoesNotContain(ulong.Parse(hash, NumberStyles.HexNumber, CultureInfo.InvariantCulture), Trained);
    }

    [Fact]
    public void No_digit_is_used_twice()
    {
        var hashes = DigitHashes("postcodes.jsonl").Concat(DigitHashes("pilot.jsonl")).ToList();

        Assert.Equal(900, hashes.Count);
        Assert.Equal(hashes.Count, hashes.Distinct().Count());
    }

    [Theory]
    [InlineData("mails.jsonl")]
    [InlineData("pilot-mails.jsonl")]
    public void No_mail_of_a_case_was_trained_on(string file)
    {
        foreach (var mail in CaseData.Lines(file))
            Assert.DoesNotContain(ItemHash.Of(mail.Text("text")), Trained);
    }

    [Fact]
    public void Cases_and_pilot_share_no_mail() =>
        Assert.Empty(CaseData.Lines("mails.jsonl").Select(m => m.Text("text")).Intersect(CaseData.Lines("pilot-mails.jsonl").Select(m => m.Text("text"))));

    [Fact]
    public void Mails_are_few_short_balanced_and_masked()
    {
        var mails = CaseData.Lines("mails.jsonl").ToList();

        Assert.InRange(mails.Count, 200, 300);
        Assert.Equal(mails.Count, 2 * mails.Count(m => m.Text("label") == "spam"));
        Assert.All(mails, m => Assert.InRange(m.Text("text").Length, 20, 1_500));
        Assert.All(mails, m => Assert.DoesNotMatch(@"\d|\S@\S|://", m.Text("text")));
    }

    [Fact]
    public void Half_of_the_pairs_agree()
    {
        var pictures = CaseData.Lines("postcodes.jsonl").ToDictionary(c => c.Text("id"), c => c.Text("postcode"));
        var pairs = CaseData.Lines("pairs.jsonl").ToList();

        Assert.Equal(pairs.Count, 2 * pairs.Count(p => p.Text("agree") == "yes"));
        Assert.All(pairs, p => Assert.Equal(p.Text("agree") == "yes", p.Text("keyed") == pictures[p.Text("picture")]));
    }

    [Fact]
    public void Weights_stay_below_300_KB()
    {
        var assembly = typeof(PostcodeReader).Assembly;
        var bytes = assembly.GetManifestResourceNames().Where(n => n.EndsWith(".bin", StringComparison.Ordinal))
            .Sum(n => assembly.GetManifestResourceStream(n)!.Length);

        Assert.InRange(bytes, 1, 300_000);
    }

    [Fact]
    public void The_list_of_training_items_stays_below_250_KB() =>
        Assert.InRange(CaseData.Bytes("training-items.bin").Length, 8, 250_000);

    private static IEnumerable<string> DigitHashes(string file) =>
        CaseData.Lines(file).SelectMany(c => c.GetProperty("digitHashes").EnumerateArray().Select(h => h.GetString()!));
}
