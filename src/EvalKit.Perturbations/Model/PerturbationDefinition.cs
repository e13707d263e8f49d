using System.Collections.Immutable;
using System.Globalization;

namespace EvalKit;

/// <summary>What a perturbation is, as data; the kernel that carries it out lives beside it.</summary>
internal sealed record PerturbationDefinition
{
    /// <summary>Modality and kind: <c>image.rotation</c>.</summary>
    public required string Name { get; init; }

    public required int Version { get; init; }

    public required Modality Modality { get; init; }

    public required SeverityScale Scale { get; init; }

    public required LabelEffect LabelEffect { get; init; }

    public Aspect Changes { get; init; }

    /// <summary>Where <c>upTo…</c> truncates the scale.</summary>
    public required int MaxTicks { get; init; }

    /// <summary>Extra parameters in canonical text, such as <c>fill=edge</c>; empty for none.</summary>
    public string Options { get; init; } = "";

    /// <summary>What reports call the perturbation besides its name, such as <c> of audio</c>, where its options make another one of it.</summary>
    public string Detail { get; init; } = "";

    /// <summary>The role it was retargeted to, or null for the default target.</summary>
    public Part? Target { get; init; }

    /// <summary>Fractions of a picture that stay.</summary>
    public ImmutableArray<Region> KeptRegions { get; init; } = [];

    /// <summary>Characters or frames that stay.</summary>
    public ImmutableArray<Range> KeptRanges { get; init; } = [];

    /// <summary>Wordings that stay wherever they stand in a text.</summary>
    public ImmutableArray<string> KeptTexts { get; init; } = [];

    /// <summary>What the answer depends on, as the user said.</summary>
    public Aspect AnswerDependsOn { get; init; }

    /// <summary>False where a stronger setting may measure as nearer to the original.</summary>
    public bool IsMonotone { get; init; } = true;

    /// <summary>False where the result is a function of the input and the amount alone: every seed gives the same.</summary>
    public bool DrawsChance { get; init; } = true;

    /// <summary>False where the result may have another width or height, so that pixels have no counterpart to measure against.</summary>
    public bool KeepsSize { get; init; } = true;

    /// <summary>
    /// True where content moves. Errors of a textured picture stop rising once things have moved further than the texture is wide, so
    /// its change is measured on slopes.
    /// </summary>
    public bool MovesContent { get; init; }

    /// <summary>True where every pixel stays and only the file is another: what writes it is the last of its kind in a chain.</summary>
    public bool ChangesFileAlone { get; init; }

    /// <summary>True where a label such as the A of "A) Paris" stands before another option, or no longer exists: who expects the label expects what is wrong.</summary>
    public bool RelabelsOptions { get; init; }

    /// <summary>The kinds of media whose files a perturbation of whole prompts writes anew; what moves or adds parts writes none.</summary>
    public Modality Encodes { get; init; }

    /// <summary>The kinds of parts that a prompt has after it, whatever it had before; later steps of the chain may be about them.</summary>
    public Modality Makes { get; init; }

    public string Identity => string.Create(CultureInfo.InvariantCulture, $"{Name}@{Version}");

    /// <summary>The name without its modality.</summary>
    public string ShortName => Name[(Name.IndexOf('.', StringComparison.Ordinal) + 1)..];

    /// <summary>All that changes the result apart from the amount, canonically: <c>in=context;keep=0,0,1,0.2</c>.</summary>
    public string Qualifiers
    {
        get
        {
            var parts = new List<string>();
            if (Options.Length > 0) parts.Add(Options);
            if (Target is { } target) parts.Add("in=" + PartName.Of(target));
            parts.AddRange(KeptRegions.Select(region => "keep=" + region));
            parts.AddRange(KeptRanges.Select(range => "keep=" + range));
            // Escaped, so that no wording reads as the end of a step.
            parts.AddRange(KeptTexts.Select(text => $"keep='{Uri.EscapeDataString(text).Replace("'", "%27", StringComparison.Ordinal)}'"));
            return string.Join(';', parts);
        }
    }
}
