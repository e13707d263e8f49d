using FsCheck;
using FsCheck.Fluent;

namespace EvalKit.Tests;

public static class MarkdownTextTests
{
    public sealed class Code
    {
        [Theory]
        [InlineData("plain", "`plain`")]
        [InlineData("a`b", "``a`b``")]
        [InlineData("`a``b", "``` `a``b ```")]
        [InlineData(" a ", "`  a  `")]
        [InlineData("", "(empty)")]
        [InlineData("a\nb\tc\r", "`a\\nb\\tc\\r`")]
        [InlineData("a|b", "`a|b`")]
        [InlineData("\u202Eevil\u200B", "`\\u{202E}evil\\u{200B}`")]
        [InlineData("👩‍👩‍👧", "`👩‍👩‍👧`")]
        [InlineData("שלום", "\u2068`שלום`\u2069")]
        public void Nothing_inside_is_markup(string text, string markdown) => Assert.Equal(markdown, MarkdownText.Code(text));

        [Fact]
        public void A_long_text_is_cut() => Assert.Equal("`" + new string('x', 200) + "…`", MarkdownText.Code(new string('x', 1_000_000)));

        [Fact]
        public void No_text_closes_its_own_fence() => Prop.ForAll(
            Gen.Elements('`', ' ', 'a', '|', '\\').ListOf().Select(c => string.Concat(c)).ToArbitrary(),
            text =>
            {
                var markdown = MarkdownText.Code(text);
                var fence = markdown.Length - markdown.TrimStart('`').Length;
                return text.Length == 0 || !markdown[fence..^fence].Contains(new string('`', fence), StringComparison.Ordinal);
            }).QuickCheckThrowOnFailure();
    }

    public sealed class CellCode
    {
        [Theory]
        [InlineData("a|b", "`a\\|b`")]
        [InlineData("a\\|b", "`a\\\\\\|b`")]
        [InlineData("a\\\\|b", "`a\\\\\\|b`")]
        public void A_pipe_is_escaped_whatever_stands_before_it(string text, string markdown) => Assert.Equal(markdown, MarkdownText.CellCode(text));

        [Fact]
        public void No_text_adds_a_column() => Prop.ForAll(
            Gen.Elements('`', ' ', 'a', '|', '\\', '\n').ListOf().Select(c => string.Concat(c)).ToArbitrary(),
            text => MarkdownTable.Columns($"| {MarkdownText.CellCode(text)} | {MarkdownText.Prose(text)} |") == 2).QuickCheckThrowOnFailure();
    }

    public sealed class Prose
    {
        [Theory]
        [InlineData("18/60 = 0.30, required ≥ 0.75 − 0.05", "18/60 = 0.30, required ≥ 0.75 − 0.05")]
        [InlineData("<b>&</b>", "&lt;b&gt;&amp;&lt;/b&gt;")]
        [InlineData("[x](javascript:alert(1))", "\\[x\\](javascript:alert(1))")]
        [InlineData("**b** _u_ `c` ~s~ $m$ a|b", "\\*\\*b\\*\\* \\_u\\_ \\`c\\` \\~s\\~ \\$m\\$ a\\|b")]
        [InlineData("@someone #12", "&#64;someone &#35;12")]
        [InlineData("https://evil.test WWW.evil.test", "https&#58;//evil.test WWW&#46;evil.test")]
        [InlineData("a\\", "a\\\\")]
        public void All_markup_is_taken_away(string text, string markdown) => Assert.Equal(markdown, MarkdownText.Prose(text));
    }

    public sealed class Link
    {
        [Fact]
        public void A_file_of_the_run_is_linked() => Assert.Equal("[artifacts/a\\_b-1.png](artifacts/a_b-1.png)", MarkdownText.Link("artifacts/a_b-1.png"));

        [Theory]
        [InlineData("../../etc/passwd")]
        [InlineData("artifacts/../../x")]
        [InlineData("artifacts/")]
        [InlineData("artifacts/..")]
        [InlineData("javascript:alert(1)")]
        [InlineData("artifacts/a.png) [x](http://evil.test")]
        [InlineData("/artifacts/a.png")]
        public void Anything_else_stays_text(string path) => Assert.Equal($"`{path}`", MarkdownText.Link(path));
    }
}
