namespace EvalKit.Tests.Expectations;

public static class AnswerCharacterErrorRateTests
{
    public sealed class Rate
    {
        [Theory]
        [InlineData("kitten", "sitting", 0.5)]
        [InlineData("over two lines", " over  two\r\nlines\t", 0)]
        [InlineData("Case", "case", 0.25)]
        [InlineData("stop", "stop.", 0.25)]
        [InlineData("a b", "ab", 1 / 3.0)]
        [InlineData("ab", "", 1)]
        [InlineData("a", "abcde", 4)]
        [InlineData("😀😃", "😀😄", 0.5)]
        [InlineData("é", "e\u0301", 2)]
        public async Task Edits_over_the_code_points_of_the_reference(string reference, string reply, double rate)
        {
            var grade = await Answer.CharacterErrorRate(reference).GradeAsync<Reply>(reply);

            Assert.Equal(rate, grade.Measurement!.Value.Value);
            Assert.Equal(Math.Max(0, 1 - rate), grade.Score);
        }

        [Fact]
        public async Task Half_a_pair_of_surrogates_is_a_character_of_its_own() => Assert.Equal(
            0.5, (await Answer.CharacterErrorRate("\ud800\ud801").GradeAsync<Reply>("\ud800\ud802")).Measurement!.Value.Value);

        [Fact]
        public async Task A_flood_of_characters_measures_the_characters_too_many()
        {
            var grade = await Answer.CharacterErrorRate("a").GradeAsync<Reply>(new string('a', 1_000_000));
            Assert.Equal(999_999, grade.Measurement!.Value.Value);
        }

        [Fact]
        public async Task The_reason_counts_edits_and_characters() => Assert.Equal(
            "expected character error rate ≤ 0.1, got 0.5 (3 edits over 6 characters): \"sitting\" for \"kitten\"",
            (await Answer.CharacterErrorRate("kitten").AtMost(0.1).GradeAsync<Reply>("sitting")).Reason);
    }

    public sealed class EditSimilarity
    {
        [Theory]
        [InlineData("kitten", "sitting", 4 / 7.0)]
        [InlineData("abc", "xyz", 0)]
        [InlineData("abc", "", 0)]
        [InlineData("abcd", "ab", 0.5)]
        [InlineData("ab", "abcd", 0.5)]
        public async Task What_is_left_of_the_longer_text(string reference, string reply, double similarity) =>
            Assert.Equal(similarity, (await Answer.EditSimilarity(reference).GradeAsync<Reply>(reply)).Score);

        [Fact]
        public async Task A_flood_of_characters_is_like_nothing() =>
            Assert.Equal(0, (await Answer.EditSimilarity("a").GradeAsync<Reply>(new string('a', 1_000_000))).Score);
    }
}
