using System.Text;

namespace EvalKit.Tests.Cases;

/// <summary>A folder for one test's data files, deleted with it.</summary>
internal sealed class DataFolder : IDisposable
{
    public DataFolder() => FullPath = Directory.CreateTempSubdirectory("evalkit-cases-").FullName;

    public string FullPath { get; }

    public string Write(string name, string text) => Write(name, Encoding.UTF8.GetBytes(text));

    public string Write(string name, byte[] bytes)
    {
        var path = Path.Combine(FullPath, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, bytes);
        return path;
    }

    public void Dispose() => Directory.Delete(FullPath, recursive: true);

    public static async Task<List<CaseItem<T>>> ReadAsync<T>(CaseSource<T> source)
    {
        var items = new List<CaseItem<T>>();
        await foreach (var item in source.ReadAsync()) items.Add(item);
        return items;
    }

    public static Task<CaseDataException> ErrorAsync<T>(CaseSource<T> source) =>
        Assert.ThrowsAsync<CaseDataException>(() => ReadAsync(source));
}
