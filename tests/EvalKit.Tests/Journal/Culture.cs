using System.Globalization;

namespace EvalKit.Tests;

/// <summary>Runs a test's body where a decimal point is a comma and a minus sign is not ASCII.</summary>
internal static class Culture
{
    public static T WithCommaDecimals<T>(Func<T> body)
    {
        var before = CultureInfo.CurrentCulture;
        var culture = (CultureInfo)CultureInfo.GetCultureInfo("de-DE").Clone();
        culture.NumberFormat.NegativeSign = "−";
        CultureInfo.CurrentCulture = culture;
        try
        {
            return body();
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
