namespace EvalKit.Repository.Tests;

/// <summary>Fails with every place at which a rule is broken, not with the first.</summary>
internal static class Broken
{
    public static void None(IEnumerable<string> places, string rule)
    {
        string[] all = [.. places];
        Assert.True(all.Length == 0, $"{rule}\n  {string.Join("\n  ", all)}");
    }
}
