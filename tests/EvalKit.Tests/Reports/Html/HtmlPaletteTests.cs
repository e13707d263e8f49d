using System.Globalization;
using System.Text.RegularExpressions;

namespace EvalKit.Tests;

/// <summary>The colours of the page against WCAG 2.2: contrast 4.5 for text, 3 for what is drawn.</summary>
public static partial class HtmlPaletteTests
{
    private static readonly Dictionary<string, (string Light, string Dark)> Palette = Colour().Matches(HtmlAssets.Style)
        .ToDictionary(match => match.Groups["name"].Value, match => (match.Groups["light"].Value, match.Groups["dark"].Value));

    public static TheoryData<string, string, double> Pairs => new()
    {
        { "ink", "paper", 4.5 }, { "ink", "card", 4.5 }, { "ink", "sunk", 4.5 }, { "quiet", "paper", 4.5 }, { "quiet", "card", 4.5 }, { "quiet", "sunk", 4.5 },
        { "link", "paper", 4.5 }, { "link", "card", 4.5 },
        { "fail", "fail-fill", 4.5 }, { "incomplete", "incomplete-fill", 4.5 }, { "inconclusive", "inconclusive-fill", 4.5 }, { "pass", "pass-fill", 4.5 }, { "open", "open-fill", 4.5 },
        { "ink", "rate-0", 4.5 }, { "ink", "rate-1", 4.5 }, { "ink", "rate-2", 4.5 }, { "ink", "rate-3", 4.5 }, { "ink", "rate-4", 4.5 },
        { "gone", "gone-fill", 4.5 }, { "new", "new-fill", 4.5 },
        { "main", "card", 3 }, { "main", "halfway", 3 }, { "compared", "card", 3 }, { "compared", "halfway", 3 }, { "inconclusive", "halfway", 3 }, { "bar", "card", 3 },
    };

    [Theory]
    [MemberData(nameof(Pairs))]
    public static void Text_and_drawings_stand_out_in_light_and_in_dark(string front, string back, double least)
    {
        Assert.InRange(Contrast(Palette[front].Light, Palette[back].Light), least, 21);
        Assert.InRange(Contrast(Palette[front].Dark, Palette[back].Dark), least, 21);
    }

    [Fact]
    public static void Every_colour_of_the_style_is_one_of_the_palette()
    {
        var rules = Colour().Replace(HtmlAssets.Style, "");

        // White under pictures and on paper is no matter of the theme.
        Assert.DoesNotContain(Regex.Matches(rules, "#[0-9a-fA-F]{3,8}\\b").Select(match => match.Value), colour => colour != "#ffffff");
        Assert.DoesNotContain(Regex.Matches(rules, @"var\(--(?<name>[\w-]+)\)").Select(match => match.Groups["name"].Value), name => !Palette.ContainsKey(name));
    }

    [Fact]
    public static void Black_on_white_is_21() => Assert.Equal(21, Contrast("#000000", "#ffffff"), 6);

    // The worked example of WebAIM: #777777 on white fails AA by a hair.
    [Fact]
    public static void A_grey_that_is_known_to_fail_fails() => Assert.Equal(4.48, Contrast("#777777", "#ffffff"), 2);

    private static double Contrast(string one, string other)
    {
        var (light, dark) = (Math.Max(Luminance(one), Luminance(other)), Math.Min(Luminance(one), Luminance(other)));
        return (light + 0.05) / (dark + 0.05);
    }

    private static double Luminance(string colour) => 0.2126 * Channel(colour[1..3]) + 0.7152 * Channel(colour[3..5]) + 0.0722 * Channel(colour[5..7]);

    private static double Channel(string hex)
    {
        var value = int.Parse(hex, NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);
    }

    [GeneratedRegex(@"--(?<name>[\w-]+): light-dark\((?<light>#[0-9a-f]{6}), (?<dark>#[0-9a-f]{6})\);")]
    private static partial Regex Colour();
}
