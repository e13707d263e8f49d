using EvalKit.Media;

namespace EvalKit;

/// <summary>Which trial a reply is for, whatever is sent in it: two keys of one slot are a question that has changed.</summary>
internal readonly record struct CassetteSlot(string Case, string Arm, string Chain, int Repeat)
{
    public static CassetteSlot Of(ReplyRequest request)
    {
        var part = request.Without == Modality.None ? request.Mutation : $"without {request.Without.Label()}";
        return new(request.Context.CaseId, request.Context.Arm, part is null ? request.Chain : $"{request.Chain} [{part}]".TrimStart(), request.Context.Repeat);
    }
}
