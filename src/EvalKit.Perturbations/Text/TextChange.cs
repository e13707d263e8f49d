namespace EvalKit;

/// <summary>A changed text, and how many changes that can be made one without the other it has (<see cref="TextEdits.Count"/>).</summary>
internal readonly record struct TextChange(string Text, int Edits);
