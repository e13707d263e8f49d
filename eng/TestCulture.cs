using System.Globalization;
using System.Runtime.CompilerServices;

namespace EvalKit;

/// <summary>
/// Linked into every test project: <c>TEST_CULTURE=de-DE</c> runs its tests under a culture that writes 1,5. Set before any test begins,
/// for every thread.
/// </summary>
public static class TestCulture
{
    private const string Variable = "TEST_CULTURE";

    private static string? Asked => Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } name ? name : null;

    [ModuleInitializer]
    internal static void Apply()
    {
        if (Asked is not { } name) return;
        var culture = Find(name);
        CultureInfo.DefaultThreadCurrentCulture = CultureInfo.DefaultThreadCurrentUICulture = culture;
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = culture;
    }

    [Fact]
    public static void Is_the_one_that_was_asked_for()
    {
        if (Asked is not { } name)
        {
            Assert.Null(CultureInfo.DefaultThreadCurrentCulture);
            return;
        }

        Assert.Equal(name, CultureInfo.CurrentCulture.Name);
        Assert.Equal("1,5", 1.5.ToString());
    }

    /// <summary>A process without ICU knows the invariant culture alone, or others by their names only.</summary>
    private static CultureInfo Find(string name) =>
        CultureInfo.GetCultures(CultureTypes.SpecificCultures).FirstOrDefault(culture => culture.Name == name) is { NumberFormat.NumberDecimalSeparator: "," } found
            ? found
            : throw new InvalidOperationException(
                $"{Variable}={name}: this process has no such culture with a decimal comma, so nothing was tested. Install ICU (libicu) and leave DOTNET_SYSTEM_GLOBALIZATION_INVARIANT unset.");
}
