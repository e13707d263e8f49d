namespace EvalKit.Tests;

/// <summary>Texts that a person has read and approved. A difference leaves a <c>.received</c> file beside the approved one to compare and rename.</summary>
internal static class Approved
{
    private static string Folder => Path.Combine(RepositoryRoot, "tests", "EvalKit.Tests", "Reports", "Approved");

    public static string RepositoryRoot
    {
        get
        {
            var folder = new DirectoryInfo(AppContext.BaseDirectory);
            while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "EvalKit.sln"))) folder = folder.Parent;
            return folder?.FullName ?? throw new InvalidOperationException("The tests run outside the repository: no EvalKit.sln above them.");
        }
    }

    public static string Text(string name) => File.ReadAllText(Path.Combine(Folder, name));

    public static void Equal(string name, string text) => Same(Path.Combine(Folder, name), text);

    public static void Same(string approved, string text)
    {
        var received = Path.ChangeExtension(approved, $".received{Path.GetExtension(approved)}");
        File.Delete(received);
        var expected = File.Exists(approved) ? File.ReadAllText(approved) : "";
        if (expected == text) return;
        File.WriteAllText(received, text);
        Assert.Equal(expected, text);
    }
}
