namespace EvalKit.Repository.Tests;

public static class LinkTests
{
    [Fact]
    public static void Every_relative_link_leads_somewhere() => Broken.None(
        from page in MarkdownPage.All
        from link in page.Links
        where !link.Contains("://") && !link.StartsWith("mailto:", StringComparison.Ordinal) && !Resolves(page, link)
        select $"{page.File} -> {link}",
        "Dead links:");

    private static bool Resolves(MarkdownPage page, string link)
    {
        var parts = link.Split('#');
        var path = parts[0].Length == 0
            ? page.File.Path
            : Path.GetRelativePath(Repository.Root, Repository.FullPath(Path.Combine(page.File.Folder, parts[0]))).Replace('\\', '/').TrimEnd('/');
        var file = Repository.Files.FirstOrDefault(file => file.Path == path);
        if (file is null) return Repository.Files.Any(inside => inside.Path.StartsWith(path + "/", StringComparison.Ordinal));
        return parts.Length == 1 || new MarkdownPage(file).Anchors.Contains(parts[1]);
    }
}
