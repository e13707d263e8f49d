namespace EvalKit;

/// <summary>
/// Cases in files. Nothing is read before the cases are asked for, and a file is read case by case, never as a whole.
/// </summary>
/// <remarks>
/// A relative path is looked for beside the test assembly first (<see cref="AppContext.BaseDirectory"/>), then in the current
/// directory. What cannot be read throws a <see cref="CaseDataException"/> that says where and what to do.
/// </remarks>
public static class Dataset
{
    /// <summary>
    /// JSON lines: each line one object in UTF-8, at most 16 MiB long; blank lines and a byte order mark are skipped. Property
    /// names may differ in case, enums are read by name, and unknown properties are ignored. A missing constructor parameter or
    /// <c>required</c> member, a null where the type allows none, and a property given twice are errors.
    /// </summary>
    /// <typeparam name="T">A case: any type System.Text.Json can read, such as a record.</typeparam>
    /// <param name="path">The file.</param>
    public static CaseSource<T> JsonLines<T>(string path)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        return new JsonLinesSource<T>(path);
    }

    /// <summary>
    /// Comma-separated values after RFC 4180, in UTF-8 (or UTF-16 with a byte order mark), with a header row. Columns match
    /// members by name in any case; columns without a member are ignored, a member without a column is an error. Numbers and
    /// dates are read by the invariant culture: a decimal point and no thousands separators. White space around unquoted fields
    /// and blank lines are ignored. A field or a line has at most 16 Mi characters.
    /// </summary>
    /// <typeparam name="T">A case: a type with settable properties, or with one constructor as a record has.</typeparam>
    /// <param name="path">The file.</param>
    public static CaseSource<T> Csv<T>(string path)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        return new CsvSource<T>(path);
    }

    /// <summary>
    /// The files that match a pattern, ordered by their path character by character, the same on every system. <c>*</c> and
    /// <c>?</c> stand for characters of one name, <c>**</c> for any number of folders; case does not matter. A folder without a
    /// pattern means every file beneath it. Names that start with a period and linked folders are left out. No file at all is
    /// an error.
    /// </summary>
    /// <param name="glob">Folder and pattern: <c>receipts/**/*.png</c>.</param>
    public static CaseSource<MediaFile> Folder(string glob)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(glob);
        return new FolderSource(glob);
    }
}
