namespace EvalKit;

/// <summary>What kinds of content an input holds. Flags: a picture with a voice note is <c>Audio | Image</c>.</summary>
[Flags]
public enum Modality
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>Text alone.</summary>
    Text = 1,

    /// <summary>Sound.</summary>
    Audio = 2,

    /// <summary>A picture.</summary>
    Image = 4,
}
