using System.Text;
using CsvHelper;
using CsvHelper.TypeConversion;

namespace EvalKit;

/// <summary>Turns what the CSV reader throws, whose messages dump its whole state, into file, line, column and advice.</summary>
internal sealed class CsvErrors(string name, string file)
{
    /// <summary>The line on which the current row starts, from 1; a quoted field may run over several.</summary>
    public static long FirstLine(CsvReader csv) =>
        csv.Parser.RawRow - csv.Parser.RawRecord.AsSpan().TrimEnd("\r\n").Count('\n');

    public async Task<TResult> Explain<TResult>(CsvReader csv, Func<Task<TResult>> step)
    {
        try
        {
            return await step().ConfigureAwait(false);
        }
        catch (HeaderValidationException missing)
        {
            throw At(1, null, MissingColumns(csv, missing), missing);
        }
        catch (TypeConverterException unreadable)
        {
            throw At(FirstLine(csv), csv.CurrentIndex + 1, Unreadable(csv), unreadable);
        }
        catch (MaxFieldSizeException tooLong)
        {
            throw At(csv.Parser.RawRow, null, "a field is too long: is a closing quote missing?", tooLong);
        }
        catch (BadDataException malformed)
        {
            throw Malformed(csv, malformed);
        }
        catch (InvalidDataException tooLong)
        {
            var problem = $"a line here is {tooLong.Message}. Put media in files of their own and name them";
            throw At(csv.Parser.RawRow + 1, null, problem, tooLong);
        }
        catch (DecoderFallbackException encoding)
        {
            throw At(null, null, "the text is not UTF-8. Save the file as UTF-8", encoding);
        }
        catch (CsvHelperException other) when (csv.CurrentIndex >= 0 && other.InnerException is FormatException or OverflowException)
        {
            throw At(FirstLine(csv), csv.CurrentIndex + 1, Unreadable(csv), other);
        }
        catch (CsvHelperException other)
        {
            throw At(FirstLine(csv), null, Refused(other.InnerException ?? other), other);
        }
        catch (IOException broken)
        {
            throw At(csv.Parser.RawRow + 1, null, $"the file cannot be read on: {broken.Message}", broken);
        }
        catch (Exception refused) when (refused is not (CaseDataException or OperationCanceledException))
        {
            // Constructors and setters of the user's type may throw anything.
            throw At(FirstLine(csv), null, Refused(refused), refused);
        }
    }

    public CaseDataException At(long? line, long? column, string problem, Exception? cause = null) =>
        DataFile.Error(name, file, line, column, problem, cause);

    private static string MissingColumns(CsvReader csv, HeaderValidationException missing)
    {
        var names = missing.InvalidHeaders.SelectMany(header => header.Names.Take(1)).Select(Excerpt.Of);
        var found = csv.HeaderRecord ?? [];
        var hint = found is [{ } single] && single.AsSpan().IndexOfAny(';', '\t') >= 0
            ? ". Columns must be separated by commas, not by semicolons or tabs"
            : $"; it has {string.Join(", ", found.Take(20).Select(Excerpt.Of))}. Name the columns as the members of the case type";
        return $"the header lacks {string.Join(", ", names)}{hint}";
    }

    private static string Unreadable(CsvReader csv)
    {
        var column = csv.HeaderRecord is { } header && csv.CurrentIndex < header.Length ? header[csv.CurrentIndex] : "";
        return $"{Excerpt.Of(csv.GetField(csv.CurrentIndex))} is not a value for the column {Excerpt.Of(column)}. "
            + "Numbers have a decimal point and no thousands separators, dates are written 2026-01-31, enums are named";
    }

    private CaseDataException Malformed(CsvReader csv, BadDataException malformed)
    {
        var record = malformed.RawRecord ?? "";
        if (record.Count('"') % 2 == 1)
        {
            // The record then runs to the end of the file, line breaks included.
            return At(csv.Parser.RawRow - record.Count('\n'), null, "a quote is opened here and never closed. Close it", malformed);
        }

        var problem = string.IsNullOrEmpty(malformed.Field)
            ? "the row has another number of fields than the header. Put fields with commas in quotes"
            : $"the quotes in {Excerpt.Of(malformed.Field)} do not match. Put the whole field in quotes and double those inside it";
        return At(FirstLine(csv), null, problem, malformed);
    }

    private static string Refused(Exception refused) =>
        $"no case can be made of the row ({refused.GetType().Name}: {Excerpt.Plain(refused.Message)})";
}
