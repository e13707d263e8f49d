using System.Runtime.CompilerServices;

namespace EvalKit.Perturbations.Tests;

/// <summary>The examples of docs/perturbations/cross-modal/conflict.md are what the members do; ACCEPT_SHEETS=1 writes them.</summary>
public static class ConflictPageTests
{
    private const string Heading = "## One caption\n";

    private const string Caption =
        "Two red cars and 14 bicycles stand in front of a large house on the left. A small dog is sitting next to an old tree, three children are running behind it.";

    [Fact]
    public static void It_shows_one_caption_under_every_member()
    {
        var page = Path.Combine(Folder(), "..", "..", "..", "docs", "perturbations", "cross-modal", "conflict.md");
        var text = File.ReadAllText(page);
        var start = text.IndexOf(Heading, StringComparison.Ordinal) + Heading.Length;
        var examples = $"\nAt severity 3, case \"page\", seed 1:\n\n> {Caption}\n\n"
            + string.Concat(CrossModalConflict.Family.Members.Append(Perturb.CrossModal.ObjectConflict([("cars", "vans"), ("house", "igloo"), ("dog", "cat")])).Select(member => $"- **{member.Definition.ShortName}**: {Shown(member)}\n"));
        if (Environment.GetEnvironmentVariable("ACCEPT_SHEETS") == "1") File.WriteAllText(page, text = text[..start] + examples);

        Assert.Equal(examples, text[start..]);
    }

    private static string Shown(Perturbation member) =>
        PerturbationChain.Of(member.At(member.Scale.TicksAtMost(3))).Apply(Prompt.User("Is it so?").Input(Caption), "page", 1).Parts.OfType<TextPart>().Single(part => part.Role == Part.Input).Text;

    private static string Folder([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}
