using EvalKit.Media;

namespace EvalKit.Perturbations.Tests;

public static class RoomTests
{
    private const int Rate = 16_000;

    private static double[] Response(double seconds, double directToReverberant = 0, ulong seed = 1) =>
        RoomKernel.Response(seconds, directToReverberant, Rate, new(seed));

    /// <summary>Schroeder's backward integration: the time from −5 to −35 dB, doubled.</summary>
    private static double MeasuredTime(double[] response)
    {
        var left = new double[response.Length];
        var sum = 0.0;
        for (var i = response.Length - 1; i > 0; i--) left[i] = sum += response[i] * response[i];
        int At(double decibels) => Array.FindIndex(left, 1, energy => 10 * Math.Log10(energy / left[1]) < decibels);
        return (At(-35) - At(-5)) / (double)Rate * 2;
    }

    [Theory]
    [InlineData(0.2)]
    [InlineData(0.5)]
    [InlineData(0.9)]
    [InlineData(1.3)]
    public static void The_reverberation_time_is_the_asked_one(double seconds) =>
        Assert.InRange(Enumerable.Range(1, 8).Average(seed => MeasuredTime(Response(seconds, seed: (ulong)seed))), 0.95 * seconds, 1.05 * seconds);

    [Theory]
    [InlineData(0.5, 0)]
    [InlineData(0.5, 12)]
    [InlineData(1.0, 0)]
    [InlineData(0.25, -3)]
    public static void The_direct_sound_is_over_the_rest_by_the_asked_ratio_at_half_a_second(double seconds, double ratio)
    {
        var response = Response(seconds, ratio);
        var reverberant = response.Skip(1).Sum(sample => sample * sample);

        Assert.Equal(ratio - 10 * Math.Log10(seconds / 0.5), 10 * Math.Log10(response[0] * response[0] / reverberant), 1e-6);
        Assert.Equal(1, reverberant + response[0] * response[0], 1e-9);
    }

    [Fact]
    public static void Rooms_of_all_times_share_their_noise()
    {
        double[] one = Response(0.4), other = Response(0.8);

        Assert.All(Enumerable.Range(1, 2_000), i => Assert.Equal(Math.Sign(one[i]), Math.Sign(other[i])));
    }

    [Fact]
    public static void An_impulse_becomes_the_response()
    {
        var member = (AudioPerturbation)Perturb.Audio.Room();
        var impulse = new float[Rate];
        impulse[0] = 1;

        var result = member.Run(new(impulse, Rate), new("case", 0.5, 2.5, new(9)));

        Assert.All(RoomKernel.Response(0.5, 0, Rate, new CounterRandom(9).Stream(0)), (sample, i) => Assert.Equal(sample, result.Samples[i], 1e-6));
    }

    /// <summary>ISO 9613-2:1996, table 2: decibels per kilometre at the exact middle frequencies of octaves.</summary>
    [Theory]
    [InlineData(20, 70, 1000, 5.0)]
    [InlineData(20, 70, 2000, 9.0)]
    [InlineData(20, 70, 4000, 22.9)]
    [InlineData(20, 70, 8000, 76.6)]
    [InlineData(10, 70, 4000, 32.8)]
    [InlineData(15, 20, 2000, 28.2)]
    [InlineData(15, 50, 8000, 129)]
    [InlineData(30, 70, 500, 3.1)]
    public static void Air_absorbs_as_in_the_standard_s_table(double celsius, double humidity, double hertz, double decibels)
    {
        var middle = 1000 * Math.Pow(10, 0.3 * Math.Round(Math.Log2(hertz / 1000)));

        Assert.Equal(decibels, 1000 * new AirAbsorption(celsius, humidity).DecibelsPerMetre(middle), Math.Max(0.06, 0.01 * decibels));
    }

    [Fact]
    public static void A_tone_loses_over_a_distance_what_the_air_takes()
    {
        var tone = new SampleBuffer([.. Enumerable.Range(0, Rate).Select(i => (float)(0.5 * Math.Sin(2 * Math.PI * 4000 * i / Rate)))], Rate);
        var far = ((AudioPerturbation)Perturb.Audio.Distance()).Run(tone, new("case", 100, 5, new(1)));
        var loss = 20 * Math.Log10(new SampleBuffer(tone.Samples[4000..12000], Rate).Rms() / new SampleBuffer(far.Samples[4000..12000], Rate).Rms());

        Assert.Equal(100 * new AirAbsorption(20, 50).DecibelsPerMetre(4000), loss, 0.02);
    }
}
