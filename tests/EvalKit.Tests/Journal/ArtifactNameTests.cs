using EvalKit.Extensibility;
using FsCheck;
using FsCheck.Fluent;

namespace EvalKit.Tests;

public static class ArtifactNameTests
{
    public sealed class Of
    {
        [Theory]
        [InlineData("r-0412-clean.png")]
        [InlineData("a")]
        [InlineData("rotation-2.1.wav")]
        public void A_plain_name_stays(string name) => Assert.Equal(name, ArtifactName.Of(name));

        [Theory]
        [InlineData("../../etc/passwd")]
        [InlineData("/absolute.png")]
        [InlineData("C:\\windows\\x.png")]
        [InlineData("a/b.png")]
        [InlineData("..")]
        [InlineData(".")]
        [InlineData("")]
        [InlineData(".hidden")]
        [InlineData("-rf")]
        [InlineData("con")]
        [InlineData("CON")]
        [InlineData("con.png")]
        [InlineData("Con.tar.gz")]
        [InlineData("lpt1.png")]
        [InlineData("nul\0.png")]
        [InlineData("stream:ads")]
        [InlineData("line\nfeed.png")]
        [InlineData("\u202Egnp.exe")]
        [InlineData("dots...")]
        [InlineData("space ")]
        [InlineData("漢字.png")]
        [InlineData("R-0412.png")]
        [InlineData("a~b.png")]
        public void An_unsafe_name_is_made_safe_and_marked(string name)
        {
            var safe = ArtifactName.Of(name);

            Assert.Contains('~', safe);
            AssertSafe(safe);
        }

        [Fact]
        public void A_long_name_is_cut_and_keeps_its_extension()
        {
            var safe = ArtifactName.Of(new string('x', 300) + ".png");

            AssertSafe(safe);
            Assert.EndsWith(".png", safe, StringComparison.Ordinal);
        }

        [Fact]
        public void Any_name_is_made_safe() => Prop.ForAll(ArbMap.Default.ArbFor<NonNull<string>>(), name => AssertSafe(ArtifactName.Of(name.Get)))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(1000));

        [Fact]
        public void Different_names_never_meet_not_even_where_case_does_not_count()
        {
            string[] wishes =
            [
                "a.png", "A.png", "a .png", "a_.png", "a_.PNG", "a/.png", "a\\.png", "a\0.png", "a\uD800.png", "a\uDC00.png", "con", "CON", "Con",
                new string('x', 300), new string('x', 301), new string('X', 300), "..", ".", "", " ",
                ArtifactName.Of("A.png"), ArtifactName.Of("a/.png"), ArtifactName.Of(""),
            ];

            Assert.Equal(wishes.Length, wishes.Select(ArtifactName.Of).Distinct(StringComparer.OrdinalIgnoreCase).Count());
        }

        private static void AssertSafe(string name)
        {
            Assert.InRange(name.Length, 1, 120);
            Assert.All(name, c => Assert.True(char.IsAsciiLetterOrDigit(c) || c is '.' or '_' or '-' or '~', $"'{name}'"));
            Assert.False(name[0] is '.' or '-' || name[^1] is '.', name);
            Assert.DoesNotContain(name.Split('.')[0].ToLowerInvariant(), new[] { "con", "prn", "aux", "nul", "com1", "lpt1" });
        }
    }
}
