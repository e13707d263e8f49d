namespace EvalKit;

/// <summary>What an answer may depend on and a perturbation may change.</summary>
[Flags]
public enum Aspect
{
    /// <summary>Nothing in particular.</summary>
    None = 0,

    /// <summary>Hue, saturation, white balance.</summary>
    Colour = 1,

    /// <summary>Brightness or loudness.</summary>
    Level = 2,

    /// <summary>Which way up or round things are; left and right.</summary>
    Orientation = 4,

    /// <summary>Where things are in the picture, the clip or the text.</summary>
    Position = 8,

    /// <summary>Size, duration or pace.</summary>
    Scale = 16,

    /// <summary>Fine detail: texture, high frequencies.</summary>
    Detail = 32,

    /// <summary>The exact letters of a text.</summary>
    Spelling = 64,

    /// <summary>Line breaks, indentation and runs of spaces.</summary>
    Layout = 128,

    /// <summary>Which words a text uses, and how many.</summary>
    Wording = 256,

    /// <summary>Who and where: the names of people and places.</summary>
    Names = 512,

    /// <summary>How high a sound is: a melody, or whose voice it is.</summary>
    Pitch = 1024,
}
