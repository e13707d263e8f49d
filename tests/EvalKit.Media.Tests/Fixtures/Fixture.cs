namespace EvalKit.Media.Tests;

/// <summary>The files that lie beside the code, embedded in the test assembly.</summary>
internal static class Fixture
{
    public static byte[] Bytes(string file)
    {
        using var stream = typeof(Fixture).Assembly.GetManifestResourceStream(file)!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
