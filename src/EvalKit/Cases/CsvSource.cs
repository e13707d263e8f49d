using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;

namespace EvalKit;

/// <summary>Comma-separated values with a header row.</summary>
internal sealed class CsvSource<T>(string path, int maxLineLength = CsvSource<T>.DefaultMaxLineLength) : CaseSource<T>
{
    internal const int DefaultMaxLineLength = 16 * 1024 * 1024;

    public override string Name => Path.GetFileName(path);

    public override async IAsyncEnumerable<CaseItem<T>> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var file = DataPath.ExistingFile(path);
        var errors = new CsvErrors(Name, file);
        var stream = DataFile.Open(file, Name);
        await using (stream.ConfigureAwait(false))
        {
            // Strict, so that another encoding is an error and not a case full of question marks.
            using var text = new StreamReader(stream, new UTF8Encoding(false, throwOnInvalidBytes: true));
            using var csv = new CsvReader(new LimitedLineReader(text, maxLineLength), Configuration());
            CsvConversions.Configure(csv.Context, typeof(T));
            if (!await errors.Explain(csv, () => ReadHeaderAsync(csv, errors)).ConfigureAwait(false)) yield break;

            while (await errors.Explain(csv, () => NextAsync(csv, cancellationToken)).ConfigureAwait(false))
            {
                var value = await errors.Explain(csv, () => Task.FromResult(csv.GetRecord<T>())).ConfigureAwait(false);
                yield return new(value, string.Create(CultureInfo.InvariantCulture, $"{Name}:{CsvErrors.FirstLine(csv)}"));
            }
        }
    }

    private CsvConfiguration Configuration() => new(CultureInfo.InvariantCulture)
    {
        DetectColumnCountChanges = true,
        TrimOptions = TrimOptions.Trim,
        MaxFieldSize = maxLineLength,
        PrepareHeaderForMatch = header => header.Header.ToUpperInvariant(),
    };

    private static async Task<bool> NextAsync(CsvReader csv, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return await csv.ReadAsync().ConfigureAwait(false);
    }

    private static async Task<bool> ReadHeaderAsync(CsvReader csv, CsvErrors errors)
    {
        if (!await csv.ReadAsync().ConfigureAwait(false))
            throw errors.At(null, null, "the file is empty. Its first line must name the columns");

        csv.ReadHeader();
        var header = csv.HeaderRecord ?? [];
        if (header.GroupBy(name => name.ToUpperInvariant()).FirstOrDefault(group => group.Count() > 1) is { } twice)
            throw errors.At(1, null, $"the column {Excerpt.Of(twice.First())} stands in the header twice. Rename or delete one");
        csv.ValidateHeader<T>();
        return true;
    }
}
