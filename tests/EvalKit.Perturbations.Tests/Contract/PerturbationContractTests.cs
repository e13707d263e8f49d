using EvalKit.Media;

namespace EvalKit.Perturbations.Tests;

public static class PerturbationContractTests
{
    private static Perturbation Picture(Func<PixelBuffer, PerturbationContext, PixelBuffer> apply) => Perturbation.Image("mine", apply);

    private static Perturbation Sound(Func<SampleBuffer, PerturbationContext, SampleBuffer> apply) => Perturbation.Audio("mine", apply);

    private static Perturbation Words(Func<string, PerturbationContext, string> apply) => Perturbation.Text("mine", apply);

    private static PerturbationLaw[] BrokenBy(Perturbation perturbation) =>
        [.. Assert.Throws<PerturbationContractException>(() => PerturbationContract.Verify(perturbation)).Broken.Select(law => law.Law)];

    /// <summary>Darkens by up to half.</summary>
    private static PixelBuffer Dark(PixelBuffer picture, double severity)
    {
        var result = picture.Clone();
        for (var i = 0; i < result.Rgba.Length; i++)
        {
            if (i % 4 != 3) result.Rgba[i] = (byte)(result.Rgba[i] * (1 - severity / 10));
        }

        return result;
    }

    public sealed class Kept
    {
        [Fact]
        public void By_an_even_darkening() => PerturbationContract.Verify(Picture((picture, context) => Dark(picture, context.Severity)));

        [Fact]
        public void By_noise_that_is_drawn_once_and_scaled() => PerturbationContract.Verify(Sound((sound, context) => new(
            [.. sound.Samples.Select((sample, i) => sample + (float)((context.Random.UniformAt(i) - 0.5) * context.Severity / 10))], sound.SampleRate, sound.Channels)));

        [Fact]
        public void By_more_and_more_exclamation_marks() =>
            PerturbationContract.Verify(Words((text, context) => text + new string('!', (int)(context.Severity * 10))));
    }

    public sealed class Broken
    {
        [Fact]
        public void Identity() => Assert.Equal([PerturbationLaw.Identity], BrokenBy(Words((text, context) => text + " " + new string('!', (int)(context.Severity * 10)))));

        [Fact]
        public void Determinism()
        {
            var calls = 0;

            Assert.Contains(PerturbationLaw.Determinism, BrokenBy(Words((text, context) =>
                context.Severity == 0 ? text : text + Interlocked.Increment(ref calls))));
        }

        [Fact]
        public void Independence_of_what_was_asked_before()
        {
            var (latest, before) = ("", "");

            Assert.Equal([PerturbationLaw.Independence], BrokenBy(Words((text, context) =>
            {
                if (context.Severity == 0) return text;
                var question = text + context.Severity;
                lock (Gate)
                {
                    if (question != latest) (latest, before) = (question, latest);
                    return text + new string('!', (int)(context.Severity * 30)) + (before.Length % 2 == 0 ? "" : "?");
                }
            })));
        }

        private static readonly Lock Gate = new();

        [Fact]
        public void Independence_of_the_thread()
        {
            var home = Environment.CurrentManagedThreadId;

            Assert.Equal([PerturbationLaw.Independence], BrokenBy(Words((text, context) =>
                context.Severity == 0 || Environment.CurrentManagedThreadId == home ? text : text + "?")));
        }

        [Fact]
        public void No_mutation()
        {
            var broken = BrokenBy(Picture((picture, context) =>
            {
                var result = Dark(picture, context.Severity);
                result.Rgba.CopyTo(picture.Rgba.AsSpan());
                return result;
            }));

            Assert.Equal([PerturbationLaw.NoMutation], broken);
        }

        [Fact]
        public void Result_that_is_null() => Assert.Equal([PerturbationLaw.Result], BrokenBy(Words((_, _) => null!)));

        [Fact]
        public void Result_that_is_not_finite() => Assert.Contains(PerturbationLaw.Result, BrokenBy(Sound((sound, context) =>
            new([.. sound.Samples.Select(sample => context.Severity == 0 ? sample : sample / 0f)], sound.SampleRate, sound.Channels))));

        [Fact]
        public void Result_with_half_a_surrogate_pair() => Assert.Equal([PerturbationLaw.Result], BrokenBy(Words((text, context) =>
            context.Severity == 0 || text.Length < 3 ? text : text[..^1])));

        [Fact]
        public void Result_on_the_smallest_inputs_alone()
        {
            var thrown = Assert.Throws<PerturbationContractException>(() => PerturbationContract.Verify(Picture((picture, context) =>
                picture.Width == 1 ? throw new NotSupportedException("too thin") : Dark(picture, context.Severity))));

            Assert.Equal("image.mine@1 breaks a law of perturbations:" + Environment.NewLine
                + "  Result: a 1 × 1 picture at severity 0: it threw NotSupportedException: too thin", thrown.Message);
        }

        [Fact]
        public void Monotone() => Assert.Equal([PerturbationLaw.Monotone], BrokenBy(Picture((picture, context) =>
            Dark(picture, context.Severity <= 2.5 ? context.Severity : 4 - 0.6 * context.Severity))));

        [Fact]
        public void Monotone_unless_declared() => PerturbationContract.Verify(
            Picture((picture, context) => Dark(picture, context.Severity <= 2.5 ? context.Severity : 4 - 0.6 * context.Severity)), PerturbationLaw.Monotone);

        [Fact]
        public void Coupling() => Assert.Equal([PerturbationLaw.Coupling], BrokenBy(Sound((sound, context) =>
        {
            // A stream for each severity: the noise is drawn anew.
            var chance = context.Random.Stream((long)(context.Severity * 100));
            return new([.. sound.Samples.Select((sample, i) => sample + (float)((chance.UniformAt(i) - 0.5) * context.Severity / 10))], sound.SampleRate, sound.Channels);
        })));

        [Fact]
        public void Scale_with_a_severity_that_is_not_finite()
        {
            var definition = CustomDefinition.Of(Modality.Text, "mine", 1, LabelEffect.Preserves) with { Scale = new RowScale("level", 0, 1, 1, 1, 1, 1), MaxTicks = 1 };

            Assert.Equal([PerturbationLaw.Scale], BrokenBy(new TextPerturbation(definition, new CustomTextKernel("mine", (text, _) => text))));
        }

        [Fact]
        public void Several_at_once_and_each_is_reported()
        {
            var broken = BrokenBy(Picture((picture, context) =>
            {
                for (var i = 0; i < picture.Rgba.Length; i += 4) picture.Rgba[i] ^= (byte)(1 + context.Random.Stream((long)(context.Severity * 100)).BitsAt(i));
                return picture;
            }));

            Assert.Equal([PerturbationLaw.Identity, PerturbationLaw.NoMutation, PerturbationLaw.Coupling], broken.Where(law => law != PerturbationLaw.Monotone));
        }
    }
}
