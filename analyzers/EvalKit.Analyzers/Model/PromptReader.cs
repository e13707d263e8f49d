using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace EvalKit;

/// <summary>Reads the parts of a prompt off the lambda of <c>.Ask</c>.</summary>
internal sealed class PromptReader(EvalSymbols symbols, ShapeReader shapes, LocalValues locals)
{
    public PromptShape Read(IOperation? argument)
    {
        if (argument.Lambda() is not { } lambda || lambda.Body.OnlyReturn() is not { } result) return PromptShape.Unknown;
        var parts = new List<PromptPiece>();
        var isComplete = Walk(result, lambda.FirstParameter(), parts);
        parts.Reverse();
        return new(parts, isComplete);
    }

    private bool Walk(IOperation? operation, IParameterSymbol? subject, List<PromptPiece> parts)
    {
        while (operation is not null)
        {
            operation = operation.Bare();
            switch (operation)
            {
                case IConversionOperation conversion when SymbolEqualityComparer.Default.Equals(conversion.Type, symbols.Prompt):
                    parts.Add(new(PromptRole.Whole, shapes.Read(conversion.Operand, subject), conversion.Operand));
                    return true;
                case IInvocationOperation call when symbols.IsPromptMember(call.TargetMethod):
                    AddPart(call, subject, parts);
                    if (call.TargetMethod is { IsStatic: true, IsExtensionMethod: false }) return call.TargetMethod.Name is "User" or "FromString";
                    operation = call.Receiver();
                    continue;
                case ILocalReferenceOperation local:
                    operation = locals.Before(local);
                    continue;
                case IInvocationOperation call:
                    AddMarked(call, subject, parts);
                    return false;
                default:
                    return false;
            }
        }

        return false;
    }

    private void AddPart(IInvocationOperation call, IParameterSymbol? subject, List<PromptPiece> parts)
    {
        switch (call.TargetMethod.Name)
        {
            case "User" or "System" or "ThenUser" when call.Argument("text") is { } text: Add(PromptRole.Instruction, text); break;
            case "FromString" when call.Argument("text") is { } text: Add(PromptRole.Whole, text); break;
            case "Input" when call.Argument("text") is { } text: Add(PromptRole.Input, text); break;
            case "ThenAssistant" when call.Argument("text") is { } text: Add(PromptRole.Assistant, text); break;
            case "Image": parts.Add(new(PromptRole.Image, TextShape.Unknown, call)); break;
            case "Audio": parts.Add(new(PromptRole.Audio, TextShape.Unknown, call)); break;
            case "Example" when call.Argument("input") is { } input && call.Argument("output") is { } output:
                parts.Add(new(PromptRole.Example, shapes.Read(input, subject), call, shapes.Read(output, subject)));
                break;
            case "Context" when call.Argument("documents") is { } documents:
                foreach (var document in documents.Elements()) Add(PromptRole.Context, document);
                break;
            case "Choices" when call.Argument("options") is { } options:
                foreach (var option in options.Elements()) Add(PromptRole.Choices, option);
                break;
            default: parts.Add(new(PromptRole.Other, TextShape.Unknown, call)); break;
        }

        void Add(PromptRole role, IOperation text) => parts.Add(new(role, shapes.Read(text, subject), text));
    }

    /// <summary>A helper of the user's own says by <c>[EvalPrompt]</c> which of its arguments the model reads.</summary>
    private void AddMarked(IInvocationOperation call, IParameterSymbol? subject, List<PromptPiece> parts)
    {
        foreach (var argument in call.Arguments)
        {
            if (argument.Parameter?.GetAttributes().Any(marker => EvalSymbols.Same(marker.AttributeClass, symbols.PromptMarker)) == true)
                parts.Add(new(PromptRole.Instruction, shapes.Read(argument.Value, subject), argument.Value));
        }
    }
}
