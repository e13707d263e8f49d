namespace EvalKit;

/// <summary>Makes parts to stand beside a prompt's own: as many as asked, each of a role and an origin that it is given.</summary>
internal delegate IEnumerable<Func<Part, PartOrigin, DraftPart>> DistractorSource(IReadOnlyList<DraftPart> own, int count, PerturbationContext context);
