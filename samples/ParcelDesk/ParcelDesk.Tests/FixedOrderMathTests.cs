namespace ParcelDesk.Tests;

public sealed class FixedOrderMathTests
{
    [Fact]
    public void Agrees_with_the_platform_to_twelve_digits()
    {
        for (var x = -30.0; x <= 30; x += 0.173)
        {
            Assert.Equal(1, FixedOrderMath.Exp(x) / Math.Exp(x), 12);
            Assert.Equal(Math.Sin(2 * Math.PI * (x / 10)), FixedOrderMath.SineOfTurns(x / 10), 12);
            Assert.Equal(x, FixedOrderMath.Log(Math.Exp(x)), 12);
        }
    }
}
