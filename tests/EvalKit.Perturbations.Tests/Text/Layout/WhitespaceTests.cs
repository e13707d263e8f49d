using FsCheck;
using FsCheck.Fluent;

namespace EvalKit.Perturbations.Tests;

public static class WhitespaceTests
{
    private static readonly char[] Gaps = [' ', '\t', '\n', '\r'];

    private static IReadOnlyList<TextEdit> Edits(string text, double share) =>
        new WhitespaceKernel().Edit(text, [], new("case", share, 0, new(8)));

    private static string Spaced(string text, double share) => TextEdits.Apply(text, Edits(text, share));

    private static string[] Words(string text) => text.Split(Gaps, StringSplitOptions.RemoveEmptyEntries);

    [Fact]
    public static void Words_are_neither_joined_nor_split_nor_changed() =>
        Prop.ForAll(TextGen.Prompts, text => Words(Spaced(text, 1)).SequenceEqual(Words(text))).QuickCheckThrowOnFailure();

    [Fact]
    public static void A_greater_share_makes_the_same_changes_and_more() => Prop.ForAll(TextGen.Prompts, text =>
    {
        double[] shares = [0.001, 0.05, 0.1, 0.3, 0.5, 1];
        var levels = shares.Select(share => Edits(text, share)).ToList();
        return levels.Zip(levels.Skip(1)).All(pair => pair.First.All(edit => pair.Second.Contains(edit)));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public static void Every_change_changes_something() => Prop.ForAll(TextGen.Prompts, text =>
        Edits(text, 1).All(edit => edit.Replacement != text.Substring(edit.Start, edit.Length))).QuickCheckThrowOnFailure();

    [Fact]
    public static void Code_stays() => Prop.ForAll(TextGen.Prompts, text =>
        new[] { "`let x = y`", "``a ` b``" }.All(code => Spaced(text, 1).Split(code).Length >= text.Split(code).Length)).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("\n\t ")]
    public static void Text_without_a_word_stays(string text) => Assert.Equal(text, Spaced(text, 1));

    [Fact]
    public static void Groups_of_digits_stay_together() => Assert.Contains("1 000 000", Spaced("pay 1 000 000 now please", 1));

    [Fact]
    public static void A_space_that_carries_a_mark_stays() => Assert.Contains("a \u0301b", Spaced("a \u0301b c", 1));

    [Fact]
    public static void A_no_break_space_is_no_gap() => Assert.Contains("10\u00A0km", Spaced("about 10\u00A0km away", 1));

    [Fact]
    public static void Line_breaks_are_of_the_text_s_own_kind()
    {
        var text = string.Concat(Enumerable.Repeat("one two\r\n", 200));

        Assert.DoesNotContain('\n', Spaced(text, 1).Replace("\r\n", ""));
        Assert.DoesNotContain('\r', Spaced(text, 1).Replace("\r\n", ""));
    }

    [Fact]
    public static void All_kinds_of_change_happen()
    {
        var spaced = Spaced(string.Concat(Enumerable.Repeat("one two\n", 300)), 1);

        Assert.Contains("one  two", spaced);
        Assert.Contains("\t", spaced);
        Assert.Contains(" \n", spaced);
        Assert.Contains("one\ntwo", spaced);
        Assert.Contains("two one", spaced);
    }

    [Fact]
    public static void A_single_word_gets_something_after_it() => Assert.Matches(@"^word\s+$", Spaced("word", 0.001));

    [Fact]
    public static void A_word_of_one_sign_behind_an_indentation_is_a_word() => Assert.Matches(@"^ =\s+$", Spaced(" =", 1));

    [Fact]
    public static void A_text_of_spaces_takes_linear_time() => Assert.NotEqual("", Spaced("a" + new string(' ', 400_000) + string.Concat(Enumerable.Repeat("b ", 100_000)), 0.5));
}
