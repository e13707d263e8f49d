namespace EvalKit.Tests;

/// <summary>Cuts a table's row as GitHub does: at every pipe that no backslash escapes, before anything else is read.</summary>
internal static class MarkdownTable
{
    public static int Columns(string row)
    {
        var columns = 0;
        for (var i = 0; i < row.Length; i++)
        {
            if (row[i] == '\\') i++;
            else if (row[i] == '|') columns++;
        }

        return columns - 1;
    }
}
