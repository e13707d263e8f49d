using System.Collections.Immutable;
using EvalKit.Media;

namespace EvalKit;

/// <summary>A picture. Drafts are values: each verb gives another one of the same origin.</summary>
internal sealed class PictureDraft : DraftPart
{
    // What likeness is to; null for an added picture.
    private readonly Image? _clean;
    private readonly Image? _file;
    private readonly Func<PixelBuffer, byte[]>? _writer;
    private ImmutableArray<DraftLink> _links = [];
    private PixelBuffer? _pixels;

    public PictureDraft(Part role, PartOrigin origin, Image file)
        : base(role, origin) => (_file, _clean) = (file, origin.Added is null ? file : null);

    /// <summary>A picture that is made of pixels and comes from a part of another kind, or from none.</summary>
    public PictureDraft(Part role, PartOrigin origin, PixelBuffer pixels)
        : base(role, origin) => _pixels = pixels;

    private PictureDraft(Image? clean, PictureDraft from, PictureDraft content, ImmutableArray<DraftLink> links, PixelBuffer? pixels, Func<PixelBuffer, byte[]>? writer)
        : base(from.Role, from.Origin) => (_clean, _file, _links, _pixels, _writer) = (clean, content._file, links, pixels, writer);

    public override Modality Kind => Modality.Image;

    /// <summary>What the clean prompt has here, whatever its file, or what was added.</summary>
    public ContentHash Content => (_clean ?? _file) is { } file ? ContentIdentity.Of(file) : ContentIdentity.Of(Current());

    /// <summary>The file, where no step has touched it; else null.</summary>
    public Image? Untouched => _pixels is null && _links.IsEmpty && _writer is null ? _file : null;

    /// <summary>The pixels as they are by now, to be read only.</summary>
    public PixelBuffer Decode()
    {
        if (!_links.IsEmpty) (_pixels, _links) = (Current(), []);
        return Current();
    }

    /// <summary>The picture after a step, which is carried out when it is needed.</summary>
    public PictureDraft Under(PerturbationStep step, PerturbationContext context) => new(
        _clean, this, this, _links.Add(new(step, context)), _pixels,
        step.Perturbation is ImagePerturbation { Encoder: { } encoder } ? pixels => encoder(pixels, context) : _writer);

    /// <summary>Other pixels in its place.</summary>
    public PictureDraft With(PixelBuffer pixels) => new(_clean, this, this, [], pixels, _writer);

    /// <summary>What another draft shows, in this one's place.</summary>
    public PictureDraft Showing(PictureDraft other) => new(_clean, this, other, other._links, other._pixels, other._writer);

    /// <summary>Another file in its place, which is this picture still: it is likened to the clean one.</summary>
    public PictureDraft Refiled(Image file) => new(_clean, this, new PictureDraft(Role, Origin, file), [], null, null);

    /// <summary>Another picture in its place, which is not to be likened to it.</summary>
    public PictureDraft Replaced(Image file) => new(null, this, new PictureDraft(Role, Origin, file), [], null, null);

    /// <summary>The same pixels, written in another way.</summary>
    public PictureDraft Written(Func<PixelBuffer, byte[]> writer) => new(_clean, this, this, _links, _pixels, writer);

    public override PromptPart Finish(Modality canonical, LikenessMeter? meter)
    {
        if (Untouched is { } file)
        {
            if (meter is not null && _clean is not null && !ReferenceEquals(file, _clean)) meter.Add(PictureLikeness.Of(_clean.Decode(), file.Decode()));
            return CanonicalPrompt.Canonicalise(new ImagePart(Role, file), canonical);
        }

        var pixels = Current();
        if (meter is not null && _clean is not null) meter.Add(PictureLikeness.Of(_clean.Decode(), pixels));
        return new ImagePart(Role, _writer is null ? Image.FromPixels(pixels) : Image.FromBytes(_writer(pixels), MediaLimits.Largest));
    }

    private PixelBuffer Current()
    {
        var pixels = _pixels ?? _file!.Decode();
        foreach (var (step, context) in _links) pixels = ((ImagePerturbation)step.Perturbation).Apply(pixels, context);
        return pixels;
    }
}
