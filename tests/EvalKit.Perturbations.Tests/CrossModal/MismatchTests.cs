namespace EvalKit.Perturbations.Tests;

public static class MismatchTests
{
    private static readonly Image[] Pictures = [.. Enumerable.Range(0, 5).Select(i => EvalKit.Image.FromPixels(Prompts.Frame(i, 20, 16)))];
    private static readonly AudioClip[] Clips = [.. Enumerable.Range(1, 5).Select(i => AudioClip.FromSamples(Sounds.Hiss(100 * i)))];
    private static readonly string[] Texts = ["one", "two", "three", "four", "five"];
    private static readonly Prompt Item = Prompt.User("Do they belong together?").Image(Pictures[0]).Image(Pictures[1]).Audio(Clips[2]).Input("four");

    private static Prompt Apply(Perturbation member, string caseId) => PerturbationChain.Of(member.At(1)).Apply(Item, caseId, 3);

    [Fact]
    public static void Every_part_of_the_kind_is_another_item_s_and_never_an_own_one()
    {
        for (var i = 0; i < 20; i++)
        {
            var changed = Apply(Perturb.CrossModal.MismatchedPictures(Pictures), $"case {i}");

            Assert.Equal(2, changed.Images.Intersect(Pictures[2..]).Count());
            Assert.Equal(Item.AudioClips, changed.AudioClips);
            Assert.DoesNotContain(Clips[2], Apply(Perturb.CrossModal.MismatchedClips(Clips), $"case {i}").AudioClips);
            Assert.Contains(Apply(Perturb.CrossModal.MismatchedTexts(Texts), $"case {i}").Parts[4].ToString(), Texts.Except(["four"]));
        }
    }

    [Fact]
    public static void All_others_come_out() => Assert.Equal(
        Texts.Except(["four"]).Order(),
        Enumerable.Range(0, 60).Select(i => Apply(Perturb.CrossModal.MismatchedTexts(Texts), $"case {i}").Parts[4].ToString()!).Distinct().Order());

    [Fact]
    public static void It_changes_the_answer_and_has_no_likeness()
    {
        Assert.Equal(LabelEffect.Changes, Perturb.CrossModal.MismatchedPictures(Pictures).LabelEffect);
        PerturbationChain.Of(Perturb.CrossModal.MismatchedPictures(Pictures).At(1)).Apply(Item, "case", 3, out var likeness);
        Assert.Equal(default, likeness);
    }

    [Fact]
    public static void A_later_step_of_text_meets_the_other_item_s_words()
    {
        var chain = Perturb.CrossModal.MismatchedTexts(["keep this word"]).Then(Perturb.Text.UpperCase().Keep("this")).ChainAt(1, new(1));

        Assert.Equal("KEEP this WORD", chain.Apply(Item, "case", 1).Parts[4].ToString());
    }

    [Fact]
    public static void The_contract_holds()
    {
        PerturbationContract.Verify(Perturb.CrossModal.MismatchedPictures(Enumerable.Range(0, 70).Select(i => EvalKit.Image.FromPixels(Prompts.Frame(i % 16, 20 + i, 16)))));
        PerturbationContract.Verify(Perturb.CrossModal.MismatchedClips(Clips));
        PerturbationContract.Verify(Perturb.CrossModal.MismatchedTexts([.. Texts, .. Enumerable.Range(0, 20).Select(i => $"text {100 + i}")]));
    }
}
