using System.Runtime.CompilerServices;

namespace EvalKit.Perturbations.Tests;

/// <summary>
/// NAME.png beside its family's page shows every member that changes pictures. ACCEPT_SHEETS=1 draws them anew; since results are the
/// same bytes everywhere, so are the files.
/// </summary>
public static class ContactSheetTests
{
    private static readonly Dictionary<string, string> Sheets = Catalogue.Families
        .SelectMany(family => family.Members, (family, member) => (Family: family.Name, Member: member))
        .Where(pair => pair.Member is ImagePerturbation)
        .ToDictionary(pair => pair.Member.Name, pair => $"{pair.Family[..pair.Family.IndexOf('/')]}/{pair.Member.Definition.ShortName}.png");

    public static TheoryData<string> Names { get; } = [.. Sheets.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public static void The_committed_sheet_is_what_the_member_does(string name)
    {
        var member = Members.Named(name);
        var path = Path.Combine(Folder(), Sheets[name]);
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

        Assert.Contains($"]({Path.GetFileName(Sheets[name])})", File.ReadAllText(Path.Combine(Folder(), family.Name + ".md")), StringComparison.Ordinal);
    }

    [Fact]
    public static void No_sheet_is_left_of_a_member_that_is_gone() => Assert.Equal(
        Sheets.Values.Where(sheet => sheet.StartsWith("image/", StringComparison.Ordinal)).Order(),
        Directory.GetFiles(Path.Combine(Folder(), "image"), "*.png").Select(path => "image/" + Path.GetFileName(path)).Order());

    private static string Folder([CallerFilePath] string path = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(path)!, "..", "..", "..", "docs", "perturbations"));
}
