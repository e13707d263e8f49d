using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace EvalKit;

/// <summary>The analyzers' table of the catalogue says what the library does. ACCEPT_TABLE=1 writes it anew.</summary>
public static class PerturbationTableTests
{
    private const double Rounding = 0.02;

    [Fact]
    public static void Has_what_the_library_has()
    {
        var table = "# member, label (preserves, depends, changes), aspects changed, limit, its amounts at severities 0 to 5 where it rises evenly between them\n"
            + string.Concat(Members().Select(Row));
        if (Environment.GetEnvironmentVariable("ACCEPT_TABLE") == "1") File.WriteAllText(PathOfTable(), table);

        using var reader = new StreamReader(typeof(EvalAnalyzer).Assembly.GetManifestResourceStream("catalogue.tsv")!);
        Assert.Equal(table, reader.ReadToEnd().ReplaceLineEndings("\n"));
    }

    [Fact]
    public static void Finds_the_severity_that_a_limit_cuts_off_at()
    {
        Assert.Equal(2.6, PerturbationRow.Find("Image", "Rotation")!.SeverityOf(8)!.Value, 0.001);
        Assert.Equal(Perturb.Audio.BackgroundNoise(downToSnrDb: 10).MaxSeverity, PerturbationRow.Find("Audio", "BackgroundNoise")!.SeverityOf(10)!.Value, Rounding);
    }

    [Fact]
    public static void Has_the_members_of_whole_prompts_that_need_something_of_the_user_s()
    {
        Assert.True(PerturbationRow.Find("CrossModal", "MismatchedTexts")!.AlwaysChangesAnswer);
        Assert.True(PerturbationRow.Find("CrossModal", "ObjectConflict")!.AlwaysChangesAnswer);
        Assert.True(PerturbationRow.Find("CrossModal", "ModalityDrop")!.AlwaysChangesAnswer);
        Assert.False(PerturbationRow.Find("CrossModal", "ModalityOrder")!.AlwaysChangesAnswer);
        Assert.Equal("downToSnrDb", PerturbationRow.Find("CrossModal", "SpokenInjection")!.Limit);
        Assert.NotNull(PerturbationRow.Find("Frames", "Reverse"));
    }

    private static IEnumerable<(string Name, MethodInfo Method, Perturbation Member)> Members() =>
        from family in new[] { typeof(Perturb.Image), typeof(Perturb.Audio), typeof(Perturb.Text), typeof(Perturb.CrossModal), typeof(Perturb.Frames) }
        from method in family.GetMethods(BindingFlags.Public | BindingFlags.Static)
        where typeof(Perturbation).IsAssignableFrom(method.ReturnType) && method.GetParameters().All(parameter => parameter.HasDefaultValue || Supplied(parameter.ParameterType) is not null)
        // Of overloads the one that needs least.
        group method by $"{family.Name}.{method.Name}" into overloads
        orderby overloads.Key
        let method = overloads.MinBy(method => method.GetParameters().Count(parameter => !parameter.HasDefaultValue))!
        select (overloads.Key, method, (Perturbation)method.Invoke(null, [.. method.GetParameters().Select(parameter => parameter.HasDefaultValue ? parameter.DefaultValue : Supplied(parameter.ParameterType))])!);

    /// <summary>Something of the kind that users give; null for what none of them takes.</summary>
    private static object? Supplied(Type type)
    {
        Image[] pictures = [.. Enumerable.Range(1, 20).Select(size => Image.Create(size, 1, (_, _) => new(0, 0, 0)))];
        AudioClip[] clips = [.. Enumerable.Range(1, 20).Select(i => AudioClip.Create(TimeSpan.FromMilliseconds(10 * i), _ => 0.5, sampleRate: 8_000))];
        string[] texts = ["one", "two"];
        (string, string)[] pairs = [("cat", "dog")];
        return new object[] { pictures, pictures[0], clips, clips[0], texts, pairs }.FirstOrDefault(type.IsInstanceOfType);
    }

    private static string Row((string Name, MethodInfo Method, Perturbation Member) member)
    {
        var label = member.Member.LabelEffect switch { LabelEffect.Changes => "changes", LabelEffect.Preserves => "preserves", _ => "depends" };
        // What it changes hangs on the kind of content that it is told to be about, which the table does not ask.
        var changes = member.Method.GetParameters().Any(parameter => parameter.ParameterType == typeof(Modality)) ? Aspect.None : member.Member.Changes;
        var limit = member.Method.GetParameters().FirstOrDefault(parameter =>
            parameter.ParameterType == typeof(double) && (parameter.Name!.StartsWith("upTo", StringComparison.Ordinal) || parameter.Name.StartsWith("downTo", StringComparison.Ordinal)));
        var amounts = limit is null ? [] : Amounts(member.Member.Scale);
        return string.Create(CultureInfo.InvariantCulture, $"{member.Name}\t{label}\t{(int)changes}\t{limit?.Name}\t{string.Join(' ', amounts.Select(amount => amount.ToString(CultureInfo.InvariantCulture)))}\n");
    }

    private static double[] Amounts(SeverityScale scale)
    {
        double[] amounts = [.. Enumerable.Range(0, 6).Select(severity => scale.AmountAt(scale.TicksAtMost(severity)))];
        var row = new PerturbationRow(0, false, false, "", amounts);
        var isEven = Enumerable.Range(1, scale.MaxTicks).Where(ticks => scale.SeverityAt(ticks) >= 1 || double.IsFinite(amounts[0])).All(ticks => row.SeverityOf(scale.AmountAt(ticks)) is { } severity && Math.Abs(severity - scale.SeverityAt(ticks)) < Rounding);
        return isEven ? amounts : [];
    }

    private static string PathOfTable([CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "..", "analyzers", "EvalKit.Analyzers", "Perturbations", "catalogue.tsv"));
}
