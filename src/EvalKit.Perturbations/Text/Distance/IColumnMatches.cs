namespace EvalKit;

/// <summary>Which rows of a block have what a column has. A structure, so that the loop over the columns calls nothing.</summary>
internal interface IColumnMatches
{
    /// <summary>A bit for each row.</summary>
    ulong At(int column);
}
