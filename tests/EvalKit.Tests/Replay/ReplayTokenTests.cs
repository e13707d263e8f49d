using FsCheck;
using FsCheck.Fluent;

namespace EvalKit.Tests.Replay;

public class ReplayTokenTests
{
    [Fact]
    public void Comes_back_as_it_was()
    {
        Prop.ForAll<NonNull<string>, ulong, PositiveInt[]>((chain, seed, path) =>
        {
            var token = new ReplayToken("an eval · of ünïcode", "case/1", chain.Get.Replace("\u001f", "", StringComparison.Ordinal).Replace("\0", "", StringComparison.Ordinal), seed, [.. path.Select(step => step.Get)]);
            if (token.Chain.Any(char.IsSurrogate)) return true;
            var parsed = ReplayToken.TryParse(token.ToString(), out _);
            return parsed is not null && parsed.Chain == token.Chain && parsed.Seed == seed && parsed.Path.SequenceEqual(token.Path) && parsed.Eval == token.Eval;
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Is_one_word_that_a_shell_takes_unquoted() =>
        Assert.Matches("^[A-Za-z0-9_-]+$", new ReplayToken("Evals.Reads a total", "r-1", "image.rotation@1(2.1) > text.whitespace@1(0.1)", 7, [0, 3]).ToString());

    [Theory]
    [InlineData("")]
    [InlineData("abc")]
    [InlineData("not a token at all")]
    [InlineData("💥💥💥💥💥💥")]
    public void Nonsense_is_refused(string text)
    {
        Assert.Null(ReplayToken.TryParse(text, out var problem));
        Assert.Contains("damaged", problem, StringComparison.Ordinal);
    }

    [Fact]
    public void A_changed_letter_is_noticed()
    {
        var token = new ReplayToken("eval", "case", "image.rotation@1(2.1)", 7, []).ToString();
        for (var i = 0; i < token.Length; i++)
        {
            var changed = token[..i] + (token[i] == 'A' ? 'B' : 'A') + token[(i + 1)..];
            var parsed = ReplayToken.TryParse(changed, out _);
            Assert.True(parsed is null || parsed.ToString() == token, changed);
        }
    }
}
