using EvalKit.Media;

namespace EvalKit.Properties.Tests;

/// <summary>The program of docs/properties.md, with a model that cannot read what is tilted.</summary>
public class DocumentedExampleTests
{
    [Fact]
    public async Task Finds_the_mildest_tilt_that_is_misread()
    {
        var prompt = Prompt.User("What is the total?").Image(Image.FromPixels(new PixelBuffer(8, 8)));
        var axis = Perturb.AnyChainOf(Perturb.Image.Rotation(upToDegrees: 8), Perturb.Image.GaussianNoise(upToSigma: 0.2)).UpTo(2);
        var result = await CounterexampleSearch.FindAsync(
            axis.ToArbitrary(),
            async (chain, ct) =>
            {
                var reply = await AskAsync(chain, chain.Apply(prompt, caseId: "r-0412", seed: 1), ct);
                return reply == "41.20" ? TestVerdict.Holds : TestVerdict.Fails;
            },
            new() { Draws = 50, MaxCalls = 300 });

        Assert.Equal(SearchEnding.Found, result.Ending);
        Assert.Equal("image.rotation", Assert.Single(result.Counterexample!.Minimal.Steps).Perturbation.Name);
        Assert.InRange(result.Counterexample.Minimal.Steps[0].Amount, 2, 2.2);
        Assert.True(result.Counterexample.IsConfirmed);

        async Task<string> AskAsync(PerturbationChain chain, Prompt sent, CancellationToken ct)
        {
            await Task.Yield();
            ct.ThrowIfCancellationRequested();
            Assert.Single(sent.Images);
            return chain.Of(Kinds.Rotation) > 2 ? "4120" : "41.20";
        }
    }
}
