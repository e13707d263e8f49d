using System.Text;

namespace EvalKit.Perturbations.Tests;

/// <summary>Letters that look the same or nearly the same, and characters that nobody sees.</summary>
public static class LookalikeTests
{
    [Fact]
    public static void Homoglyphs_are_the_intentional_pairs_of_Latin_letters() => Assert.Equal(
        "\u0391\u0392\u0421D\u0395FG\u0397\u0399\u0408\u039AL\u039C\u039D\u039F\u03A1QR\u0405\u03A4UVW\u03A7\u03A5\u0396"
        + " \u0430b\u0441\u0501\u0435fg\u04BB\u0456\u03F3klmn\u03BF\u0440qr\u0455tuvw\u0445\u0443z",
        Changed.Whole(Perturb.Text.Homoglyphs(), "ABCDEFGHIJKLMNOPQRSTUVWXYZ abcdefghijklmnopqrstuvwxyz"));

    [Theory]
    [InlineData("naïve café, Zoë Müller", "naive cafe, Zoe Muller")]
    [InlineData("Straße, Łódź, smørrebrød, œuvre, þing", "Strasse, Lodz, smorrebrod, oeuvre, thing")]
    [InlineData("\u01FD \u00E6\u0301 \u01FF \u00F8\u0301 \u01E2", "ae ae o o Ae")]
    [InlineData("e\u0301te\u0301 ệ ёй ΐ", "ete e еи ι")]
    [InlineData("plain", "plain")]
    [InlineData("שָׁלוֹם", "שָׁלוֹם")]
    public static void Marks_are_removed(string text, string without) => Assert.Equal(without, Changed.Whole(Perturb.Text.RemovedDiacritics(), text));

    [Fact]
    public static void Added_marks_are_removed_again()
    {
        const string text = "the quick brown fox";

        Assert.Equal(text, Changed.Whole(Perturb.Text.RemovedDiacritics(), Changed.Whole(Perturb.Text.AddedDiacritics(), text)));
        Assert.Equal(text.Length + 16, Changed.Whole(Perturb.Text.AddedDiacritics(), text).Length);
    }

    /// <summary>Patterns in escapes: half a surrogate pair does not survive a test host's messages.</summary>
    public static TheoryData<string, string> Hidden => new()
    {
        { "text.zero-width", @"[\u200B-\u200D\u2060-\u2064\uFEFF\u00AD]" }, { "text.variation-selectors", @"[\uFE00-\uFE0F]" },
        { "text.tag-characters", @"\uDB40[\uDC20-\uDC7E]" }, { "text.deletion-controls", @"[a-z]\x08" },
    };

    [Theory]
    [MemberData(nameof(Hidden))]
    public static void What_nobody_sees_leaves_the_text_when_it_is_taken_out(string name, string pattern)
    {
        const string text = "The parcel, please!";
        var changed = Changed.Whole(Members.Named(name), text);
        var unseen = new System.Text.RegularExpressions.Regex(pattern, System.Text.RegularExpressions.RegexOptions.CultureInvariant);

        Assert.Equal(15, unseen.Count(changed));
        Assert.Equal(text, unseen.Replace(changed, ""));
    }

    [Fact]
    public static void A_word_behind_an_override_is_stored_backwards()
    {
        Assert.Equal("\u202Eylper\u202C 41 \u202Ee\u0301te\u0301\u202C", Changed.Whole(Perturb.Text.BidiOverrides(), "reply 41 e\u0301te\u0301"));
        Assert.Equal("שלום I", Changed.Whole(Perturb.Text.BidiOverrides(), "שלום I"));
    }

    [Fact]
    public static void Styled_letters_are_compatible_with_plain_ones()
    {
        const string text = "The Quick Brown Fox jumps over the lazy dog, naïve.";
        foreach (var styled in Changed.Ways(Perturb.Text.StyledLetters(), text))
        {
            Assert.DoesNotContain(styled, char.IsAsciiLetter);
            if ("é".Normalize(NormalizationForm.FormD).Length == 2) Assert.Equal(text, styled.Normalize(NormalizationForm.FormKC));
        }
    }

    [Fact]
    public static void Leetspeak_has_signs_for_ten_letters() =>
        Assert.All(Changed.Ways(Perturb.Text.Leetspeak(), "Elite lasts!"), changed => Assert.Matches("^31[1!]73 1[4@][5$]7[5$]!$", changed));
}
