using EvalKit.Extensibility;
using EvalKit.Media;

namespace EvalKit.Tests.Running;

/// <summary>How much a perturbation changed the picture is measured and journaled.</summary>
public static class LikenessTests
{
    private static readonly (string Id, Image Photo)[] Cases =
        [.. Enumerable.Range(0, 12).Select(i => ($"p-{i}", Image.FromPixels(Shaded(40 + i))))];

    private static PixelBuffer Shaded(int side)
    {
        var picture = new PixelBuffer(side, side);
        for (var y = 0; y < side; y++)
        {
            for (var x = 0; x < side; x++) picture[x, y] = new((byte)(60 + 2 * x), (byte)(60 + 2 * y), 120);
        }

        return picture;
    }

    private static async Task<List<TrialEntry>> TrialsAsync(params PerturbationAxis[] axes)
    {
        var lab = Lab.Create();
        await lab.RunAsync(Eval.Over(Cases).Named("likeness").Id(c => c.Id).Ask(c => Prompt.User("?").Input("a b c").Image(c.Photo))
            .Using((_, _) => Task.FromResult("ok")).Expect(_ => Answer.Equal("ok")).Under(axes).Require(PassRate.Perturbed().AtLeast(0.5)));
        return [.. lab.Store.Measured];
    }

    [Fact]
    public static async Task A_perturbed_picture_has_the_figures_of_the_bytes_that_were_sent()
    {
        var trials = (await TrialsAsync(Perturb.Image.GaussianNoise())).FindAll(trial => trial.Axis >= 0);

        Assert.All(trials, trial =>
        {
            var sigma = PerturbationChain.Parse(trial.Chain, [Perturb.Image.GaussianNoise()]).Steps[0].Amount;
            // Clipping takes some of the noise away.
            Assert.InRange(trial.Psnr!.Value, -20 * Math.Log10(sigma) - 0.6, -20 * Math.Log10(sigma) + 3);
            Assert.InRange(trial.Ssim!.Value, 0, 0.999);
        });
    }

    [Fact]
    public static async Task Clean_trials_and_trials_whose_pictures_stay_have_none()
    {
        var trials = await TrialsAsync(Perturb.Text.Whitespace());

        Assert.All(trials, trial => Assert.Equal((null, null), (trial.Psnr, trial.Ssim)));
    }

    [Fact]
    public static async Task A_perturbed_text_has_its_edit_distance_and_its_common_words()
    {
        var trials = await TrialsAsync(Perturbation.Text("third", (text, context) => context.Severity == 0 ? text : "a b x"));

        Assert.All(trials.FindAll(trial => trial.Axis >= 0), trial => Assert.Equal((0.2, 0.6667), (trial.Edits, trial.Overlap)));
        Assert.All(trials.FindAll(trial => trial.Axis < 0), trial => Assert.Equal((null, null), (trial.Edits, trial.Overlap)));
    }

    [Fact]
    public static async Task Trials_whose_texts_stay_have_no_distance() =>
        Assert.All(await TrialsAsync(Perturb.Image.GaussianNoise()), trial => Assert.Equal((null, null), (trial.Edits, trial.Overlap)));

    [Fact]
    public static async Task A_picture_that_got_another_size_cannot_be_measured()
    {
        var smaller = Perturbation.Image("smaller", (picture, context) => context.Severity == 0 ? picture : picture.Resize(20, 20));

        Assert.All(await TrialsAsync(smaller), trial => Assert.Equal((null, null), (trial.Psnr, trial.Ssim)));
    }

    [Fact]
    public static async Task A_picture_of_which_no_pixel_changed_has_a_structural_likeness_of_1()
    {
        var trials = await TrialsAsync(Perturbation.Image("nothing", (picture, _) => picture));

        Assert.All(trials.FindAll(trial => trial.Axis >= 0), trial => Assert.Equal((null, 1), (trial.Psnr, trial.Ssim)));
    }
}
