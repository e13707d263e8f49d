using System.CommandLine;

namespace EvalKit;

/// <summary><c>evalkit doctor</c>: whether what evals keep and read is in order.</summary>
internal static class DoctorCommand
{
    public static Command Create(ToolHost host)
    {
        var command = new Command("doctor", "Looks at settings, committed files and runs, and says what is not in order. Changes nothing.") { JsonOutput.Option, ProjectFolder.Option };
        command.SetAction(parsed =>
        {
            var project = ProjectFolder.Of(parsed, host);
            var findings = Examination.Of(project).ToList();
            if (parsed.GetValue(JsonOutput.Option)) JsonOutput.Write(host, findings);
            else foreach (var finding in findings) host.Out.WriteLine($"{Mark(finding.Health)}  {finding.What}");
            return findings.Exists(finding => finding.Health == Health.Broken) ? ExitCodes.Red : ExitCodes.Done;
        });
        return command;
    }

    private static string Mark(Health health) => health switch
    {
        Health.Well => "ok    ",
        Health.Worth => "note  ",
        _ => "BROKEN",
    };
}
