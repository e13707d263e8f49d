namespace EvalKit;

/// <summary>A field at a whole fraction of its size.</summary>
internal static class FieldMeans
{
    /// <summary>Means of square blocks, rounded half up.</summary>
    /// <param name="field">Its sides are multiples of a block's.</param>
    /// <param name="side">A block's, at least 1.</param>
    public static Field Of(Field field, int side)
    {
        var means = new Field(field.Width / side, field.Height / side);
        long area = (long)side * side;
        for (var y = 0; y < means.Height; y++)
        {
            var row = means.Row(y);
            for (var x = 0; x < row.Length; x++)
            {
                var sum = area / 2;
                for (var i = 0; i < side; i++)
                {
                    foreach (var value in field.Row(y * side + i).Slice(x * side, side)) sum += value;
                }

                row[x] = (int)(sum / area);
            }
        }

        return means;
    }
}
