using System.Globalization;
using System.Text;

namespace EvalKit.Perturbations.Tests;

public static class NormalFormsTests
{
    [Theory]
    [InlineData("é", "e\u0301")]
    [InlineData("ü", "u\u0308")]
    [InlineData("ế", "e\u0302\u0301")]
    [InlineData("ậ", "a\u0323\u0302")]
    [InlineData("й", "и\u0306")]
    [InlineData("ΐ", "ι\u0308\u0301")]
    [InlineData("각", "\u1100\u1161\u11A8")]
    [InlineData("가", "\u1100\u1161")]
    public static void A_letter_is_taken_apart_and_put_together(string whole, string parts)
    {
        Assert.Equal(parts, NormalForms.Other(whole));
        Assert.Equal(whole, NormalForms.Other(parts));
    }

    [Theory]
    [InlineData("a")]
    [InlineData("ø")]
    [InlineData("漢")]
    [InlineData("a\u0302\u0323")]
    [InlineData("q\u0301")]
    [InlineData("\u1100\u1161\u11A7")]
    [InlineData("👍🏽")]
    public static void What_has_no_other_form_stays(string letter) => Assert.Null(NormalForms.Other(letter));

    [Fact]
    public static void The_runtime_s_own_normalisation_agrees_on_every_letter()
    {
        // Without ICU the runtime normalises ASCII alone: the table above has to do.
        if (!"é".Normalize(NormalizationForm.FormD).Equals("e\u0301", StringComparison.Ordinal)) return;
        for (var code = 0xC0; code < 0x10000; code++)
        {
            var whole = ((char)code).ToString();
            if (char.IsSurrogate((char)code) || CharUnicodeInfo.GetUnicodeCategory((char)code) is UnicodeCategory.OtherNotAssigned || NormalForms.Other(whole) is not { } parts) continue;
            Assert.Equal(whole.Normalize(NormalizationForm.FormD), parts);
            Assert.Equal(whole, parts.Normalize(NormalizationForm.FormC));
            Assert.Equal(whole, NormalForms.Other(parts));
        }
    }

    [Fact]
    public static void The_table_has_the_letters_of_three_alphabets() =>
        Assert.Equal(781, Enumerable.Range(0xC0, 0x2000 - 0xC0).Count(code => Compositions.PartsOf((char)code) is not null));
}
