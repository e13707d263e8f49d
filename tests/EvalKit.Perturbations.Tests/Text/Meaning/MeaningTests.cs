namespace EvalKit.Perturbations.Tests;

/// <summary>What adds nothing, and what turns the meaning round.</summary>
public static class MeaningTests
{
    [Fact]
    public static void Pieces_stand_behind_the_last_word()
    {
        Assert.Matches("^Is it\\?( and (true is true|false is not true)){5}\n$", Changed.By(Perturb.Text.Tautologies(), "Is it?\n", 5));
        Assert.Equal(5, Changed.By(Perturb.Text.Distractors(), "Is it?", 5)["Is it?".Length..].Count(letter => letter == ' '));
        Assert.Equal(5, PerturbationChain.Of(Perturb.Text.Tautologies().At(5)).CountEdits("Is it?", "case", 1)[0]);
    }

    [Fact]
    public static void A_kept_end_is_not_broken() => Assert.EndsWith(" and true is true", PerturbationChain.Of(((Perturbation)Perturb.Text.Tautologies().Keep("end \n")).At(1)).Apply("the end \n", "case", 2).Text.Replace("false is not true", "true is true"));

    [Fact]
    public static void Sentences_about_something_else_come_once_each_between_sentences()
    {
        foreach (var changed in Changed.Ways(Perturb.Text.IrrelevantContext(), "One. Two. Three."))
        {
            Assert.Equal(["One.", "Two.", "Three."], Sentences(changed).Where(sentence => sentence is "One." or "Two." or "Three."));
        }

        var five = Sentences(Changed.By(Perturb.Text.IrrelevantContext(), "One. Two. Three.", 5));
        Assert.Equal(8, five.Distinct().Count());
    }

    [Theory]
    [InlineData("It is here and can wait.", "It is not here and cannot wait.")]
    [InlineData("It is not here. He has been there.", "It is not here. He has not been there.")]
    public static void Negations_are_added(string text, string expected) => Assert.Equal(expected, Changed.Whole(Perturb.Text.AddedNegation(), text));

    [Theory]
    [InlineData("It is not here and cannot wait. He doesn't know. Never!", "It is here and can wait. He does know. Always!")]
    [InlineData("It is here.", "It is here.")]
    public static void Negations_are_removed(string text, string expected) => Assert.Equal(expected, Changed.Whole(Perturb.Text.RemovedNegation(), text));

    [Fact]
    public static void Opposites_undo_themselves()
    {
        Assert.Equal("The bad old man left early.", Changed.Whole(Perturb.Text.Opposites(), "The good new man left late.").Replace("right", "left", StringComparison.Ordinal).Replace("arrived", "left", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("7")]
    [InlineData("1,500.25")]
    [InlineData("2026-07-04")]
    public static void Another_number_has_one_digit_changed_and_no_nought_in_front(string number) => Assert.All(Changed.Ways(Perturb.Text.OtherNumbers(), number), other =>
    {
        Assert.Equal(number.Length, other.Length);
        Assert.Single(number.Zip(other), pair => pair.First != pair.Second);
        Assert.True(number.Length == 1 || other[0] != '0');
    });

    [Fact]
    public static void They_say_that_the_answer_does_not_survive()
    {
        Perturbation[] turned = [Perturb.Text.AddedNegation(), Perturb.Text.RemovedNegation(), Perturb.Text.Opposites(), Perturb.Text.OtherNumbers()];

        Assert.All(turned, member => Assert.False(member.PreservesLabel));
    }

    private static List<string> Sentences(string text) => [.. TextPieces.Sentences(text).Select(piece => text[piece.Start..piece.End])];
}
