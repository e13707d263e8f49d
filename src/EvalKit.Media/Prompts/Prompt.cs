using System.Collections.Immutable;
using EvalKit.Media;

namespace EvalKit;

/// <summary>What is sent to a subject: ordered parts, each with its role. Immutable: every verb returns a new prompt.</summary>
public sealed class Prompt : IEquatable<Prompt>
{
    private readonly ImmutableArray<PromptPart> _parts;

    // Boxed, so that threads see all of it or nothing.
    private volatile object? _hash;

    private Prompt(ImmutableArray<PromptPart> parts) => _parts = parts;

    /// <summary>The parts in the order they were added.</summary>
    public IReadOnlyList<PromptPart> Parts => _parts;

    /// <summary>The instruction, context, choices and input texts that the user turn shows, one per line.</summary>
    public string Text => string.Join('\n', _parts
        .Where(part => part.Role is Part.User or Part.Context or Part.Input or Part.Choices && part is TextPart or ChoicesPart)
        .Select(part => part.ToString()));

    /// <summary>The pictures, in order.</summary>
    public IReadOnlyList<Image> Images => [.. _parts.OfType<ImagePart>().Select(part => part.Image)];

    /// <summary>The sounds, in order.</summary>
    public IReadOnlyList<AudioClip> AudioClips => [.. _parts.OfType<AudioPart>().Select(part => part.Clip)];

    /// <summary>The kinds of media in the input; <see cref="EvalKit.Modality.Text"/> only where there is no other.</summary>
    public Modality Modality
    {
        get
        {
            var all = Modality.None;
            foreach (var part in _parts)
            {
                if (part.Role is Part.Input or Part.User or Part.Context) all |= part.Modality;
            }

            var media = all & ~Modality.Text;
            return media != Modality.None ? media : all;
        }
    }

    /// <summary>True where no part carries any content.</summary>
    public bool IsEmpty => !_parts.Any(part => part is ImagePart or AudioPart || (part is TextPart text && !string.IsNullOrWhiteSpace(text.Text)));

    /// <summary>The hash of every part, in order; pictures and sounds in files are read for it.</summary>
    public ContentHash Hash => (ContentHash)(_hash ??= HashParts());

    /// <summary>Starts a prompt with the user's instruction or question.</summary>
    public static Prompt User(string text) => new([new TextPart(Part.User, text)]);

    /// <summary>Makes a prompt of ready parts.</summary>
    public static Prompt FromParts(IEnumerable<PromptPart> parts)
    {
        ArgumentNullException.ThrowIfNull(parts);
        ImmutableArray<PromptPart> all = [.. parts];
        if (all.Contains(null!)) throw new ArgumentException("A part is null.", nameof(parts));
        return new(all);
    }

    /// <summary>A text is a prompt that is all input: it has no instruction to protect.</summary>
    public static implicit operator Prompt(string text) => FromString(text);

    /// <summary>A prompt that is all input.</summary>
    public static Prompt FromString(string text) => new([new TextPart(Part.Input, text)]);

    /// <summary>Adds the system instruction.</summary>
    public Prompt System(string text) => With(new TextPart(Part.System, text));

    /// <summary>Adds a worked example.</summary>
    public Prompt Example(string input, string output) => With(new ExamplePart(input, output));

    /// <summary>Adds documents as context.</summary>
    public Prompt Context(params IEnumerable<string> documents)
    {
        ArgumentNullException.ThrowIfNull(documents);
        return new(_parts.AddRange(documents.Select(text => new TextPart(Part.Context, text))));
    }

    /// <summary>Names the allowed answers.</summary>
    public Prompt Choices(params IEnumerable<string> options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return With(new ChoicesPart([.. options]));
    }

    /// <summary>Adds the text that the question is about; perturbations of text change this part.</summary>
    public Prompt Input(string text) => With(new TextPart(Part.Input, text));

    /// <summary>Adds a picture.</summary>
    public Prompt Image(Image image) => With(new ImagePart(Part.Input, image));

    /// <summary>Adds a sound.</summary>
    public Prompt Audio(AudioClip clip) => With(new AudioPart(Part.Input, clip));

    /// <summary>Adds an earlier reply of the assistant.</summary>
    public Prompt ThenAssistant(string text) => With(new TextPart(Part.Assistant, text));

    /// <summary>Adds the user's next turn.</summary>
    public Prompt ThenUser(string text) => With(new TextPart(Part.User, text));

    /// <summary>Adds any part.</summary>
    public Prompt With(PromptPart part)
    {
        ArgumentNullException.ThrowIfNull(part);
        return new(_parts.Add(part));
    }

    /// <inheritdoc/>
    public bool Equals(Prompt? other) => other is not null && Hash == other.Hash;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Prompt);

    /// <inheritdoc/>
    public override int GetHashCode() => Hash.GetHashCode();

    /// <summary>Role and content of every part, one per line.</summary>
    public override string ToString() => string.Join('\n', _parts.Select(part => $"{part.Role}: {part}"));

    private ContentHash HashParts()
    {
        using var hasher = new ContentHasher();
        foreach (var part in _parts) part.AddTo(hasher);
        return hasher.Finish();
    }
}
