using System.Globalization;

namespace EvalKit.Statistics.Tests;

/// <summary>A line of Golden/golden.tsv: a figure's name, its arguments and its values by other software (Golden/generate.py).</summary>
internal sealed record GoldenRow(string Name, double[][] Arguments, double[] Values)
{
    public static IReadOnlyList<GoldenRow> All { get; } = [.. Lines().Where(line => !line.StartsWith('#')).Select(Parse)];

    public double this[int argument] => Arguments[argument][0];

    public long Whole(int argument) => (long)Arguments[argument][0];

    public double[] Numbers(int argument) => Arguments[argument];

    public int[] Integers(int argument) => Array.ConvertAll(Arguments[argument], value => (int)value);

    public long[] Longs(int argument) => Array.ConvertAll(Arguments[argument], value => (long)value);

    public bool[] Truths(int argument) => Array.ConvertAll(Arguments[argument], value => value != 0);

    public Alternative Side(int argument) => (Alternative)(int)Arguments[argument][0];

    /// <summary>A table whose number of columns is one argument and whose cells are another.</summary>
    public T[,] Table<T>(int columns, int cells, Func<double, T> cell)
    {
        var width = (int)this[columns];
        var table = new T[Arguments[cells].Length / width, width];
        for (var i = 0; i < Arguments[cells].Length; i++) table[i / width, i % width] = cell(Arguments[cells][i]);
        return table;
    }

    private static GoldenRow Parse(string line)
    {
        var cells = line.Split('\t');
        return new(cells[0], Array.ConvertAll(cells[1].Split(';'), Numbers), Numbers(cells[2]));
    }

    private static double[] Numbers(string text) =>
        Array.ConvertAll(text.Split(' '), cell => double.Parse(cell, CultureInfo.InvariantCulture));

    private static IEnumerable<string> Lines()
    {
        using var stream = typeof(GoldenRow).Assembly.GetManifestResourceStream("golden.tsv")!;
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line) yield return line;
    }
}
