namespace EvalKit.Media;

/// <summary>What a format holds.</summary>
internal enum MediaKind
{
    Picture,
    Sound,
    Film,
    Neither,
}
