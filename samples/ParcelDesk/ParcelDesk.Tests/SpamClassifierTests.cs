namespace ParcelDesk.Tests;

public sealed class SpamClassifierTests(ITestOutputHelper output)
{
    private static readonly SpamClassifier Classifier = new();

    [Theory]
    [InlineData("mails.jsonl", 0.88)]
    [InlineData("pilot-mails.jsonl", 0.88)]
    public void Most_unseen_mails_are_told_apart(string file, double atLeast)
    {
        var mails = CaseData.Lines(file).ToList();
        foreach (var cell in mails.GroupBy(m => $"{m.Text("label")} {m.Text("difficulty")}"))
            output.WriteLine($"{file} {cell.Key}: {cell.Count(m => Classifier.Classify(m.Text("text")).Label == m.Text("label"))} of {cell.Count()}");

        var right = mails.Count(m => Classifier.Classify(m.Text("text")).Label == m.Text("label"));
        Assert.True(right >= atLeast * mails.Count, $"{right} of {mails.Count} right");
    }

    [Theory]
    [InlineData("")]
    [InlineData("Subject:")]
    [InlineData("Subject: \n\n")]
    [InlineData("<<<>>> @ :// 1,,2 !!!!!")]
    public void Odd_text_gets_a_finite_verdict(string mail) => Assert.True(float.IsFinite(Classifier.Classify(mail).LogOdds));

    [Fact]
    public void Unmasked_and_masked_numbers_count_the_same() =>
        Assert.Equal(
            Classifier.Classify("Subject: offer\n\nonly 19.99 at www.example.org now"),
            Classifier.Classify("Subject: offer\n\nonly <num> at <url> now"));
}
