using FsCheck;
using FsCheck.Fluent;

namespace EvalKit.Media.Tests;

public static class FixedMathTests
{
    private static Arbitrary<double> Between(int low, int high) => (
        from whole in Gen.Choose(low, high - 1)
        from part in Gen.Choose(0, 1 << 30)
        select whole + part / (double)(1 << 30)).ToArbitrary();

    [Fact]
    public static void Sine_and_cosine() => Prop.ForAll(Between(-1_000, 1_000), x =>
        Math.Abs(FixedMath.Sin(x) - Math.Sin(x)) < 1e-12 && Math.Abs(FixedMath.Cos(x) - Math.Cos(x)) < 1e-12).QuickCheckThrowOnFailure();

    [Fact]
    public static void Powers_of_two_and_ten() => Prop.ForAll(Between(-290, 290), x =>
        Near(FixedMath.Exp2(x), Math.Pow(2, x)) && Near(FixedMath.Pow10(x), Math.Pow(10, x))).QuickCheckThrowOnFailure();

    [Fact]
    public static void Logarithms() => Prop.ForAll(Between(-290, 290), x =>
    {
        var y = Math.Pow(10, x);
        return Math.Abs(FixedMath.Ln(y) - Math.Log(y)) <= 1e-12 * Math.Max(1, Math.Abs(x)) && Math.Abs(FixedMath.Log10(y) - x) <= 1e-12 * Math.Max(1, Math.Abs(x));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public static void Exact_where_the_result_is()
    {
        Assert.Equal(0, FixedMath.Sin(0));
        Assert.Equal(1, FixedMath.Cos(0));
        Assert.Equal(1, FixedMath.Pow10(0));
        Assert.Equal(1024, FixedMath.Exp2(10));
        Assert.Equal(0, FixedMath.Ln(1));
    }

    [Fact]
    public static void Every_whole_and_half_turn_of_the_rotation_scale()
    {
        for (var ticks = -4_500; ticks <= 4_500; ticks++)
        {
            var radians = ticks / 100.0 * (Math.PI / 180);
            Assert.Equal(Math.Sin(radians), FixedMath.Sin(radians), 1e-15);
            Assert.Equal(Math.Cos(radians), FixedMath.Cos(radians), 1e-15);
        }
    }

    private static bool Near(double actual, double expected) => Math.Abs(actual - expected) <= 1e-12 * expected;
}
