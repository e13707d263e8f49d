namespace ParcelDesk.Training;

/// <summary>Everything the program builds, by path below the sample's folder, before it is written or compared.</summary>
internal sealed class BuiltFiles
{
    private readonly SortedDictionary<string, byte[]> _files = new(StringComparer.Ordinal);

    public void Add(string path, byte[] content) => _files.Add(path, content);

    public void WriteTo(string folder)
    {
        foreach (var (path, content) in _files)
        {
            var target = Path.Combine(folder, path);
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.WriteAllBytes(target, content);
        }

        Console.WriteLine($"wrote {_files.Count} files, {_files.Values.Sum(f => (long)f.Length)} bytes");
    }

    /// <summary>The number of files that are missing or differ.</summary>
    public int CompareWith(string folder)
    {
        var wrong = 0;
        foreach (var (path, content) in _files)
        {
            var target = Path.Combine(folder, path);
            var state = !File.Exists(target) ? "missing" : File.ReadAllBytes(target).AsSpan().SequenceEqual(content) ? null : "differs";
            if (state is null)
                continue;
            Console.WriteLine($"{path}: {state}");
            wrong++;
        }

        Console.WriteLine($"{_files.Count - wrong} of {_files.Count} files are the same to the byte");
        return wrong;
    }
}
