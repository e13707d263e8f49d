using EvalKit.Statistics;

namespace EvalKit;

/// <summary>The figures in messages are those that the library decides by.</summary>
public static class PassRateClaimTests
{
    public static TheoryData<double, double, double> Claims
    {
        get
        {
            var claims = new TheoryData<double, double, double>();
            foreach (var bar in new[] { 0.1, 0.5, 0.8, 0.9, 0.95, 0.99, 1 })
            {
                foreach (var tolerance in new[] { 0, 0.01, 0.05 })
                {
                    foreach (var alpha in new[] { 0.1, 0.05, 0.01, 0.001 }) claims.Add(bar, tolerance, alpha);
                }
            }

            return claims;
        }
    }

    [Theory]
    [MemberData(nameof(Claims))]
    public static void Needs_as_many_cases_as_the_library_says(double bar, double tolerance, double alpha)
    {
        var claim = new PassRateClaim(bar, tolerance, alpha, null);

        Assert.Equal(SampleSize.SmallestPassingN(bar, tolerance, alpha), claim.FewestCases);
    }

    [Fact]
    public static void A_single_trial_that_fails_leaves_a_pass_where_cases_are_repeated()
    {
        var failed = Enumerable.Range(0, 20).Aggregate(default(ClusterTotals), (totals, i) => totals.With(i == 0 ? 2 : 3, 3));

        Assert.False(new PassRateClaim(0.85, 0.05, 0.05, null).ForgivesOne(20));
        Assert.InRange(ClusteredProportion.Lower(failed, 0.05), 0.80, 1);
    }

    [Theory]
    [MemberData(nameof(Claims))]
    public static void Bounds_are_those_of_the_library(double bar, double tolerance, double alpha)
    {
        var claim = new PassRateClaim(bar, tolerance, alpha, null);
        foreach (var n in new long[] { 1, 2, 10, 29, 59, 300, 5000 })
        {
            Assert.Equal(ClopperPearson.Lower(n, n, alpha), claim.Lower(n), 1e-12);
            Assert.Equal(ClopperPearson.Upper(0, n, alpha), claim.Upper(0, n), 1e-12);
            if (Math.Abs(ClopperPearson.Lower(n - 1, n, alpha) - claim.Target) > 1e-9)
                Assert.Equal(ClopperPearson.Lower(n - 1, n, alpha) >= claim.Target, claim.ForgivesOne(n));
        }
    }
}
