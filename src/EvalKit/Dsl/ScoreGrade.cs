using System.Globalization;

namespace EvalKit;

/// <summary>Turns a custom score into a grade.</summary>
internal static class ScoreGrade
{
    public static Grade Of(string name, double? score, double? atLeast)
    {
        if (score is not { } value) return Grade.Unscored($"\"{name}\" gave no score");
        if (!(value >= 0 && value <= 1))
            return Grade.Unscored(string.Create(CultureInfo.InvariantCulture, $"\"{name}\" gave {value}, which is no score in [0, 1]"));
        if (atLeast is not { } bar) return Grade.Scored(value);
        return Grade.Scored(value, value >= bar,
            reason: value >= bar ? null : string.Create(CultureInfo.InvariantCulture, $"\"{name}\" is {value:0.###}, below {bar:0.###}"));
    }
}
