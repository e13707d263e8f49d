using System.Text;
using EvalKit.Media;

namespace EvalKit.Perturbations.Tests;

public static class EquivalenceTests
{
    private static Prompt Rendered(string text, int columns = 48) =>
        PerturbationChain.Of(Perturb.CrossModal.RenderedText(columns).At(1)).Apply(Prompt.User("Read.").Input(text), "case", 1);

    /// <summary>What stands on a picture, read back cell by cell: the font is drawn at twice its size, so every second pixel is a bit of it.</summary>
    private static string Read(PixelBuffer picture)
    {
        var lines = new List<string>();
        for (var top = 16; top + 32 <= picture.Height - 16; top += 32)
        {
            var line = new StringBuilder();
            for (var left = 16; left + 16 <= picture.Width - 16; left += 16)
                line.Append(Enumerable.Range(' ', 95).Select(letter => (char)letter).Single(letter => Enumerable.Range(0, 128).All(i => GlyphFont.IsSet(letter, i % 8, i / 8) == picture[left + i % 8 * 2, top + i / 8 * 2].R < 128)));
            lines.Add(line.ToString().TrimEnd());
        }

        return string.Join('\n', lines);
    }

    [Theory]
    [InlineData("Total: 41.20 euro", "Total: 41.20 euro")]
    [InlineData("a\r\nb\rc\n\nd\te", "a\nb\nc\n\nd    e")]
    [InlineData("one two three four", "one two\nthree\nfour", 8)]
    [InlineData("incomprehensible words", "incompre\nhensible\nwords", 8)]
    [InlineData("  two   gaps  ", "  two   gaps")]
    public static void A_text_can_be_read_off_its_picture(string text, string expected, int columns = 48)
    {
        var prompt = Rendered(text, columns);

        Assert.Equal("Read.", prompt.Text);
        Assert.Equal(expected, Read(prompt.Images[0].Decode()));
    }

    [Fact]
    public static void Every_printable_character_is_drawn()
    {
        var all = string.Concat(Enumerable.Range('!', 94).Select(letter => (char)letter));

        Assert.Equal(all, Read(Rendered(all, 100).Images[0].Decode()));
    }

    [Theory]
    [InlineData("naïve")]
    [InlineData("emoji 👍")]
    [InlineData("")]
    [InlineData("   ")]
    public static void A_text_that_cannot_be_drawn_takes_no_part(string text)
    {
        Assert.False(Perturb.CrossModal.RenderedText().CanChange(Prompt.User("Read.").Input(text)));
        Assert.False(Perturb.CrossModal.RenderedText().CanChange(new string('a', 10_001)));
        Assert.False(Perturb.CrossModal.RenderedText().CanChange("a" + new string('\n', 200) + "a"));
    }

    [Fact]
    public static void What_a_step_before_made_undrawable_is_an_error_that_names_the_character()
    {
        var spoilt = Perturbation.Text("accent", (text, _) => text + "é").Then(Perturb.CrossModal.RenderedText()).ChainAt(1, new(1));

        var refusal = Assert.Throws<PerturbationException>(() => spoilt.Apply("caf", "case-7", 1));

        Assert.Contains("A text of case \"case-7\" cannot be drawn: it holds U+00E9", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public static void A_step_behind_changes_the_picture_of_the_text()
    {
        var chain = Perturb.CrossModal.RenderedText().Then(Perturb.Image.Rotation()).ChainAt(2, new(1));

        var turned = chain.Apply("crooked page", "case", 1);

        Assert.NotEqual(Rendered("crooked page").Images[0], Assert.Single(turned.Images));
        Assert.Equal(chain, PerturbationChain.Parse(chain.ToString(), [Perturb.CrossModal.RenderedText(), Perturb.Image.Rotation()]));
    }

    [Fact]
    public static void A_file_s_claim_leaves_pixels_and_samples_alone_and_can_be_read()
    {
        var clean = Prompts.Film(1);
        var changed = PerturbationChain.Of(Perturb.CrossModal.MetadataConflict("A dog.").At(1)).Apply(clean, "case", 1);

        Assert.Equal(clean.Images[0].Decode().Rgba, changed.Images[0].Decode().Rgba);
        Assert.Equal(clean.AudioClips[0].Decode().Samples, changed.AudioClips[0].Decode().Samples);
        Assert.Equal(clean.Images[0], EvalKit.Image.FromBytes(changed.Images[0].Bytes).Canonical());
        Assert.Equal(clean.AudioClips[0], AudioClip.FromBytes(changed.AudioClips[0].Bytes).Canonical());
        var (png, wav) = (Encoding.Latin1.GetString(changed.Images[0].Bytes.Span), Encoding.Latin1.GetString(changed.AudioClips[0].Bytes.Span));
        Assert.Contains("tEXtTitle\0A dog.", png, StringComparison.Ordinal);
        Assert.Contains("iTXtDescription\0\0\0\0\0A dog.", png, StringComparison.Ordinal);
        Assert.Contains("A dog.\0", png[png.IndexOf("eXIfII*", StringComparison.Ordinal)..], StringComparison.Ordinal);
        Assert.Contains("INFOINAM\a\0\0\0A dog.\0\0ISBJ", wav, StringComparison.Ordinal);
    }

    [Fact]
    public static void A_claim_that_no_file_takes_is_refused()
    {
        Assert.Throws<ArgumentException>(() => Perturb.CrossModal.MetadataConflict(" "));
        Assert.Throws<ArgumentException>(() => Perturb.CrossModal.MetadataConflict("naïve"));
        Assert.Throws<ArgumentException>(() => Perturb.CrossModal.MetadataConflict(new string('a', 1_001)));
        Assert.Throws<ArgumentOutOfRangeException>(() => Perturb.CrossModal.RenderedText(7));
    }
}
