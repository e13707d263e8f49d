namespace EvalKit.Media;

/// <summary>The pieces of a file that hold a compressed stream.</summary>
internal interface IInflateInput
{
    /// <summary>Where the next piece begins and ends; false after the last. A piece may be empty.</summary>
    bool Next(out int start, out int end);
}
