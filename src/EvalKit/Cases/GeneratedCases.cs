using System.Runtime.CompilerServices;
using EvalKit.Media;
using FsCheck;

namespace EvalKit;

/// <summary>Different values drawn from an arbitrary, each a function of the eval's seed and its index.</summary>
internal sealed class GeneratedCases<T>(Arbitrary<T> arbitrary, int samples) : CaseSource<T>
{
    // A generator with fewer values than samples would be drawn from for ever.
    private const int MostDrawsPerSample = 50;
    private const int MaxSize = 100;

    private ulong _seed;

    public override string Name => "the generator";

    public override CaseManifest? Manifest => new(samples);

    public Func<T, IEnumerable<T>> Shrinker => arbitrary.Shrinker;

    public static string IdOf(T value) => ContentHash.Of(ReplyText.Of(value)).ToString()[..12];

    public GeneratedCases<T> WithSeed(ulong seed) => new(arbitrary, samples) { _seed = seed };

    public override async IAsyncEnumerable<CaseItem<T>> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await Task.CompletedTask.ConfigureAwait(false);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var draw = 0; seen.Count < samples; draw++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (draw >= (long)samples * MostDrawsPerSample)
                throw new CaseDataException($"The generator of {typeof(T).Name} gave only {seen.Count} different values in {draw} draws; {samples} were asked for. Ask for fewer, or widen it.");
            var value = DrawSeed.At(_seed, draw, SizeOf(draw)).Draw(arbitrary);
            if (seen.Add(IdOf(value))) yield return new(value, FormattableString.Invariant($"draw #{draw}"));
        }
    }

    // Small values first, then ever larger ones, as FsCheck's own runner does.
    private int SizeOf(int draw) => 1 + (int)((long)draw * (MaxSize - 1) / Math.Max(1, samples - 1)) % MaxSize;
}
