namespace EvalKit.Media.Tests;

public static class ImageSimilarityTests
{
    private static PixelBuffer Random(int width, int height, int seed)
    {
        var bytes = new byte[width * height * 4];
        new Random(seed).NextBytes(bytes);
        return new(width, height, bytes);
    }

    private static PixelBuffer Shifted(PixelBuffer picture, int by)
    {
        var result = picture.Clone();
        for (var i = 0; i < result.Rgba.Length; i++) result.Rgba[i] = i % 4 == 3 ? result.Rgba[i] : (byte)Math.Clamp(result.Rgba[i] + by, 0, 255);
        return result;
    }

    public sealed class Psnr
    {
        [Theory]
        [InlineData(1, 48.1308036)]
        [InlineData(10, 28.1308036)]
        [InlineData(255, 0)]
        public void Of_a_constant_difference_is_20_log10_of_255_over_it(int difference, double decibels)
        {
            var black = new PixelBuffer(37, 23);

            Assert.Equal(decibels, ImageSimilarity.Psnr(black, Shifted(black, difference)), 6);
        }

        [Fact]
        public void Of_equal_pictures_is_infinite_whatever_their_alpha()
        {
            var one = Random(9, 9, 1);
            var other = one.Clone();
            for (var i = 3; i < other.Rgba.Length; i += 4) other.Rgba[i] = 0;

            Assert.Equal(double.PositiveInfinity, ImageSimilarity.Psnr(one, other));
        }

        [Theory]
        [InlineData(1, 1)]
        [InlineData(3, 5)]
        [InlineData(64, 64)]
        [InlineData(701, 301)]
        public void Is_the_formula_pixel_by_pixel(int width, int height)
        {
            PixelBuffer one = Random(width, height, 1), other = Random(width, height, 2);
            var sum = 0.0;
            for (var i = 0; i < one.Rgba.Length; i++)
            {
                if (i % 4 != 3) sum += Math.Pow(one.Rgba[i] - other.Rgba[i], 2);
            }

            Assert.Equal(10 * Math.Log10(255.0 * 255.0 / (sum / (width * height * 3))), ImageSimilarity.Psnr(one, other), 9);
        }
    }

    public sealed class Ssim
    {
        [Theory]
        [InlineData(1, 1)]
        [InlineData(7, 90)]
        [InlineData(64, 48)]
        [InlineData(50, 61)]
        public void Is_the_formula_window_by_window(int width, int height)
        {
            var one = Random(width, height, 3);
            var other = Shifted(one, 25);
            for (var i = 0; i < other.Rgba.Length; i += 7) other.Rgba[i] ^= 0x1F;

            Assert.Equal(Naive(one, other), ImageSimilarity.Ssim(one, other), 3);
        }

        [Fact]
        public void Of_a_large_picture_is_that_of_the_picture_averaged_over_squares()
        {
            PixelBuffer small = Random(256, 300, 5), noisy = Random(256, 300, 6);

            Assert.Equal(ImageSimilarity.Ssim(small, noisy), ImageSimilarity.Ssim(Enlarged(small), Enlarged(noisy)), 12);
        }

        [Fact]
        public void Of_equal_pictures_is_exactly_1() => Assert.Equal(1, ImageSimilarity.Ssim(Random(300, 280, 8), Random(300, 280, 8)));

        [Fact]
        public void Of_a_picture_and_its_negative_is_below_0()
        {
            var one = Random(64, 64, 9);
            var negative = one.Clone();
            for (var i = 0; i < negative.Rgba.Length; i++) negative.Rgba[i] = (byte)(255 - negative.Rgba[i]);

            Assert.InRange(ImageSimilarity.Ssim(one, negative), -1, 0);
        }

        [Fact]
        public void Falls_as_noise_grows()
        {
            var one = Random(128, 128, 10).Resize(256, 256, ResizeFilter.Bilinear);
            var noise = Random(256, 256, 11);
            var likeness = new[] { 0, 8, 32, 128 }.Select(amount =>
            {
                var noisy = one.Clone();
                for (var i = 0; i < noisy.Rgba.Length; i++) noisy.Rgba[i] = (byte)Math.Clamp(noisy.Rgba[i] + (noise.Rgba[i] - 128) * amount / 128, 0, 255);
                return ImageSimilarity.Ssim(one, noisy);
            }).ToList();

            Assert.Equal(likeness.OrderDescending(), likeness);
        }

        private static PixelBuffer Enlarged(PixelBuffer picture) => picture.Resize(picture.Width * 3, picture.Height * 3, ResizeFilter.Nearest);

        /// <summary>In doubles, each window for itself.</summary>
        private static double Naive(PixelBuffer one, PixelBuffer other)
        {
            if (Math.Min(one.Width, one.Height) < 8) return OfWindow(one, other, 0, 0, one.Width, one.Height);
            var values = new List<double>();
            for (var top = 0; top + 8 <= one.Height; top += 4)
            {
                for (var left = 0; left + 8 <= one.Width; left += 4) values.Add(OfWindow(one, other, left, top, 8, 8));
            }

            return values.Average();
        }

        private static double OfWindow(PixelBuffer one, PixelBuffer other, int left, int top, int width, int height)
        {
            var pairs = (from y in Enumerable.Range(top, height) from x in Enumerable.Range(left, width) select (A: Luma(one[x, y]), B: Luma(other[x, y]))).ToList();
            double a = pairs.Average(pair => pair.A), b = pairs.Average(pair => pair.B);
            double varianceA = pairs.Average(pair => Math.Pow(pair.A - a, 2)), varianceB = pairs.Average(pair => Math.Pow(pair.B - b, 2));
            var covariance = pairs.Average(pair => (pair.A - a) * (pair.B - b));
            const double C1 = 6.5025, C2 = 58.5225;
            return (2 * a * b + C1) * (2 * covariance + C2) / ((a * a + b * b + C1) * (varianceA + varianceB + C2));
        }

        private static double Luma(Rgba pixel) => 0.299 * pixel.R + 0.587 * pixel.G + 0.114 * pixel.B;
    }

    [Fact]
    public static void Pictures_of_different_size_are_refused() =>
        Assert.Contains("3×4", Assert.Throws<ArgumentException>(() => ImageSimilarity.Psnr(new(4, 3), new(3, 4))).Message);
}
