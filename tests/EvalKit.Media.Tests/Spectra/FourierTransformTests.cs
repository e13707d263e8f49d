using System.Numerics;

namespace EvalKit.Media.Tests;

public static class FourierTransformTests
{
    private static (double[] Real, double[] Imaginary) Points(int size)
    {
        var chance = new Random(size);
        return ([.. Enumerable.Range(0, size).Select(_ => chance.NextDouble() - 0.5)], [.. Enumerable.Range(0, size).Select(_ => chance.NextDouble() - 0.5)]);
    }

    [Theory]
    [InlineData(16)]
    [InlineData(32)]
    [InlineData(64)]
    [InlineData(128)]
    [InlineData(1024)]
    public static void Every_frequency_is_the_sum_of_its_definition_at_its_place(int size)
    {
        var (real, imaginary) = Points(size);
        var expected = Enumerable.Range(0, size).Select(k => Enumerable.Range(0, size)
            .Aggregate(Complex.Zero, (sum, n) => sum + new Complex(real[n], imaginary[n]) * Complex.FromPolarCoordinates(1, -2 * Math.PI * ((long)k * n % size) / size))).ToList();
        var transform = FourierTransform.Of(size);

        transform.Forward(real, imaginary);

        Assert.All(expected.Select((value, k) => (value, transform.PlaceOf(k))), pair =>
            Assert.True((pair.value - new Complex(real[pair.Item2], imaginary[pair.Item2])).Magnitude < 1e-12));
        Assert.Equal(Enumerable.Range(0, size), Enumerable.Range(0, size).Select(transform.PlaceOf).Order());
    }

    [Theory]
    [InlineData(16)]
    [InlineData(32)]
    [InlineData(4096)]
    [InlineData(1 << 15)]
    [InlineData(1 << 20)]
    public static void There_and_back_is_the_size_times_the_same(int size)
    {
        var (real, imaginary) = Points(size);
        var (real2, imaginary2) = Points(size);
        var transform = FourierTransform.Of(size);

        transform.Forward(real, imaginary);
        transform.Inverse(real, imaginary);

        Assert.True(real.Zip(real2, (one, other) => Math.Abs(one / size - other)).Max() < 1e-14);
        Assert.True(imaginary.Zip(imaginary2, (one, other) => Math.Abs(one / size - other)).Max() < 1e-14);
    }

    [Theory]
    [InlineData(1, 10, 0)]
    [InlineData(7, 3, 2)]
    [InlineData(300, 5_000, 0)]
    [InlineData(300, 5_000, 150)]
    [InlineData(5_000, 300, 40)]
    [InlineData(5, 0, 0)]
    public static void A_convolution_is_the_sum_of_its_definition(int taps, int frames, int advance)
    {
        var response = Points(taps).Real;
        float[] signal = [.. Points(frames).Real.Select(value => (float)value)];
        var result = new float[frames];

        new Convolver(response).Convolve(signal, result, advance);

        for (var n = 0; n < frames; n++)
        {
            var sum = 0.0;
            for (var k = Math.Max(0, n + advance - frames + 1); k <= Math.Min(taps - 1, n + advance); k++) sum += response[k] * signal[n + advance - k];
            Assert.Equal(sum, result[n], 1e-6);
        }
    }

    [Fact]
    public static void Two_real_signals_share_a_transform()
    {
        var (one, other) = Points(64);
        var spectrum = new RealSpectrum(64);
        double Power(double[] signal, int bin) => Math.Pow(Enumerable.Range(0, 64)
            .Aggregate(Complex.Zero, (sum, n) => sum + signal[n] * Complex.FromPolarCoordinates(1, -2 * Math.PI * bin * n / 64)).Magnitude, 2);
        var expected = Enumerable.Range(0, spectrum.Bins).Select(bin => (Power(one, bin), Power(other, bin))).ToList();

        spectrum.Transform(one, other);

        Assert.All(expected, (pair, bin) =>
        {
            Assert.Equal(pair.Item1, spectrum.Powers(one, other, bin).One, 1e-11);
            Assert.Equal(pair.Item2, spectrum.Powers(one, other, bin).Other, 1e-11);
        });
    }

    [Theory]
    [InlineData(8)]
    [InlineData(48)]
    [InlineData(1 << 21)]
    public static void Sizes_are_powers_of_two(int size) => Assert.Throws<ArgumentOutOfRangeException>(() => FourierTransform.Of(size));
}
