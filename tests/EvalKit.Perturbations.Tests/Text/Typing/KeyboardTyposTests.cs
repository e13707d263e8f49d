using System.Globalization;
using System.Text;
using FsCheck;
using FsCheck.Fluent;

namespace EvalKit.Perturbations.Tests;

public static class KeyboardTyposTests
{
    private static IReadOnlyList<TextEdit> Edits(string text, double share, ulong key = 3) =>
        ((TextPerturbation)Perturb.Text.KeyboardTypos()).Kernel.Edit(text, [], new("case", share, 0, new(key)));

    private static string Typed(string text, double share, ulong key = 3) => TextEdits.Apply(text, Edits(text, share, key));

    [Fact]
    public static void A_greater_share_makes_the_same_slips_and_more() => Prop.ForAll(TextGen.Prompts, text =>
    {
        double[] shares = [0.001, 0.01, 0.05, 0.1, 0.2, 1];
        var levels = shares.Select(share => Edits(text, share)).ToList();
        return levels.Zip(levels.Skip(1)).All(pair => pair.First.All(edit => pair.Second.Contains(edit)));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public static void Protected_pieces_come_through_whole() => Prop.ForAll(TextGen.Prompts, text =>
    {
        var typed = Typed(text, 1);
        return TextGen.Protected.All(piece => Count(text, piece) <= Count(typed, piece));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public static void Clusters_are_never_split_nor_spaces_touched() => Prop.ForAll(TextGen.Prompts, text =>
    {
        var typed = Typed(text, 1);
        var known = Clusters(text).ToHashSet();
        return Clusters(typed).All(cluster => known.Contains(cluster) || (cluster.Length == 1 && char.IsAsciiLetter(cluster[0])))
            && typed.EnumerateRunes().All(rune => rune != Rune.ReplacementChar)
            && typed.Where(char.IsWhiteSpace).SequenceEqual(text.Where(char.IsWhiteSpace));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public static void Every_slip_changes_something_and_no_word_vanishes() => Prop.ForAll(TextGen.Prompts, text =>
        Edits(text, 1).All(edit => edit.Replacement != text.Substring(edit.Start, edit.Length))
        && Typed(text, 1).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length
            == text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("")]
    [InlineData("  \n ")]
    [InlineData("41.20 + 7 = ?")]
    [InlineData("👍🏽 🇫🇷 !!")]
    [InlineData("{name} `code`")]
    public static void Text_without_a_free_letter_stays(string text) => Assert.Equal(text, Typed(text, 1));

    [Fact]
    public static void At_the_smallest_share_there_is_one_slip() => Assert.Single(Edits("a short text", 0.001));

    [Fact]
    public static void The_share_of_letters_is_about_the_asked_one()
    {
        var text = string.Concat(Enumerable.Repeat("the driver took the longer road along the river ", 100));

        // A swap takes two letters, so there are a little fewer slips than the share.
        Assert.InRange(Edits(text, 0.1).Count / (double)text.Count(char.IsLetter), 0.085, 0.105);
    }

    [Fact]
    public static void All_four_kinds_happen()
    {
        var edits = Edits(string.Concat(Enumerable.Repeat("brown ", 200)), 1);

        Assert.Contains(edits, edit => edit.Length == 2);
        Assert.Contains(edits, edit => edit.Replacement.Length == 0);
        Assert.Contains(edits, edit => edit.Length == 1 && edit.Replacement.Length == 2);
        Assert.Contains(edits, edit => edit.Length == 1 && edit.Replacement.Length == 1);
    }

    [Theory]
    [InlineData(KeyboardLayout.Qwerty, 26, 'e', "wrsd")]
    [InlineData(KeyboardLayout.Qwertz, 29, 'ö', "läpü")]
    [InlineData(KeyboardLayout.Azerty, 26, 'q', "azsw")]
    [InlineData(KeyboardLayout.Dvorak, 26, 'e', "oujpq")]
    public static void A_neighbouring_key_is_a_neighbour_both_ways_and_keeps_the_case(KeyboardLayout layout, int letters, char example, string beside)
    {
        var keys = KeyboardKeys.Of(layout);
        var all = "abcdefghijklmnopqrstuvwxyzäöü".Where(letter => keys.Beside(letter).Length > 0).ToList();

        Assert.Equal(letters, all.Count);
        Assert.Equal(beside.Order(), string.Concat(keys.Beside(example)).Order());
        Assert.All(all, letter =>
        {
            Assert.All(keys.Beside(letter), other => Assert.Contains(letter.ToString(), keys.Beside(other[0])));
            Assert.Equal(keys.Beside(letter).Select(other => other.ToUpperInvariant()), keys.Beside(char.ToUpperInvariant(letter)));
        });
        Assert.Empty(keys.Beside('é'));
    }

    [Fact]
    public static void Another_layout_makes_other_slips_and_says_so_in_the_chain()
    {
        const string text = "the driver took the longer road along the river and the parcel came too late";
        var layouts = Enum.GetValues<KeyboardLayout>().Select(layout => Perturb.Text.KeyboardTypos(layout: layout)).ToList();

        Assert.Equal(4, layouts.Select(member => PerturbationChain.Of(member.At(200)).Apply(text, "case", 1).Text).Distinct().Count());
        Assert.Equal("text.keyboard-typos@1(0.2;layout=azerty)", layouts[2].At(200).ToString());
        Assert.Throws<ArgumentOutOfRangeException>(() => Perturb.Text.KeyboardTypos(layout: (KeyboardLayout)9));
    }

    [Fact]
    public static void A_long_line_of_openers_takes_linear_time()
    {
        var hostile = new string('{', 200_000) + new string('`', 200_000) + string.Concat(Enumerable.Repeat("` ``", 50_000)) + new string('a', 200_000);

        Assert.NotEqual(hostile, Typed(hostile, 0.2));
    }

    private static IEnumerable<string> Clusters(string text)
    {
        var clusters = StringInfo.GetTextElementEnumerator(text);
        while (clusters.MoveNext()) yield return clusters.GetTextElement();
    }

    private static int Count(string text, string piece) => text.Split(piece).Length;
}
