using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using EvalKit.Media;

namespace EvalKit.Benchmarks;

/// <summary>Sound in one thread, in turns with what it is compared to, so that both see the same machine; the fastest of all rounds counts.</summary>
internal static class SoundSpeed
{
    private const int Rounds = 200;
    private const int SoxRounds = 20;

    public static void Print()
    {
        foreach (var seconds in new[] { 10, 600 })
        {
            var sound = Noise(16_000, seconds);
            var pcm = WavCodec.Encode(sound);
            var floats = WavCodec.Encode(sound, WavSampleFormat.IeeeFloat);
            Compare($"decode 16-bit PCM, {seconds} s", () => Decode(pcm), "copy of the floats", () => Copy(sound.Samples));
            Compare($"decode 32-bit float, {seconds} s", () => Decode(floats), "copy of the floats", () => Copy(sound.Samples));
            Compare($"encode 16-bit PCM, {seconds} s", () => WavCodec.Encode(sound), "copy of the floats", () => Copy(sound.Samples));
        }

        using var sox = SoxRate.Find();
        foreach (var (old, @new) in new[] { (44_100, 16_000), (48_000, 16_000), (16_000, 8_000), (16_000, 44_100), (44_100, 48_000), (44_101, 16_000) })
        {
            var sound = Noise(old, 10);
            var first = Stopwatch.StartNew();
            sound.Resample(@new);
            var name = string.Create(CultureInfo.InvariantCulture, $"resample {old} to {@new} Hz, 10 s (the first time {first.Elapsed.TotalMilliseconds:0.0} ms)");
            if (sox is null) Compare(name, () => sound.Resample(@new), "copy of the floats", () => Copy(sound.Samples));
            else Line(name, sox.Beside(sound, @new, () => Time(() => sound.Resample(@new))), "SoX rate -m");
        }
    }

    internal static double Time(Action action)
    {
        var watch = Stopwatch.StartNew();
        action();
        return watch.Elapsed.TotalMilliseconds;
    }

    private static void Compare(string name, Action ours, string peer, Action theirs)
    {
        var (best, best2) = (double.MaxValue, double.MaxValue);
        for (var round = 0; round < Rounds; round++)
        {
            best = Math.Min(best, Time(ours));
            best2 = Math.Min(best2, Time(theirs));
        }

        Line(name, (best, best2), peer);
    }

    private static void Line(string name, (double Ours, double Theirs) milliseconds, string peer) => Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"{name,-62} {milliseconds.Ours,8:0.000} ms  {peer} {milliseconds.Theirs,8:0.000} ms  {milliseconds.Ours / milliseconds.Theirs,5:0.00}"));

    private static void Decode(byte[] file) => WavCodec.Instance.Decode(file, MediaLimits.Default);

    private static void Copy(float[] samples) => samples.CopyTo(GC.AllocateUninitializedArray<float>(samples.Length), 0);

    // Speech is no faster: no step looks at values.
    private static SampleBuffer Noise(int rate, int seconds)
    {
        var state = 1u;
        var samples = new float[rate * seconds];
        for (var i = 0; i < samples.Length; i++)
        {
            state = (state * 1_664_525) + 1_013_904_223;
            samples[i] = ((state >> 8) / 8_388_608f) - 1;
        }

        return new(samples, rate);
    }

    /// <summary>SoX as a process: its time for 100 s less that for copying them, by ten.</summary>
    private sealed class SoxRate(string folder) : IDisposable
    {
        private const int Repetitions = 10;

        private string Input => Path.Combine(folder, "in.f32");

        public static SoxRate? Find() =>
            Environment.GetEnvironmentVariable("PATH")!.Split(Path.PathSeparator).Any(place => File.Exists(Path.Combine(place, "sox")))
                ? new(Directory.CreateTempSubdirectory("evalkit-sound-").FullName)
                : null;

        public (double Ours, double Theirs) Beside(SampleBuffer sound, int rate, Func<double> ours)
        {
            using (var file = File.Create(Input))
            {
                for (var i = 0; i < Repetitions; i++) file.Write(MemoryMarshal.AsBytes<float>(sound.Samples));
            }

            var (best, copying, resampling) = (double.MaxValue, double.MaxValue, double.MaxValue);
            for (var round = 0; round < SoxRounds; round++)
            {
                best = Math.Min(best, Math.Min(ours(), ours()));
                copying = Math.Min(copying, Run(sound.SampleRate, sound.SampleRate));
                resampling = Math.Min(resampling, Run(sound.SampleRate, rate));
            }

            return (best, (resampling - copying) / Repetitions);
        }

        public void Dispose() => Directory.Delete(folder, recursive: true);

        private double Run(int from, int to)
        {
            string[] effect = from == to ? [] : ["rate", "-m"];
            string[] arguments =
            [
                "-D", "--single-threaded", "-V1", "-G", "-t", "f32", "-c", "1", "-r", Text(from), Input,
                "-t", "f32", "-c", "1", "-r", Text(to), Path.Combine(folder, "out.f32"), .. effect,
            ];
            return Time(() =>
            {
                using var process = Process.Start("sox", arguments);
                process.WaitForExit();
                if (process.ExitCode != 0) throw new InvalidOperationException($"SoX ended with {process.ExitCode}.");
            });
        }

        private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
    }
}
