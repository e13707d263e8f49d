using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace EvalKit;

/// <summary>
/// Whether any of some words stands in a file. What a rule looks for has a name, and a search in a text costs next to nothing beside a way
/// through all operations.
/// </summary>
internal sealed class FileWords(params string[] words)
{
    // Letters of a name may be written as escapes.
    private const string Escape = "\\u";

    private static readonly ConditionalWeakTable<SyntaxTree, string> Texts = new();

    private readonly ConditionalWeakTable<SyntaxTree, StrongBox<bool>> _files = new();

    public static string TextOf(SyntaxTree file) => Texts.GetValue(file, static tree => tree.GetText().ToString());

    public bool StandIn(SyntaxTree file) => _files.GetValue(file, Look).Value;

    private StrongBox<bool> Look(SyntaxTree file)
    {
        var text = TextOf(file);
        return new(text.Contains(Escape) || words.Any(text.Contains));
    }
}
