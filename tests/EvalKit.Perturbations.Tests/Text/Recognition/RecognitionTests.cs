namespace EvalKit.Perturbations.Tests;

/// <summary>Reading, hearing and spelling by ear.</summary>
public static class RecognitionTests
{
    [Fact]
    public static void Two_letters_may_be_read_as_one_and_one_as_two()
    {
        var ways = Changed.Ways(Perturb.Text.OcrConfusions(), "burn", 400);

        Assert.Contains(ways, way => way.EndsWith('m'));
        Assert.Contains("rn", Changed.Whole(Perturb.Text.OcrConfusions(), "mmm"));
        Assert.Contains("cl", Changed.Whole(Perturb.Text.OcrConfusions(), "ddd"));
    }

    [Theory]
    [InlineData("their", "there", "they're")]
    [InlineData("Which", "Witch")]
    [InlineData("TO", "TOO")]
    [InlineData("It\u2019s", "Its")]
    public static void Homophones_keep_their_case(string word, params string[] others) => Assert.Equal(others.Order(), Changed.Ways(Perturb.Text.Homophones(), word).Order());

    [Theory]
    [InlineData("Definitely", "Definately")]
    [InlineData("receive", "recieve")]
    [InlineData("to", "to")]
    public static void Known_misspellings(string right, string wrong) => Assert.Equal(wrong, Changed.Whole(Perturb.Text.Misspellings(), right));

    [Fact]
    public static void Misspellings_by_rule_are_one_change_behind_the_first_letter()
    {
        Assert.All(Changed.Ways(Perturb.Text.Misspellings(), "reference"), wrong => Assert.StartsWith("r", wrong));
        Assert.Contains("referance", Changed.Ways(Perturb.Text.Misspellings(), "reference", 200));
        Assert.DoesNotContain("reference", Changed.Ways(Perturb.Text.Misspellings(), "reference", 200));
    }

    [Fact]
    public static void Words_fall_in_two_and_run_together()
    {
        Assert.Equal(["p arcel", "pa rcel", "par cel", "parc el"], Changed.Ways(Perturb.Text.SplitWords(), "parcel").Order(StringComparer.Ordinal));
        Assert.Equal("onetwo 3 fourfive", Changed.Whole(Perturb.Text.MergedWords(), "one two 3 four five"));
    }

    [Fact]
    public static void Speech_has_repetitions_false_starts_and_fillers()
    {
        Assert.Equal("one one, two two", Changed.Whole(Perturb.Text.RepeatedWords(), "one, two"));
        Assert.Equal(["p- parcel", "pa- parcel", "par- parcel"], Changed.Ways(Perturb.Text.FalseStarts(), "parcel").Order(StringComparer.Ordinal));
        Assert.All(Changed.Ways(Perturb.Text.Fillers(), "one two"), changed => Assert.Matches("^one [\\w ]+,? two$", changed));
    }
}
