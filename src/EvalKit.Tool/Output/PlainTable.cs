using Spectre.Console;

namespace EvalKit;

/// <summary>Tables as this tool shows them. What a run recorded is never read as markup.</summary>
internal static class PlainTable
{
    public static Table With(params ReadOnlySpan<string> columns)
    {
        var table = new Table().Border(TableBorder.Simple);
        foreach (var column in columns) table.AddColumn(new TableColumn(new Text(column)));
        return table;
    }

    public static void Add(Table table, params ReadOnlySpan<string> cells)
    {
        var texts = new List<Text>();
        foreach (var cell in cells) texts.Add(new Text(VisibleText.Of(cell, 300)));
        table.AddRow(texts);
    }
}
