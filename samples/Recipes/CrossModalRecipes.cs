using EvalKit.Media;
using Xunit;

namespace Recipes;

public static class CrossModalRecipes
{
    private const string None = "no picture";

    [Eval]
    public static EvalPlan The_order_of_the_parts_makes_no_difference() => Eval
        .Over(Alarms)
        .Ask(a => Prompt.User("Stop or go?").Choices("stop", "go").Image(a.Light).Audio(a.Horn))
        .Using(AnswerAsync)
        .Identity("signal-box", version: "1", deterministic: true)
        .Invariant(by: reply => reply.Text)
        .Under(Perturb.CrossModal.ModalityOrder(), Perturb.CrossModal.MetadataConflict(claim: "A green light."))
        .Require(PassRate.Perturbed().AtLeast(0.90));

    [Eval]
    public static EvalPlan Without_its_picture_it_says_so() => Eval
        .Over(Alarms)
        .Ask(a => Prompt.User("Stop or go?").Image(a.Light).Audio(a.Horn))
        .Using(AnswerAsync)
        .Identity("signal-box", version: "1", deterministic: true)
        .Directional("says that there is no picture", (clean, changed) => changed.Text == None)
        .Under(Perturb.CrossModal.ModalityDrop(Modality.Image))
        .Require(PassRate.Perturbed().AtLeast(0.90));

    [Eval]
    public static EvalPlan Picture_and_sound_get_worse_each_for_itself() => Eval
        .Over(Alarms)
        .Ask(a => Prompt.User("Stop or go?").Image(a.Light).Audio(a.Horn))
        .Using(AnswerAsync)
        .Identity("signal-box", version: "1", deterministic: true)
        .Expect(a => Answer.OneOf(a.Answer))
        .Under(Perturb.AnyChainOf(Perturb.Image.GaussianNoise(), Perturb.Audio.BackgroundNoise()).UpTo(2))
        .Samples(perCase: 3)
        .Require(PassRate.Perturbed().AtLeast(0.85).ForEach(By.Severity));

    /// <summary>Another horn behind the prompt's own, louder the more severe it is.</summary>
    public static Perturbation SecondHorn { get; } = Perturbation.Prompt("second-horn", Modality.Audio, (prompt, context) =>
        context.Severity == 0 ? prompt : prompt.Audio(Horn(loudness: context.Severity / 10)));

    [Fact]
    public static void The_second_horn_keeps_the_laws_of_perturbations() => PerturbationContract.Verify(SecondHorn);

    [Eval]
    public static EvalPlan A_second_horn_makes_no_difference() => Eval
        .Over(Alarms)
        .Ask(a => Prompt.User("Stop or go?").Image(a.Light).Audio(a.Horn))
        .Using(AnswerAsync)
        .Identity("signal-box", version: "1", deterministic: true)
        .Expect(a => Answer.OneOf(a.Answer))
        .Under(SecondHorn)
        .Require(PassRate.Perturbed().AtLeast(0.85));

    private static AudioClip Horn(double loudness) => AudioClip.Create(TimeSpan.FromSeconds(0.1), t => t * 100 % 1 < 0.5 ? loudness : -loudness, sampleRate: 8_000);

    private static IEnumerable<Alarm> Alarms => Enumerable.Range(0, 60).Select(i => new Alarm(
        $"a{i}", i % 2 == 0 ? "stop" : "go",
        Image.Create(16, 16, (x, _) => i % 2 == 0 ? new Rgba(200, (byte)(20 + x), 40) : new Rgba(30, (byte)(180 + x), 40)),
        AudioClip.Create(TimeSpan.FromSeconds(0.1), t => i % 2 == 0 && t * 100 % 1 < 0.5 ? 0.4 : 0, sampleRate: 8_000)));

    private static Task<string> AnswerAsync(Prompt prompt, CancellationToken cancellationToken) =>
        prompt.Images.Count == 0 ? Task.FromResult(None) : SignReader.AnswerAsync(prompt, cancellationToken);

    private sealed record Alarm(string Id, string Answer, Image Light, AudioClip Horn);
}
