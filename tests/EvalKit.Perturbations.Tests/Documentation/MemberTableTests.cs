using System.Globalization;

namespace EvalKit.Perturbations.Tests;

/// <summary>The table of members in docs/perturbations/README.md says what the code does.</summary>
public static class MemberTableTests
{
    private static readonly Dictionary<string, string[]> Rows = ReadRows();

    [Fact]
    public static void It_has_a_row_for_every_member_and_no_other() => Assert.Equal(Members.All.Select(member => member.Name).Order(), Rows.Keys.Order());

    [Theory]
    [MemberData(nameof(Members.Names), MemberType = typeof(Members))]
    public static void Its_row_states_parameter_severities_identity_and_label(string name)
    {
        var member = Members.Named(name);
        var scale = member.Scale;
        var row = Rows[name];

        Assert.Equal($"`{scale.Parameter}`", row[1]);
        Assert.Equal(
            Enumerable.Range(1, 5).Select(severity => scale.AmountAt(scale.TicksAtMost(severity)).ToString(CultureInfo.InvariantCulture)),
            row[2].Split(" · ").Select(amount => amount.Replace('−', '-')));
        Assert.Equal(scale.HasIdentity ? scale.AmountAt(0) is double.PositiveInfinity ? "+∞" : scale.AmountAt(0).ToString(CultureInfo.InvariantCulture) : "none", row[3]);
        Assert.Equal(member.LabelEffect == LabelEffect.Preserves ? "always" : $"unless it depends on {member.Changes}", row[4]);
        Assert.NotEqual("", row[5]);
    }

    private static Dictionary<string, string[]> ReadRows()
    {
        var lines = File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "perturbations.md"));
        return lines.Where(line => line.StartsWith("| `", StringComparison.Ordinal))
            .Select(line => line.Trim('|', ' ').Split('|', StringSplitOptions.TrimEntries))
            .ToDictionary(cells => cells[0].Trim('`'));
    }
}
