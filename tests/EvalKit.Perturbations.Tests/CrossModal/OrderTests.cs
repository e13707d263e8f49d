namespace EvalKit.Perturbations.Tests;

public static class OrderTests
{
    private static readonly Prompt Parts = Prompt.User("Read both.").Choices("a", "b").Image(Picture(0)).Input("first note").Image(Picture(1));

    private static Image Picture(int frame) => EvalKit.Image.FromPixels(Prompts.Frame(frame, 16 + frame));

    private static string Ordered(Prompt prompt, ulong seed) => string.Join(' ', PerturbationChain.Of(Perturb.CrossModal.ModalityOrder().At(1))
        .Apply(prompt, "case", seed).Parts.Select(part => part is ImagePart image ? $"{image.Image.Width - 16}" : part.Role.ToString()));

    [Fact]
    public static void Every_other_order_with_the_texts_in_theirs_comes_out_and_the_present_one_never()
    {
        var orders = Enumerable.Range(0, 400).Select(seed => Ordered(Parts, (ulong)seed)).CountBy(order => order).ToDictionary();

        // Two pictures among four places, 4 · 3, less one.
        Assert.Equal(11, orders.Count);
        Assert.DoesNotContain("User Choices 0 Input 1", orders.Keys);
        Assert.All(orders.Keys, order => Assert.Equal("Choices", order.Split(' ')[1]));
        Assert.All(orders.Keys, order => Assert.True(order.IndexOf("User", StringComparison.Ordinal) < order.IndexOf("Input", StringComparison.Ordinal)));
        // 36 expected of each; five standard deviations.
        Assert.All(orders.Values, count => Assert.InRange(count, 7, 66));
    }

    [Fact]
    public static void Turns_stay_apart()
    {
        var talk = Prompt.User("a").Image(Picture(0)).ThenAssistant("b").ThenUser("c").Image(Picture(1));

        Assert.Equal("0 User Assistant 1 User", Ordered(talk, 1));
    }

    [Theory]
    [InlineData(0.01, "1 0 2 3 4")]
    [InlineData(0.25, "1 0 2 3 4")]
    [InlineData(0.5, "1 2 0 3 4")]
    [InlineData(1, "1 2 3 4 0")]
    public static void The_first_picture_moves_back_and_the_others_up(double share, string expected)
    {
        var prompt = Prompt.FromParts(Enumerable.Range(0, 5).Select(i => new ImagePart(Part.Input, Picture(i))));
        var member = Perturb.CrossModal.PicturePosition();

        var moved = PerturbationChain.Of(member.At(member.Scale.TicksOfAmount(share))).Apply(prompt, "case", 1);

        Assert.Equal(expected, string.Join(' ', moved.Images.Select(image => image.Width - 16)));
    }
}
