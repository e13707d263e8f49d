using FsCheck;
using FsCheck.Fluent;

namespace EvalKit.Perturbations.Tests;

/// <summary>Lines and sentences in another order.</summary>
public static class PieceOrderTests
{
    [Fact]
    public static void Lines_are_the_same_ones_and_an_even_number_of_them_has_moved() => Prop.ForAll(TextGen.Prompts, text =>
    {
        var changed = Changed.Whole(Perturb.Text.LineOrder(), text);
        return Lines(changed).Order(StringComparer.Ordinal).SequenceEqual(Lines(text).Order(StringComparer.Ordinal)) && Gaps(changed) == Gaps(text);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public static void All_of_an_even_number_of_lines_move_at_a_share_of_1() =>
        Assert.All(Lines("a\nb\nc\nd").Zip(Lines(Changed.Whole(Perturb.Text.LineOrder(), "a\nb\nc\nd"))), pair => Assert.NotEqual(pair.First, pair.Second));

    [Fact]
    public static void Indentation_and_kept_lines_stay()
    {
        var axis = Perturb.Text.LineOrder().Keep("total");
        var changed = axis.ChainAt(5, new(1)).Apply("first\n  second\n\ntotal: 3\n    third", "case", 1).Text.Split('\n');

        Assert.Equal(["first", "second", "third"], changed.Select(line => line.Trim()).Where(line => line is not "" and not "total: 3").Order());
        Assert.Equal([0, 2, 0, 0, 4], changed.Select(line => line.Length - line.TrimStart().Length));
        Assert.Equal("total: 3", changed[3]);
    }

    [Fact]
    public static void A_pair_of_lines_is_one_edit()
    {
        var chain = PerturbationChain.Of(Perturb.Text.LineOrder().At(1000));
        const string text = "a\nb\nc\nd";

        Assert.Equal([2], chain.CountEdits(text, "case", 1));
        Assert.All([0, 1], edit => Assert.Equal(2, Lines(chain.WithOnlyEdits(0, edit).Apply(text, "case", 1).Text).Zip(Lines(text)).Count(pair => pair.First != pair.Second)));
    }

    [Fact]
    public static void Sentences_end_at_marks_before_white_space_and_with_their_line() =>
        Assert.Equal(["It is 3.5 km.", "Is it?", "Yes!", "A heading", "At www.example.org, too..."],
            TextPieces.Sentences(" It is 3.5 km. Is it?  Yes!\nA heading\r\nAt www.example.org, too...").Select(piece => " It is 3.5 km. Is it?  Yes!\nA heading\r\nAt www.example.org, too..."[piece.Start..piece.End]));

    [Fact]
    public static void Options_change_places_and_nothing_else_does()
    {
        var prompt = Prompt.User("Which?").Context("a\nb").Choices("red", "dark green", "blue", "").Input("x");
        var changed = PerturbationChain.Of(Perturb.Text.OptionOrder().At(1000)).Apply(prompt, "case", 1);
        var options = ((ChoicesPart)changed.Parts[2]).Options;

        Assert.Equal(["", "blue", "dark green", "red"], options.Order(StringComparer.Ordinal));
        Assert.NotEqual(["red", "dark green", "blue", ""], options);
        Assert.Equal("", options[3]);
        Assert.Equal(prompt.Parts.Where(part => part is TextPart).Select(part => part.ToString()), changed.Parts.Where(part => part is TextPart).Select(part => part.ToString()));
    }

    [Fact]
    public static void Options_are_looked_for_where_there_are_choices_alone()
    {
        var member = Perturb.Text.OptionOrder();

        Assert.False(member.CanChange(Prompt.User("a\nb").Input("c\nd")));
        Assert.Throws<ArgumentException>(() => member.In(Part.Context));
        Assert.Throws<PerturbationException>(() => PerturbationChain.Of(member.At(1000)).Apply(Prompt.User("?").Choices("a\u001Fb", "c"), "case", 1));
        Assert.Equal("text.option-order@1(1;in=choices)", member.At(1000).ToString());
        Assert.False(Perturb.Text.LineOrder().CanChange(Prompt.FromParts([new ChoicesPart(["a", "b"])])));
    }

    [Fact]
    public static void Equal_lines_need_not_move() => Assert.Equal("x\nx\nx\nx", Changed.Whole(Perturb.Text.LineOrder(), "x\nx\nx\nx"));

    private static string[] Lines(string text) => [.. text.Split(['\n', '\r']).Select(line => line.Trim())];

    private static string Gaps(string text) => string.Concat(text.Where(letter => letter is '\n' or '\r'));
}
