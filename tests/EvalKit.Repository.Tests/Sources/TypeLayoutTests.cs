using System.Text.RegularExpressions;

namespace EvalKit.Repository.Tests;

public static partial class TypeLayoutTests
{
    private static readonly string[] Namespaces = ["EvalKit", "EvalKit.Media", "EvalKit.Statistics", "EvalKit.Extensibility"];

    [Fact]
    public static void A_shipped_file_has_one_public_type_and_its_name() => Broken.None(
        from file in Repository.Named(".cs", "src")
        let names = DeclaredType.In(file).Where(type => type is { IsPublic: true, IsTopLevel: true }).Select(type => type.Name).Distinct().ToArray()
        where names.Length > 1 || (names.Length == 1 && names[0] != file.Stem)
        select $"{file}: {string.Join(", ", names)}",
        "One public type per file, Type.cs or Type.Concept.cs:");

    [Fact]
    public static void A_shipped_file_is_named_after_a_type_it_declares() => Broken.None(
        from file in Repository.Named(".cs", "src")
        where DeclaredType.In(file).All(type => type.Name != file.Stem)
        select file.Path,
        "No type of the file has its name:");

    [Fact]
    public static void Shipped_namespaces_are_few_and_file_scoped() => Broken.None(
        from file in Repository.Named(".cs", "src")
        let found = Namespace().Matches(file.Text).Select(match => match.Groups["name"].Value + match.Groups["end"].Value).ToArray()
        where found is not [var only] || !Namespaces.Contains(only.TrimEnd(';')) || !only.EndsWith(';')
        select $"{file}: {string.Join(", ", found)}",
        $"A shipped file has one file-scoped namespace of {string.Join(", ", Namespaces)}:");

    [Fact]
    public static void A_namespace_stays_in_its_assembly()
    {
        Broken.None(
            from file in Repository.Named(".cs", "src")
            let assembly = file.Path.Split('/')[1]
            let name = Namespace().Match(file.Text).Groups["name"].Value
            where name is "EvalKit.Media" or "EvalKit.Statistics" && assembly != name
            select $"{file}: {name}",
            "EvalKit.Media and EvalKit.Statistics are declared by the assemblies of that name alone:");
    }

    [GeneratedRegex(@"^namespace (?<name>[\w.]+)(?<end>;?)", RegexOptions.Multiline)]
    private static partial Regex Namespace();
}
