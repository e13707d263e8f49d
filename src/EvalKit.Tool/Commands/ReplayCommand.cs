using System.CommandLine;
using System.Diagnostics;

namespace EvalKit;

/// <summary><c>evalkit replay TOKEN</c>: one failure again, and nothing else.</summary>
internal static class ReplayCommand
{
    public static Command Create(ToolHost host)
    {
        var token = new Argument<string>("token") { Description = "The word behind \"replay:\" in a failure's message." };
        var rest = new Argument<string[]>("arguments") { Description = "Passed on to dotnet test, behind --.", Arity = ArgumentArity.ZeroOrMore };
        var command = new Command("replay", "Tries one failure again with dotnet test; it is not shrunk anew.") { token, rest, ProjectFolder.Option };
        command.SetAction(async (parsed, cancellation) =>
        {
            if (ReplayToken.TryParse(parsed.GetValue(token)!, out var problem) is not { } failure) throw new ToolException(char.ToUpperInvariant(problem[0]) + problem[1..]);
            var project = ProjectFolder.Of(parsed, host);
            host.Error.WriteLine($"{VisibleText.Of(failure.Eval, 200)}, case {VisibleText.Of(failure.Case, 100)}{(failure.Chain.Length == 0 ? "" : $", {VisibleText.Of(failure.Chain, 300)}")}");
            var start = new ProcessStartInfo("dotnet", ["test", .. parsed.GetValue(rest) ?? []]) { WorkingDirectory = project.Path };
            start.Environment["EVALKIT_REPLAY"] = failure.ToString();
            return await host.Run(start, cancellation).ConfigureAwait(false);
        });
        return command;
    }
}
