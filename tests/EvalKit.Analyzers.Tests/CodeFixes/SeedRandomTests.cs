namespace EvalKit;

public sealed class SeedRandomTests
{
    [Fact]
    public Task Cases_that_are_drawn() => Verify.Fix<SeedRandom>("""
        public static EvalPlan Plan() => Eval.Over({|EVAL0401:new Random()|}.GetItems(Questions.All.ToArray(), 100))
            .Ask(q => q.Text).Using(Model.AnswerAsync).Expect(q => Answer.Equal(q.Answer)).Require(PassRate.AtLeast(0.9));

        public static EvalPlan Other() => Eval.Over(Questions.All.OrderBy(new Shuffle({|EVAL0401:new Random()|}).Key).ToList())
            .Ask(q => q.Text).Using(Model.AnswerAsync).Expect(q => Answer.Equal(q.Answer)).Require(PassRate.AtLeast(0.9));

        private sealed class Shuffle(Random random) { public int Key(Question question) => random.Next(question.Text.Length); }
        """, """
        public static EvalPlan Plan() => Eval.Over(new Random(1).GetItems(Questions.All.ToArray(), 100))
            .Ask(q => q.Text).Using(Model.AnswerAsync).Expect(q => Answer.Equal(q.Answer)).Require(PassRate.AtLeast(0.9));

        public static EvalPlan Other() => Eval.Over(Questions.All.OrderBy(new Shuffle(new Random(1)).Key).ToList())
            .Ask(q => q.Text).Using(Model.AnswerAsync).Expect(q => Answer.Equal(q.Answer)).Require(PassRate.AtLeast(0.9));

        private sealed class Shuffle(Random random) { public int Key(Question question) => random.Next(question.Text.Length); }
        """);

    [Theory]
    [InlineData("Questions.All.OrderBy(q => {|EVAL0401:new Random()|}.Next()).ToList()")]
    [InlineData("{|EVAL0401:Random.Shared|}.GetItems(Questions.All.ToArray(), 100)")]
    [InlineData("Questions.All.Where(q => q.Text != $\"{{|EVAL0401:DateTime.Now|}}\").ToList()")]
    public Task What_has_no_one_right_value_stays(string cases)
    {
        var plan = $"""
            public static EvalPlan Plan() => Eval.Over({cases})
                .Ask(q => q.Text).Using(Model.AnswerAsync).Expect(q => Answer.Equal(q.Answer)).Require(PassRate.AtLeast(0.9));
            """;
        return Verify.Fix<SeedRandom>(plan, plan);
    }
}
