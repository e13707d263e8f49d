using Microsoft.CodeAnalysis;

namespace EvalKit;

/// <summary>A text as far as the source shows it: known pieces, members of the case, and holes that nothing matches across.</summary>
internal sealed class TextShape
{
    public static readonly TextShape Unknown = new([TextPiece.Hole]);

    public TextShape(IReadOnlyList<TextPiece> pieces)
    {
        Pieces = pieces;
        var isConstant = IsKnown = true;
        for (var i = 0; i < pieces.Count; i++)
        {
            isConstant &= pieces[i].Known is not null;
            IsKnown &= !pieces[i].IsHole;
            DependsOnCase |= pieces[i].Member is not null;
        }

        if (isConstant) Constant = pieces.Count == 1 ? pieces[0].Known : string.Concat(pieces.Select(piece => piece.Known));
        if (pieces.Count == 1) Member = pieces[0].Member;
    }

    public IReadOnlyList<TextPiece> Pieces { get; }

    /// <summary>The whole text, where all of it is known.</summary>
    public string? Constant { get; }

    /// <summary>The member of the case that is all of the text, such as <c>.Team</c>.</summary>
    public string? Member { get; }

    public bool DependsOnCase { get; }

    public bool IsKnown { get; }

    public static TextShape Of(string known) => new([new TextPiece(known, null)]);

    /// <summary>Where another text, which is a constant or a member of the case, stands in this one.</summary>
    public IEnumerable<TextMatch> Find(TextShape wanted)
    {
        if (wanted.Member is { } member)
        {
            for (var i = 0; i < Pieces.Count; i++)
            {
                if (Pieces[i].Member == member) yield return new(Before(i, ""), After(i, ""));
            }
        }
        else if (wanted.Constant?.Trim() is { Length: > 0 } constant)
        {
            for (var i = 0; i < Pieces.Count; i++)
            {
                if (Pieces[i].Known is not { } known) continue;
                foreach (var at in Words.Find(known, constant))
                    yield return new(Before(i, known.Substring(0, at)), After(i, known.Substring(at + constant.Length)));
            }
        }
    }

    public bool SameAs(TextShape other) => IsKnown && other.IsKnown && Pieces.SequenceEqual(other.Pieces);

    public override string ToString() => string.Concat(Pieces.Select(piece => piece.Known ?? (piece.Member is { } member ? $"{{{member}}}" : "{…}")));

    private string Before(int piece, string last) => string.Concat(Pieces.Take(piece).Select(Filled)) + last;

    private string After(int piece, string first) => first + string.Concat(Pieces.Skip(piece + 1).Select(Filled));

    private static string Filled(TextPiece piece) => piece.Known ?? "…";
}

/// <summary>One piece of a text: known, a member of the case, or neither.</summary>
internal readonly record struct TextPiece(string? Known, string? Member)
{
    public static TextPiece Hole => default;

    public bool IsHole => Known is null && Member is null;
}

/// <summary>What stands before and after a text that was found.</summary>
internal readonly record struct TextMatch(string Before, string After);
