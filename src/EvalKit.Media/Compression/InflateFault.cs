namespace EvalKit.Media;

/// <summary>Why a zlib stream cannot be inflated.</summary>
internal enum InflateFault : byte
{
    None,

    /// <summary>The two bytes in front are not those of a zlib stream with method deflate.</summary>
    Header,

    /// <summary>A preset dictionary is asked for.</summary>
    Dictionary,

    /// <summary>The stream ends in the middle.</summary>
    Truncated,

    /// <summary>Block type 3.</summary>
    BlockType,

    /// <summary>A stored block's length and its complement differ.</summary>
    StoredLength,

    /// <summary>More than 286 literal and length codes or 30 distance codes.</summary>
    TooManyCodes,

    /// <summary>A set of code lengths that fits no prefix code, or leaves gaps in it.</summary>
    CodeLengths,

    /// <summary>A repetition of code lengths with none before it, or past the last.</summary>
    Repetition,

    /// <summary>A block that cannot end.</summary>
    NoEndOfBlock,

    /// <summary>Bits that are no literal, or symbols 286 and 287.</summary>
    LiteralCode,

    /// <summary>Bits that are no distance, or symbols 30 and 31.</summary>
    DistanceCode,

    /// <summary>A distance before the first byte, or longer than the window that the header declares.</summary>
    Distance,

    /// <summary>The Adler-32 at the end does not fit the inflated bytes.</summary>
    Checksum,

    /// <summary>Bytes follow the stream.</summary>
    Trailing,
}
