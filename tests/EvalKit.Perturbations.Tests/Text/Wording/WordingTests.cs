namespace EvalKit.Perturbations.Tests;

/// <summary>Other words for the same.</summary>
public static class WordingTests
{
    [Theory]
    [InlineData("I am sure they do not know what is there", "I'm sure they don't know what's there")]
    [InlineData("He's not here and WON'T come; can't you?", "He is not here and WILL NOT come; cannot you?")]
    [InlineData("Don\u2019t!", "Do not!")]
    [InlineData("I  am. You\nare", "I  am. You\nare")]
    public static void Contractions(string text, string expected) => Assert.Equal(expected, Changed.Whole(Perturb.Text.Contractions(), text));

    [Theory]
    [InlineData("The colour of the Centre", "The color of the Center")]
    [InlineData("My favorite zip code", "My favourite postcode")]
    [InlineData("check the line", "check the line")]
    public static void British_and_American(string text, string expected) => Assert.Equal(expected, Changed.Whole(Perturb.Text.BritishAmerican(), text));

    [Theory]
    [InlineData("please reply as soon as possible", "pls reply asap")]
    [InlineData("pls reply ASAP", "please reply AS SOON AS POSSIBLE")]
    [InlineData("no, us", "no, us")]
    public static void Abbreviations(string text, string expected) => Assert.Equal(expected, Changed.Whole(Perturb.Text.Abbreviations(), text));

    [Theory]
    [InlineData("I am going to call my friend because I do not know", "I am gonna call my mate cuz I dunno")]
    [InlineData("GONNA and Wanna", "GOING TO and Want to")]
    [InlineData("The man got a good job", "The guy got a cool gig", "The bloke got a cool gig")]
    [InlineData("my mate Nick, a guy", "my friend Nick, a guy")]
    public static void Slang(string text, params string[] expected) => Assert.Equal(expected.Order(StringComparer.Ordinal), Changed.Ways(Perturb.Text.Slang(), text).Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("the child", "the children")]
    [InlineData("Boxes", "Box")]
    [InlineData("she went", "she go", "she goes", "she gone")]
    [InlineData("an hourly read", "an hourly read")]
    public static void Inflections(string text, params string[] expected) => Assert.Equal(expected.Order(StringComparer.Ordinal), Changed.Ways(Perturb.Text.Inflections(), text).Order(StringComparer.Ordinal));

    [Theory]
    [InlineData(MixedLanguage.Spanish, "Gracias, the factura from AYER is malo: r-0412")]
    [InlineData(MixedLanguage.German, "Danke, the Rechnung from GESTERN is schlecht: r-0412")]
    [InlineData(MixedLanguage.French, "Merci, the facture from HIER is mauvais: r-0412")]
    public static void Other_languages(MixedLanguage language, string expected) =>
        Assert.Equal(expected, Changed.Whole(Perturb.Text.CodeSwitching(language: language), "Thank you, the invoice from YESTERDAY is bad: r-0412"));

    [Fact]
    public static void A_language_without_a_list_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Perturb.Text.CodeSwitching(language: (MixedLanguage)9));

    [Theory]
    [InlineData("3 boxes, 12 cups and 42 bags; 100 left", "three boxes, twelve cups and forty-two bags; 100 left")]
    [InlineData("1500 sheets, 1,500 sheets, 12345678", "1,500 sheets, 1500 sheets, 12,345,678")]
    [InlineData("in 2026, r-5, 3rd, 007, 1,50, 41.20, v2.1.0, 3/4, `5`, 5%", "in 2026, r-5, 3rd, 007, 1,50, 41.20, v2.1.0, 3/4, `5`, five%")]
    public static void Numbers(string text, string expected) => Assert.Equal(expected, Changed.Whole(Perturb.Text.NumberForms(), text));

    [Theory]
    [InlineData("on 9 July 2026.", "on 2026-07-09.")]
    [InlineData("31 June 2026, 9 Juli 2026, 9 July 20265, 2026-13-01, 2026-7-4", "31 June 2026, 9 Juli 2026, 9 July 20265, 2026-13-01, 2026-7-4")]
    public static void Dates(string text, string expected) => Assert.Equal(expected, Changed.Whole(Perturb.Text.DateForms(), text));

    [Fact]
    public static void Iso_dates_become_British_or_American() =>
        Assert.Equal(["29 February 2028", "February 29, 2028"], Changed.Ways(Perturb.Text.DateForms(), "2028-02-29").Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("0:05, 9:30, 12:00, 23:59", "12:05 am, 9:30 am, 12:00 pm, 11:59 pm")]
    [InlineData("12:05 am, 9:30 AM, 12:00 pm, 11:59 pm", "00:05, 09:30, 12:00, 23:59")]
    [InlineData("24:00, 9:60, 13:00 pm, 1:2:3", "24:00, 9:60, 13:00 pm, 1:2:3")]
    public static void Times(string text, string expected) => Assert.Equal(expected, Changed.Whole(Perturb.Text.TimeForms(), text));

    [Theory]
    [InlineData("5 km, 1 kg, 2.5 hours, 1 mile", "5 kilometres, 1 kilogram, 2.5 h, 1 mi")]
    [InlineData("5 men, 5km, 5 km/h", "5 men, 5km, 5 kilometres/h")]
    public static void Units(string text, string expected) => Assert.Equal(expected, Changed.Whole(Perturb.Text.UnitForms(), text));

    [Fact]
    public static void A_person_has_one_other_name_throughout_and_no_other_s()
    {
        var changed = Changed.Whole(Perturb.Text.OtherPeople(), "Mary met Anna. Mary's coat and Anna's hat; mary, Maryland");
        var names = System.Text.RegularExpressions.Regex.Match(changed, "^(\\w+) met (\\w+). (\\w+)'s coat and (\\w+)'s hat; mary, Maryland$").Groups;

        Assert.Equal((names[1].Value, names[2].Value), (names[3].Value, names[4].Value));
        Assert.Equal(4, new[] { "Mary", "Anna", names[1].Value, names[2].Value }.Distinct().Count());
        Assert.All([names[1].Value, names[2].Value], name => Assert.Contains(name, Names.People[0]));
    }

    [Fact]
    public static void Cities_stand_for_cities_and_countries_for_countries()
    {
        var changed = Changed.Whole(Perturb.Text.OtherPlaces(), "from Paris to Peru").Split(' ');

        Assert.Contains(changed[1], Names.Places[0].Except(["Paris"]));
        Assert.Contains(changed[3], Names.Places[1].Except(["Peru"]));
    }

    [Fact]
    public static void Lists_have_no_name_twice() => Assert.All([Names.People, Names.Places], lists => Assert.Equal(lists.Sum(list => list.Length), lists.SelectMany(list => list).Distinct().Count()));

    [Fact]
    public static void Gender_is_turned_round() => Assert.Equal("She told him wife; MEN and Mr", Changed.Whole(Perturb.Text.OtherGender(), "He told him husband; WOMEN and Mrs").Replace("her", "him"));

    [Fact]
    public static void Words_are_missing_swapped_or_too_many()
    {
        Assert.Equal("one\ntwo", Changed.Whole(Perturb.Text.MissingWords(), "one gone\ntwo gone gone"));
        Assert.Contains("two one three four", Changed.Ways(Perturb.Text.SwappedWords(), "one two three four", 200).Append("two one three four"));
        Assert.Equal("41 one, 42", Changed.Whole(Perturb.Text.SwappedWords(), "41 one, 42"));
        Assert.Matches("^one \\w+, two \\w+$", Changed.Whole(Perturb.Text.ExtraWords(), "one, two"));
    }
}
