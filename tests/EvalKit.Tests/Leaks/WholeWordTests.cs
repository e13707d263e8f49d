using EvalKit.Tests.Expectations;
namespace EvalKit.Tests.Leaks;

public class WholeWordTests
{
    [Theory]
    [InlineData("The capital is Paris.", "paris")]
    [InlineData("(PARIS)", "Paris")]
    [InlineData("Paris", "Paris.")]
    [InlineData("say New York twice", " New York ")]
    [InlineData("the total is $41.20", "41.20")]
    [InlineData("1,234.50 in all", "1,234.50")]
    [InlineData("pay 412, please", "412")]
    [InlineData("答えは東京です", "東京")]
    [InlineData("Parisian, Paris", "Paris")]
    [InlineData("C++ or C#", "C++")]
    [InlineData("Straße 7", "straße")]
    public void A_word_of_its_own_is_found(string text, string answer) => Assert.True(WholeWord.IsIn(text, WholeWord.Key(answer)!));

    [Theory]
    [InlineData("Parisian", "Paris")]
    [InlineData("comparison", "Paris")]
    [InlineData("snake_Paris_case", "Paris")]
    [InlineData("141.20", "41.20")]
    [InlineData("41.205", "41.20")]
    [InlineData("412.50", "412")]
    [InlineData("1,412", "412")]
    [InlineData("4125", "412")]
    [InlineData("e\u0301te\u0301", "ete")]
    [InlineData("", "Paris")]
    [InlineData("Pari", "Paris")]
    public void A_part_of_another_is_not(string text, string answer) => Assert.False(WholeWord.IsIn(text, WholeWord.Key(answer)!));

    [Theory]
    [InlineData("")]
    [InlineData(" . ")]
    [InlineData("a")]
    [InlineData("7")]
    [InlineData("42")]
    [InlineData("4.2")]
    [InlineData("+")]
    public void What_stands_anywhere_by_chance_is_not_looked_for(string answer) => Assert.Null(WholeWord.Key(answer));

    [Theory]
    [InlineData("no")]
    [InlineData("x1")]
    [InlineData("123")]
    [InlineData("1.23")]
    public void What_is_longer_is(string answer) => Assert.Equal(answer, WholeWord.Key(answer));

    [Fact]
    public void A_text_without_end_is_searched_so_far_and_a_long_answer_is_known_by_its_beginning()
    {
        var flood = new string('a', 5_000_000);

        Assert.False(WholeWord.IsIn(flood + " Paris", "Paris"));
        Assert.False(WholeWord.IsIn(flood, new string('a', 100) + "b"));
        Assert.True(WholeWord.IsIn("Say: " + new string('x', 500), WholeWord.Key(new string('x', 200) + "y")![..200]) || WholeWord.Key(new string('x', 201))!.Length == 200);
    }

    [Fact]
    public void Halves_of_surrogate_pairs_and_nulls_do_no_harm() => Assert.All(
        HostileReplies.All.Select(row => row.Data), text => Assert.True(WholeWord.Key(text) is not { } key || !WholeWord.IsIn("harmless", key) || text.Contains("harmless", StringComparison.OrdinalIgnoreCase)));
}
