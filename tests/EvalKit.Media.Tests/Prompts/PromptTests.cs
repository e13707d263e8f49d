namespace EvalKit.Media.Tests;

public sealed class PromptTests
{
    private static readonly Image Dot = Image.FromPixels(new(1, 1));
    private static readonly Image OtherDot = Image.FromPixels(new(1, 2));
    private static readonly AudioClip Click = AudioClip.FromSamples(new([0.5f], 8000));
    private static readonly AudioClip OtherClick = AudioClip.FromSamples(new([0.25f], 8000));

    public sealed class ModalityOfAPrompt
    {
        public static TheoryData<Func<Prompt>, string> Prompts => new()
        {
            { () => "text alone", "text" },
            { () => Prompt.User("question"), "text" },
            { () => Prompt.User("question").Input("text"), "text" },
            { () => Prompt.User("question").Image(Dot), "image" },
            { () => Prompt.User("question").Audio(Click), "audio" },
            { () => Prompt.User("question").Input("text").Image(Dot).Audio(Click), "audio+image" },
            { () => Prompt.User("question").Audio(Click).Image(Dot), "audio+image" },
            { () => Prompt.FromParts([new ImagePart(Part.Input, Dot)]), "image" },
            { () => Prompt.FromParts([]), "none" },
            { () => Prompt.FromParts([]).Choices("a", "b"), "none" },
            { () => Prompt.User("question").With(new ImagePart(Part.Example, Dot)), "text" },
            { () => Prompt.User("question").With(new ImagePart(Part.Assistant, Dot)), "text" },
        };

        [Theory]
        [MemberData(nameof(Prompts))]
        public void Text_counts_only_alone_and_others_are_joined_in_ordinal_order(Func<Prompt> prompt, string label) =>
            Assert.Equal(label, prompt().Modality.Label());
    }

    public sealed class HashOfAPrompt
    {
        private static Prompt Full => Prompt.User("question").System("system").Example("in", "out").Context("doc", "doc").Choices("a", "b")
            .Input("text").Image(Dot).Audio(Click).ThenAssistant("answer").ThenUser("again");

        public static TheoryData<int, Func<PromptPart[]>> Replacements => new()
        {
            { 0, () => [new TextPart(Part.User, "question?")] },
            { 0, () => [new TextPart(Part.Input, "question")] },
            { 1, () => [new TextPart(Part.System, "System")] },
            { 2, () => [new ExamplePart("ino", "ut")] },
            { 2, () => [new ExamplePart("out", "in")] },
            { 3, () => [new TextPart(Part.Context, "docdoc")] },
            { 3, () => [] },
            { 5, () => [new ChoicesPart(["b", "a"])] },
            { 5, () => [new ChoicesPart(["ab"])] },
            { 5, () => [new ChoicesPart(["a"]), new ChoicesPart(["b"])] },
            { 7, () => [new ImagePart(Part.Input, OtherDot)] },
            { 7, () => [new ImagePart(Part.Context, Dot)] },
            { 7, () => [new ImagePart(Part.Input, Dot), new ImagePart(Part.Input, Dot)] },
            { 8, () => [new AudioPart(Part.Input, OtherClick)] },
            { 9, () => [new TextPart(Part.User, "answer")] },
        };

        [Theory]
        [MemberData(nameof(Replacements))]
        public void Every_change_of_any_part_changes_it(int index, Func<PromptPart[]> replacement)
        {
            var changed = Prompt.FromParts([.. Full.Parts.Take(index), .. replacement(), .. Full.Parts.Skip(index + 1)]);

            Assert.NotEqual(Full.Hash, changed.Hash);
            Assert.NotEqual(Full, changed);
        }

        [Fact]
        public void The_order_of_parts_changes_it() => Assert.NotEqual(Full, Prompt.FromParts(Full.Parts.Reverse()));

        [Fact]
        public void Equal_parts_have_equal_hashes()
        {
            Assert.Equal(Full.Hash, Full.Hash);
            Assert.Equal(Full, Prompt.FromParts(Full.Parts));
            Assert.Equal(Full.GetHashCode(), Full.GetHashCode());
        }
    }

    public sealed class Verbs
    {
        [Fact]
        public void A_verb_leaves_the_prompt_it_is_called_on_as_it_was()
        {
            var start = Prompt.User("question");
            var before = start.Hash;

            start.System("s").Example("i", "o").Context("c").Choices("a").Input("t").Image(Dot).Audio(Click).ThenAssistant("x").ThenUser("y");

            Assert.Equal(before, start.Hash);
            Assert.Single(start.Parts);
        }

        [Fact]
        public void Later_changes_of_the_lists_handed_in_do_not_reach_the_prompt()
        {
            List<string> choices = ["a", "b"];
            List<PromptPart> parts = [new ChoicesPart(choices)];
            var prompt = Prompt.FromParts(parts);
            var before = prompt.Hash;

            choices.Add("c");
            parts.Clear();

            Assert.Equal(before, prompt.Hash);
        }

        [Fact]
        public void A_string_is_a_prompt_that_is_all_input()
        {
            Prompt prompt = "text";

            Assert.Equal([Part.Input], prompt.Parts.Select(part => part.Role));
            Assert.Equal("text", prompt.Text);
            Assert.Equal(Prompt.FromParts([]).Input("text"), prompt);
        }

        [Fact]
        public void The_user_turn_is_read_back_without_system_examples_and_replies() =>
            Assert.Equal(
                "question\ndoc\na | b\ntext",
                Prompt.User("question").System("system").Example("in", "out").Context("doc").Choices("a", "b").Input("text").ThenAssistant("no").Text);

        [Fact]
        public void Media_are_read_back_in_order()
        {
            var prompt = Prompt.User("question").Image(Dot).Audio(Click).Image(OtherDot).Audio(OtherClick);

            Assert.Equal([Dot, OtherDot], prompt.Images);
            Assert.Equal([Click, OtherClick], prompt.AudioClips);
        }

        [Fact]
        public void Nulls_are_refused_where_they_are_handed_in()
        {
            Assert.Throws<ArgumentException>(() => Prompt.FromParts([null!]));
            Assert.Throws<ArgumentException>(() => Prompt.User("question").Choices("a", null!));
            Assert.Throws<ArgumentNullException>(() => Prompt.User("question").Context("a", null!));
            Assert.Throws<ArgumentNullException>(() => Prompt.User(null!));
        }

        [Fact]
        public void Nothing_but_white_space_is_empty_and_a_picture_is_not()
        {
            Assert.True(Prompt.User(" \n").Input("").IsEmpty);
            Assert.False(Prompt.User("").Image(Dot).IsEmpty);
            Assert.False(Prompt.User("a").IsEmpty);
        }
    }
}
