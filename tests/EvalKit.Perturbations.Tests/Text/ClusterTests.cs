using System.Globalization;
using System.Text;
using FsCheck;
using FsCheck.Fluent;

namespace EvalKit.Perturbations.Tests;

public static class ClusterTests
{
    [Fact]
    public static void Clusters_are_those_of_the_runtime()
    {
        var pieces = Gen.Elements("a", "é", "\u0301", "\u0345", "\u0489", "\r", "\n", "\u200D", "👍", "🏽", "🇫", "ש", "ד\u05B0", "א\u0600", "\uD800", "か\u3099", "각", "ᄀ", "ᅡ", "\u00AD", "©", "\u0600", "ำ");
        var texts = pieces.ListOf().Select(parts => string.Concat(parts)).ToArbitrary();

        Prop.ForAll(texts, text => Cluster.Of(text).Select(cluster => cluster.Start).SequenceEqual(StringInfo.ParseCombiningCharacters(text))
            && Cluster.Of(text).All(cluster => cluster.IsLetter == (Rune.TryGetRuneAt(text, cluster.Start, out var rune) && Rune.IsLetter(rune)))).QuickCheckThrowOnFailure();
    }

    [Fact]
    public static void A_million_marks_are_one_cluster() => Assert.Equal(1_000_001, Assert.Single(Cluster.Of("a" + new string('\u0301', 1_000_000))).Length);
}
