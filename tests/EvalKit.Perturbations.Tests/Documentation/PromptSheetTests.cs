using System.Runtime.CompilerServices;
using EvalKit.Media;

namespace EvalKit.Perturbations.Tests;

/// <summary>
/// docs/perturbations/cross-modal/NAME.png shows the pictures of a prompt under every member that changes, adds or moves pictures. ACCEPT_SHEETS=1
/// draws them anew.
/// </summary>
public static class PromptSheetTests
{
    private static readonly string[] Unseen = ["cross-modal.modality-drop", "cross-modal.metadata-conflict", "cross-modal.distractor-clips", "cross-modal.example-order", "cross-modal.example-drop", "frames.desync"];

    // InstructionPictureTests draws theirs.
    private static readonly string[] DrawnElsewhere = ["cross-modal.instruction-picture", "cross-modal.pictured-request"];

    public static TheoryData<string> Names { get; } =
        [.. Catalogue.Families.SelectMany(family => family.Members).Where(member => member is PromptPerturbation && !Unseen.Contains(member.Name) && !DrawnElsewhere.Contains(member.Name)).Select(member => member.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public static void The_committed_sheet_is_what_the_member_does(string name)
    {
        var member = Members.Named(name);
        var path = Path.Combine(Folder(), member.Definition.ShortName + ".png");
        var sheet = PromptSheet.Of(member, height => PromptOf(member, height));
        if (Environment.GetEnvironmentVariable("ACCEPT_SHEETS") == "1") File.WriteAllBytes(path, sheet);

        Assert.InRange(sheet.Length, 1, ContactSheet.MaxBytes);
        Assert.True(File.Exists(path) && File.ReadAllBytes(path).AsSpan().SequenceEqual(sheet), $"{path} is another picture: draw it with ACCEPT_SHEETS=1 and look at it.");
    }

    [Theory]
    [MemberData(nameof(Names))]
    public static void The_page_shows_the_sheet(string name)
    {
        var family = Catalogue.Families.Single(family => family.Members.Any(member => member.Name == name));

        Assert.Contains($"]({Members.Named(name).Definition.ShortName}.png)", File.ReadAllText(Path.Combine(Folder(), "..", family.Name + ".md")), StringComparison.Ordinal);
    }

    /// <summary>A film for what is about frames, one picture for what is about content, three for what is about order.</summary>
    private static Prompt PromptOf(Perturbation member, int height)
    {
        var prompt = Prompt.User("What is shown?").Input("Total: 41.20 euro,\nto be paid by Friday.");
        var pictures = member.Name.StartsWith("frames.", StringComparison.Ordinal) ? Enumerable.Range(0, 12).Select(i => Frame(height, i))
            : member.Name.EndsWith("text", StringComparison.Ordinal) ? []
            : member.Name.EndsWith("order", StringComparison.Ordinal) || member.Name.EndsWith("position", StringComparison.Ordinal) ? Enumerable.Range(0, 4).Select(i => Frame(height, 3 * i))
            : [Landscape.Of(height)];
        return pictures.Aggregate(prompt, (longer, picture) => longer.Image(Image.FromPixels(picture)));
    }

    /// <summary>A ball that rolls through the landscape.</summary>
    private static PixelBuffer Frame(int height, int index)
    {
        var frame = Landscape.Of(height);
        int x = height * (2 * index + 1) / 24, y = height * 3 / 4, radius = height / 8;
        for (var row = Math.Max(0, y - radius); row < Math.Min(height, y + radius); row++)
        {
            for (var column = Math.Max(0, x - radius); column < Math.Min(height, x + radius); column++)
            {
                if ((column - x) * (column - x) + (row - y) * (row - y) < radius * radius) frame[column, row] = new(220, 40, 30);
            }
        }

        return frame;
    }

    private static string Folder([CallerFilePath] string path = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(path)!, "..", "..", "..", "docs", "perturbations", "cross-modal"));
}
