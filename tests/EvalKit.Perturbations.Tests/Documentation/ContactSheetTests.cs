using System.Runtime.CompilerServices;

namespace EvalKit.Perturbations.Tests;

/// <summary>
/// docs/perturbations/image/NAME.png shows every member that changes pictures. ACCEPT_SHEETS=1 draws them anew; since results are the
/// same bytes everywhere, so are the files.
/// </summary>
public static class ContactSheetTests
{
    public static TheoryData<string> Names { get; } = [.. Catalogue.Families.SelectMany(family => family.Members).Where(member => member is ImagePerturbation).Select(member => member.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public static void The_committed_sheet_is_what_the_member_does(string name)
    {
        var member = Members.Named(name);
        var path = Path.Combine(Folder(), member.Definition.ShortName + ".png");
        var sheet = ContactSheet.Of(member);
        if (Environment.GetEnvironmentVariable("ACCEPT_SHEETS") == "1") File.WriteAllBytes(path, sheet);

        Assert.InRange(sheet.Length, 1, ContactSheet.MaxBytes);
        Assert.True(File.Exists(path) && File.ReadAllBytes(path).AsSpan().SequenceEqual(sheet), $"{path} is another picture: draw it with ACCEPT_SHEETS=1 and look at it.");
    }

    [Theory]
    [MemberData(nameof(Names))]
    public static void The_page_shows_the_sheet(string name)
    {
        var family = Catalogue.Families.Single(family => family.Members.Any(member => member.Name == name));
        var file = Members.Named(name).Definition.ShortName;

        Assert.Contains($"]({file}.png)", File.ReadAllText(Path.Combine(Folder(), "..", family.Name + ".md")), StringComparison.Ordinal);
    }

    [Fact]
    public static void No_sheet_is_left_of_a_member_that_is_gone() => Assert.Equal(
        Names.Select(row => Members.Named(row.Data).Definition.ShortName).Order(),
        Directory.GetFiles(Folder(), "*.png").Select(path => Path.GetFileNameWithoutExtension(path)!).Order());

    private static string Folder([CallerFilePath] string path = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(path)!, "..", "..", "..", "docs", "perturbations", "image"));
}
