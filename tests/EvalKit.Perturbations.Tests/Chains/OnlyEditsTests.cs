using FsCheck;
using FsCheck.Fluent;

namespace EvalKit.Perturbations.Tests;

/// <summary>A step of which only some edits are made.</summary>
public static class OnlyEditsTests
{
    private static readonly Perturbation Typos = Perturb.Text.KeyboardTypos();

    private static PerturbationChain Chain(int ticks = 200) => PerturbationChain.Of(Typos.At(ticks));

    private static string Apply(PerturbationChain chain, string text) => chain.Apply(text, "case", 1).Text;

    public sealed class Text
    {
        [Theory]
        [InlineData("3,7", 3, 7)]
        [InlineData("0", 0)]
        [InlineData("0,1", 1, 0)]
        [InlineData("0-2", 0, 1, 2)]
        [InlineData("3,7-11,20,21", 3, 7, 8, 9, 10, 11, 20, 21)]
        public void Places_follow_every_other_qualifier_three_in_a_row_as_a_run(string text, params int[] places) =>
            Assert.Equal($"text.keyboard-typos@1(0.2;only={text})", Chain().WithOnlyEdits(0, places).ToString());

        [Fact]
        public void It_is_read_back() => Prop.ForAll(Gen.Choose(0, 60).NonEmptyListOf().ToArbitrary(), places =>
        {
            var known = Typos.In(Part.Context).Keep("r; only=3 > (x)").Members;
            var chain = PerturbationChain.Of(known[0].At(50).WithOnlyEdits(places));
            var read = PerturbationChain.Parse(chain.ToString(), known);
            return read.Equals(chain) && read.Steps[0].OnlyEdits!.SequenceEqual(places.Distinct().Order());
        }).QuickCheckThrowOnFailure();

        [Theory]
        [InlineData("")]
        [InlineData("7,3")]
        [InlineData("3,3")]
        [InlineData("-1")]
        [InlineData("1-")]
        [InlineData("0,1,2")]
        [InlineData("0-1")]
        [InlineData("x")]
        [InlineData("0-999999999")]
        public void What_is_not_canonical_is_refused(string places) => Assert.Contains("places rise from 0", Assert.Throws<FormatException>(() =>
            PerturbationChain.Parse($"text.keyboard-typos@1(0.2;only={places})", [Typos])).Message);

        [Fact]
        public void Pictures_have_no_single_edits()
        {
            Assert.Throws<ArgumentException>(() => Perturb.Image.Rotation().At(1).WithOnlyEdits(0));
            Assert.Contains("which image.rotation does not make", Assert.Throws<FormatException>(() =>
                PerturbationChain.Parse("image.rotation@1(2;only=0)", [Perturb.Image.Rotation()])).Message);
        }

        [Fact]
        public void No_edit_at_all_is_refused() => Assert.Throws<ArgumentException>(() => Typos.At(1).WithOnlyEdits());

        [Fact]
        public void Readers_see_how_many() =>
            Assert.Equal("keyboard typos 0.2 (severity 5.0, 2 of its edits)", Chain().WithOnlyEdits(0, 4, 9).ToDisplayString());
    }

    public sealed class Result
    {
        [Fact]
        public void All_places_are_the_whole_step() => Prop.ForAll(TextGen.Prompts, text =>
        {
            var count = Chain().CountEdits(text, "case", 1)[0];
            return count == 0 || Apply(Chain().WithOnlyEdits(0, Enumerable.Range(0, count)), text) == Apply(Chain(), text);
        }).QuickCheckThrowOnFailure();

        [Fact]
        public void Each_edit_alone_is_as_in_the_whole_step() => Prop.ForAll(TextGen.Prompts, text =>
        {
            var edits = ((TextPerturbation)Typos).Kernel.Edit(text, [], new("case", 0.2, 5, new CounterRandom(1).Stream("case").Stream("text.keyboard-typos@1").Stream(0).Stream(0)));
            return edits.Select((edit, place) => (edit, place)).All(one => Apply(Chain().WithOnlyEdits(0, one.place), text) == TextEdits.Apply(text, [one.edit]));
        }).QuickCheckThrowOnFailure();

        [Fact]
        public void Places_run_on_from_text_to_text()
        {
            var prompt = Prompt.User("q").Input("the first text of two").Input("the second text of two");
            var whole = Chain().Apply(prompt, "case", 1);
            var first = Chain().CountEdits(Prompt.User("q").Input("the first text of two"), "case", 1)[0];
            var second = Chain().CountEdits(prompt, "case", 1)[0] - first;

            var changed = Chain().WithOnlyEdits(0, Enumerable.Range(first, second)).Apply(prompt, "case", 1);

            Assert.Equal("the first text of two", ((TextPart)changed.Parts[1]).Text);
            Assert.Equal(((TextPart)whole.Parts[2]).Text, ((TextPart)changed.Parts[2]).Text);
            Assert.NotEqual("the second text of two", ((TextPart)changed.Parts[2]).Text);
        }

        [Fact]
        public void Places_beyond_the_last_stand_for_nothing() => Assert.Equal("a text", Apply(Chain().WithOnlyEdits(0, 999), "a text"));

        [Fact]
        public void Counting_changes_no_picture() => Assert.Equal([0, 1], PerturbationChain.Of(
            Perturbation.Image("boom", (_, _) => throw new InvalidOperationException("not to be called")).At(100), Typos.At(1))
            .CountEdits(Prompt.User("q").Input("some text").Image(EvalKit.Image.FromPixels(Pictures.Scene(4, 4))), "case", 1));

        [Fact]
        public void Replacements_of_one_group_are_one_edit()
        {
            TextEdit[] edits = [new(0, 1, "A") { Group = 7 }, new(1, 1, "B"), new(2, 1, "C") { Group = 7 }];

            Assert.Equal(2, TextEdits.Count(edits));
            Assert.Equal("AbC", TextEdits.Apply("abc", new EditSubset([3]).Of(edits, 3)));
            Assert.Equal("aBc", TextEdits.Apply("abc", new EditSubset([1]).Of(edits, 0)));
        }
    }
}
