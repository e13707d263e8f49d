using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace EvalKit.Perturbations.Tests;

/// <summary>
/// docs/perturbations/text/gallery.md shows what every member of text makes of one note, and is up to date. ACCEPT_GALLERY=1 writes it anew.
/// </summary>
public static class GalleryTests
{
    private const string Heading =
        """
        # Text: gallery

        One note, changed by every member at severity 3 (switches: on), case "gallery", seed 1. What is struck out of the text stands in
        `[-…-]`, what comes in in `{+…+}`; invisible characters are written `\u{200B}`, line breaks within a change `↵`. A test keeps this page
        in step with the code.

        ```text

        """;

    [Fact]
    public static void The_gallery_shows_what_the_members_do()
    {
        var page = new StringBuilder(Heading.ReplaceLineEndings("\n")).Append(Texts.Note).Append("\n```\n");
        foreach (var family in Catalogue.Families.Where(family => family.Name.StartsWith("text/", StringComparison.Ordinal)))
        {
            page.Append(CultureInfo.InvariantCulture, $"\n## {family.Name["text/".Length..]}\n");
            foreach (var member in family.Members.OfType<TextPerturbation>().Where(member => member.Definition.Target is null))
                page.Append(CultureInfo.InvariantCulture, $"\n**{member.Definition.ShortName}**\n\n```text\n{MarkedUp(member)}\n```\n");
        }

        if (Environment.GetEnvironmentVariable("ACCEPT_GALLERY") == "1")
        {
            File.WriteAllText(Path.Combine(Folder(), "..", "..", "..", "docs", "perturbations", "text", "gallery.md"), page.ToString());
            Assert.Fail("Accepted the gallery; run again without ACCEPT_GALLERY.");
        }

        Assert.Equal(page.ToString(), File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "perturbations", "text", "gallery.md")).ReplaceLineEndings("\n"));
    }

    private static string MarkedUp(TextPerturbation member)
    {
        var step = member.At(Math.Max(1, member.Scale.TicksAtMost(3)));
        var random = new CounterRandom(1).Stream("gallery").Stream(member.Definition.Identity).Stream(0).Stream(0);
        var edits = member.Kernel.Edit(Texts.Note, [], new("gallery", step.Amount, step.Severity, random));
        var text = new StringBuilder();
        var done = 0;
        foreach (var edit in Joined(edits))
        {
            text.Append(Texts.Note, done, edit.Start - done);
            if (edit.Length > 0) text.Append("[-").Append(Visible(Texts.Note.Substring(edit.Start, edit.Length))).Append("-]");
            if (edit.Replacement.Length > 0) text.Append("{+").Append(Visible(edit.Replacement)).Append("+}");
            done = edit.End;
        }

        return text.Append(Texts.Note, done, Texts.Note.Length - done).ToString();
    }

    /// <summary>Edits side by side are shown as one.</summary>
    private static List<TextEdit> Joined(IReadOnlyList<TextEdit> edits)
    {
        var joined = new List<TextEdit>();
        foreach (var edit in edits)
        {
            if (joined.Count > 0 && joined[^1].End == edit.Start && edit.Length > 0) joined[^1] = new(joined[^1].Start, joined[^1].Length + edit.Length, joined[^1].Replacement + edit.Replacement);
            else joined.Add(edit);
        }

        return joined;
    }

    private static string Visible(string text)
    {
        var visible = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
        {
            var isHidden = Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.NonSpacingMark
                or UnicodeCategory.SpaceSeparator or UnicodeCategory.EnclosingMark;
            if (rune.Value == '\n') visible.Append('↵');
            else if (isHidden && rune.Value != ' ') visible.Append(CultureInfo.InvariantCulture, $"\\u{{{rune.Value:X4}}}");
            else visible.Append(rune);
        }

        return visible.ToString();
    }

    private static string Folder([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}
