namespace EvalKit;

/// <summary>One value of a facet.</summary>
public sealed class FacetValue
{
    internal FacetValue(Facet facet, string label)
    {
        Facet = facet;
        Label = label;
    }

    /// <summary>The facet that has this value.</summary>
    public Facet Facet { get; }

    /// <summary>The value's label.</summary>
    public string Label { get; }

    /// <summary>As it stands after a requirement: <c>on difficulty hard</c>.</summary>
    internal string Phrase => Facet is HistoryFacet ? $"cases that {Label}" : $"{Facet} {Label}";

    /// <summary>The label alone: <c>hard</c>.</summary>
    public override string ToString() => Label;
}
