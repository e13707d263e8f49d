using EvalKit.Media;

namespace EvalKit.Perturbations.Tests;

/// <summary>Recordings of the user's: noises and impulse responses.</summary>
public sealed class SuppliedClipsTests : IDisposable
{
    private const int Rate = 16_000;

    private readonly string _folder = Directory.CreateTempSubdirectory("evalkit-clips-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static AudioClip Street(int frames = 40_000, int rate = Rate) => AudioClip.FromSamples(Sounds.Noise(frames, rate, 0.3f));

    private static SampleBuffer Run(Perturbation member, SampleBuffer source, double amount, ulong seed = 1) =>
        ((AudioPerturbation)member).Run(source, new("case", amount, 3, new(seed)));

    private static double Ratio(SampleBuffer clean, SampleBuffer noisy) => 20 * Math.Log10(SignalLevel.Of(clean)
        / Math.Sqrt(noisy.Samples.Zip(clean.Samples, (one, other) => Math.Pow((double)one - other, 2)).Average()));

    [Fact]
    public void They_keep_the_contract()
    {
        PerturbationContract.Verify(Perturb.Audio.BackgroundClips([Street(), Street(300, 44_100)]));
        PerturbationContract.Verify(Perturb.Audio.ImpulseResponse([Street(300), Street(50, 8_000)]));
    }

    [Theory]
    [InlineData(40_000, Rate)]
    [InlineData(500, Rate)]
    [InlineData(40_000, 44_100)]
    [InlineData(3_000, 8_000)]
    public void A_recording_of_any_length_and_rate_is_mixed_in_at_the_ratio(int frames, int rate)
    {
        var clean = Sounds.Noise(20_000, Rate, 0.1f);

        Assert.Equal(10, Ratio(clean, Run(Perturb.Audio.BackgroundClips([Street(frames, rate)]), clean, 10)), 0.3);
    }

    [Fact]
    public void A_shorter_one_is_repeated_and_stereo_sounds_get_it_in_both_channels()
    {
        var clean = new SampleBuffer(new float[2_000], Rate, 2);
        var noise = Run(Perturb.Audio.BackgroundClips([Street(100)]), clean, 0).Samples;

        Assert.Equal(noise.Where((_, i) => i % 2 == 0), noise.Where((_, i) => i % 2 == 1));
        Assert.Equal(noise[..200], noise[200..400]);
    }

    [Fact]
    public void A_folder_gives_all_its_wav_files_in_the_order_of_their_paths()
    {
        Directory.CreateDirectory(Path.Combine(_folder, "b"));
        Street(700).Save(Path.Combine(_folder, "b", "x.WAV"));
        Street(900).Save(Path.Combine(_folder, "a.wav"));
        File.WriteAllText(Path.Combine(_folder, "notes.txt"), "no sound");

        Assert.Equal(
            Perturb.Audio.BackgroundClips([Street(900), Street(700)]).At(5).ToString(), Perturb.Audio.BackgroundClips(_folder).At(5).ToString());
        Assert.NotEqual(
            Perturb.Audio.BackgroundClips([Street(700), Street(900)]).At(5).ToString(), Perturb.Audio.BackgroundClips(_folder).At(5).ToString());
    }

    [Fact]
    public void Other_recordings_are_another_perturbation() =>
        Assert.NotEqual(Perturb.Audio.BackgroundClips([Street(700)]).At(5).ToString(), Perturb.Audio.BackgroundClips([Street(701)]).At(5).ToString());

    [Fact]
    public void A_folder_without_recordings_is_refused() =>
        Assert.Contains("no file named *.wav", Assert.Throws<ArgumentException>(() => Perturb.Audio.BackgroundClips(_folder)).Message);

    [Fact]
    public void A_folder_that_is_missing_is_refused() =>
        Assert.Throws<DirectoryNotFoundException>(() => Perturb.Audio.ImpulseResponse(Path.Combine(_folder, "none")));

    [Fact]
    public void A_file_that_cannot_be_read_is_refused_by_name()
    {
        File.WriteAllText(Path.Combine(_folder, "broken.wav"), "RIFF, but no more");

        Assert.Contains("broken.wav", Assert.Throws<MediaFormatException>(() => Perturb.Audio.BackgroundClips(_folder)).Message);
    }

    [Theory]
    [InlineData(0, "empty")]
    [InlineData(500, "silent")]
    public void Recordings_without_sound_are_refused(int frames, string why) => Assert.Contains(
        why, Assert.Throws<ArgumentException>(() => Perturb.Audio.BackgroundClips([AudioClip.FromSamples(new(new float[frames], Rate))])).Message);

    [Fact]
    public void No_recordings_are_refused() => Assert.Throws<ArgumentException>(() => Perturb.Audio.ImpulseResponse([]));

    [Fact]
    public void The_strongest_sample_of_a_response_does_not_delay_and_is_upright()
    {
        var response = new float[400];
        response[250] = -0.8f;
        var source = Sounds.Speech(3_000);

        var result = Run(Perturb.Audio.ImpulseResponse([AudioClip.FromSamples(new(response, Rate))]), source, 1);

        Assert.All(source.Samples, (sample, i) => Assert.Equal(sample, result.Samples[i], 1e-6));
    }
}
