using System.Globalization;

namespace EvalKit.Perturbations.Tests;

/// <summary>The tables of members under docs/perturbations say what the code does.</summary>
public static class MemberTableTests
{
    private static readonly Dictionary<string, Dictionary<string, string[]>> Pages = Catalogue.Families.ToDictionary(family => family.Name, ReadRows);

    public static TheoryData<string> Families { get; } = [.. Catalogue.Families.Select(family => family.Name)];

    [Theory]
    [MemberData(nameof(Families))]
    public static void A_family_s_page_has_a_row_for_each_of_its_members_and_no_other(string name) => Assert.Equal(
        NamesOf(Catalogue.Families.Single(family => family.Name == name)).Order(), Pages[name].Keys.Order());

    [Theory]
    [MemberData(nameof(Families))]
    public static void The_index_links_the_page_and_names_its_members(string name)
    {
        var family = Catalogue.Families.Single(family => family.Name == name);
        var row = Read("README").Single(line => line.StartsWith($"| [{name}]({name}.md) |", StringComparison.Ordinal));

        Assert.Equal(string.Join(", ", NamesOf(family).Select(member => member[(member.IndexOf('.') + 1)..])), row.Trim('|', ' ').Split('|')[1].Trim());
    }

    [Theory]
    [MemberData(nameof(Members.Names), MemberType = typeof(Members))]
    public static void A_row_states_parameter_severities_identity_and_label(string name)
    {
        var member = Members.Named(name);
        var scale = member.Scale;
        var row = Pages.Values.Single(rows => rows.ContainsKey(name))[name];

        Assert.Equal($"`{scale.Parameter}`", row[1]);
        Assert.Equal(
            Enumerable.Range(1, (int)scale.SeverityAt(scale.MaxTicks)).Select(severity => scale.AmountAt(scale.TicksAtMost(severity)).ToString(CultureInfo.InvariantCulture)),
            row[2].Split(" · ").Select(amount => amount.Replace('−', '-')));
        Assert.Equal(scale.HasIdentity ? scale.AmountAt(0) is double.PositiveInfinity ? "+∞" : scale.AmountAt(0).ToString(CultureInfo.InvariantCulture) : "none", row[3]);
        Assert.Equal(Label(member), row[4]);
        Assert.NotEqual("", row[5]);
    }

    private static IEnumerable<string> NamesOf(MemberFamily family) => family.Members.Select(member => member.Name).Concat(family.Supplied);

    private static string Label(Perturbation member) => member.LabelEffect switch
    {
        LabelEffect.Preserves => "always",
        LabelEffect.Changes => "never",
        _ => $"unless it depends on {member.Changes}",
    };

    private static Dictionary<string, string[]> ReadRows(MemberFamily family) => Read(family.Name)
        .Where(line => line.StartsWith("| `", StringComparison.Ordinal))
        .Select(line => line.Trim('|', ' ').Split('|', StringSplitOptions.TrimEntries))
        .ToDictionary(cells => cells[0].Trim('`'));

    private static string[] Read(string page) => File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "perturbations", page + ".md"));
}
