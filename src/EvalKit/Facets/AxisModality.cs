namespace EvalKit;

internal static class AxisModality
{
    /// <summary>What an axis may change: the modalities of its members together.</summary>
    public static Modality ModalityOf(this PerturbationAxis axis) =>
        axis.Members.Aggregate(Modality.None, (all, member) => all | member.Modality);

    /// <summary>Whether members of it are about pictures alone, sounds alone and texts alone, two of these at least.</summary>
    public static bool HasSeveralKinds(this PerturbationAxis axis)
    {
        var kinds = Modality.None;
        foreach (var member in axis.Members)
        {
            if (member.Modality is Modality.Image or Modality.Audio or Modality.Text) kinds |= member.Modality;
        }

        return (kinds & (kinds - 1)) != 0;
    }

    /// <summary>The kinds of media whose files an axis may write anew.</summary>
    public static Modality EncodedBy(this PerturbationAxis axis) =>
        axis.Members.Aggregate(Modality.None, (all, member) => all | member.Encodes);
}
