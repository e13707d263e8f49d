namespace EvalKit;

/// <summary>A facet whose values have a type.</summary>
public abstract class Facet<T> : Facet
{
    private protected Facet(string name)
        : base(name)
    {
    }

    /// <summary>The trials that have one value, for <see cref="Gate.On"/>.</summary>
    public FacetValue Is(T value) => new(this, Label(value));

    internal abstract string Label(T value);
}
