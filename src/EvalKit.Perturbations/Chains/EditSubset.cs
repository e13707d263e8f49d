using System.Globalization;
using System.Text;

namespace EvalKit;

/// <summary>Some of a step's edits, by their place among all that it makes, from 0: <c>3,7</c>, <c>0-49,52</c>.</summary>
internal sealed class EditSubset
{
    /// <summary>More than a text of any size in use has.</summary>
    private const int Most = 10_000_000;

    private readonly int[] _places;
    private readonly string _text;

    public EditSubset(IEnumerable<int> places)
    {
        _places = [.. places.Distinct().Order()];
        if (_places.Length == 0 || _places[0] < 0) throw new ArgumentException("Name at least one edit, counted from 0: a step without edits is left out of its chain.", nameof(places));
        _text = TextOf(_places);
    }

    public IReadOnlyList<int> Places => _places;

    /// <summary>Reads what <see cref="ToString"/> wrote; null for anything else.</summary>
    public static EditSubset? TryParse(string text)
    {
        var places = new List<int>();
        foreach (var run in text.Split(','))
        {
            var ends = run.Split('-');
            if (ends.Length > 2 || !TryNumber(ends[0], out var first) || !TryNumber(ends[^1], out var last) || last < first || last - first > Most) return null;
            for (var place = first; place <= last; place++) places.Add(place);
            if (places.Count > Most) return null;
        }

        var subset = new EditSubset(places);
        return subset.ToString() == text ? subset : null;
    }

    /// <summary>Those of a list of edits that are meant.</summary>
    /// <param name="edits">Edits of one text.</param>
    /// <param name="before">How many edits the step made in texts before this one.</param>
    public IReadOnlyList<TextEdit> Of(IReadOnlyList<TextEdit> edits, int before)
    {
        var chosen = new List<TextEdit>();
        var placeOfGroup = new Dictionary<int, int>();
        var next = before;
        foreach (var edit in edits)
        {
            int place;
            if (edit.Group == 0) place = next++;
            else if (!placeOfGroup.TryGetValue(edit.Group, out place)) placeOfGroup[edit.Group] = place = next++;
            if (Array.BinarySearch(_places, place) >= 0) chosen.Add(edit);
        }

        return chosen;
    }

    public override string ToString() => _text;

    private static bool TryNumber(string text, out int number) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);

    /// <summary>Three or more in a row are written as a run.</summary>
    private static string TextOf(int[] places)
    {
        var text = new StringBuilder();
        for (var i = 0; i < places.Length;)
        {
            var last = i;
            while (last + 1 < places.Length && places[last + 1] == places[last] + 1) last++;
            if (last < i + 2) last = i;
            text.Append(text.Length > 0 ? "," : "").Append(CultureInfo.InvariantCulture, $"{places[i]}");
            if (last > i) text.Append(CultureInfo.InvariantCulture, $"-{places[last]}");
            i = last + 1;
        }

        return text.ToString();
    }
}
