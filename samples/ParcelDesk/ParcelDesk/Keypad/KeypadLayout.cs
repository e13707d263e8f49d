namespace ParcelDesk;

/// <summary>The sixteen dual-tone keys, row by row, and their frequencies in hertz.</summary>
internal static class KeypadLayout
{
    public const string Keys = "123A456B789C*0#D";

    public static ReadOnlySpan<int> Rows => [697, 770, 852, 941];

    public static ReadOnlySpan<int> Columns => [1209, 1336, 1477, 1633];
}
