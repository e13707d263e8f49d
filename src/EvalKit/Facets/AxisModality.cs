namespace EvalKit;

internal static class AxisModality
{
    /// <summary>What an axis may change: the modalities of its members together.</summary>
    public static Modality ModalityOf(this PerturbationAxis axis) =>
        axis.Members.Aggregate(Modality.None, (all, member) => all | member.Modality);

    /// <summary>The kinds of media whose files an axis may write anew.</summary>
    public static Modality EncodedBy(this PerturbationAxis axis) =>
        axis.Members.Aggregate(Modality.None, (all, member) => all | member.Encodes);
}
