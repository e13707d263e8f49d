using System.Net;
using System.Text;
using System.Text.Json;

namespace EvalKit.Perturbations.Tests;

/// <summary>What is written otherwise is read back by an independent reader.</summary>
public static class MarkupTests
{
    private const string Text = "Zoë's naïve café is open, 𝒜 and שלום too";

    [Fact]
    public static void Html_entities_are_read_back() =>
        Assert.All(Changed.Ways(Perturb.Text.HtmlEntities(), Text, 5), changed => Assert.Equal(Text, WebUtility.HtmlDecode(changed)));

    [Fact]
    public static void Json_escapes_are_read_back() =>
        Assert.Equal(Text, JsonSerializer.Deserialize<string>($"\"{Changed.Whole(Perturb.Text.JsonEscapes(), Text)}\""));

    [Fact]
    public static void Percent_codes_are_read_back() => Assert.Equal(Text, Uri.UnescapeDataString(Changed.Whole(Perturb.Text.PercentCodes(), Text)));

    [Fact]
    public static void Base64_is_read_back_word_by_word() =>
        Assert.Equal("naïve café", string.Join(' ', Changed.Whole(Perturb.Text.Base64(), "naïve café").Split(' ').Select(word => Encoding.UTF8.GetString(Convert.FromBase64String(word)))));

    [Fact]
    public static void Rot13_undoes_itself()
    {
        Assert.Equal("Uryyb Jbeyq", Changed.Whole(Perturb.Text.Rot13(), "Hello World"));
        Assert.Equal("Hello World", Changed.Whole(Perturb.Text.Rot13(), "Uryyb Jbeyq"));
    }

    [Theory]
    [InlineData("pig latin", "igpay atinlay")]
    [InlineData("Smile at the apple", "Ilesmay atway ethay appleway")]
    [InlineData("hmm 3 don't", "hmm 3 don't")]
    public static void Pig_Latin(string text, string expected) => Assert.Equal(expected, Changed.Whole(Perturb.Text.PigLatin(), text));

    [Fact]
    public static void Tags_and_Markdown_stand_round_words()
    {
        Assert.Matches("^(<(b|i|em|u|span|a href=\"#\")>\\w+</\\w+> ?){3}$", Changed.Whole(Perturb.Text.HtmlTags(), "one two three"));
        Assert.All(Changed.Whole(Perturb.Text.Markdown(), "one two three").Split(' '), word => Assert.Matches("^\\W*(one|two|three)\\W*(\\]\\(#\\))?$|^_\\w+_$", word));
    }
}
