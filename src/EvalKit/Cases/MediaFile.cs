namespace EvalKit;

/// <summary>A file as a case: a picture or a sound, opened when it is needed.</summary>
public sealed class MediaFile
{
    private static readonly string[] Pictures = [".png", ".jpg", ".jpeg", ".webp", ".gif", ".bmp", ".tif", ".tiff"];
    private static readonly string[] Sounds = [".wav", ".mp3", ".flac", ".ogg", ".opus", ".m4a", ".aac"];

    private readonly Lazy<Image> _image;
    private readonly Lazy<AudioClip> _audio;

    internal MediaFile(string id, string path)
    {
        Id = id;
        Path = path;
        _image = new(() => Image.Load(path));
        _audio = new(() => AudioClip.Load(path));
    }

    /// <summary>The path below the pattern's fixed folder, with forward slashes: the same on every system.</summary>
    public string Id { get; }

    /// <summary>The full path.</summary>
    public string Path { get; }

    /// <summary>The picture in the file: a handle that is read when it is needed.</summary>
    /// <exception cref="InvalidOperationException">The file's name says that it is a sound.</exception>
    public Image Image => Is(Sounds) ? throw WrongKind("sound", nameof(Audio)) : _image.Value;

    /// <summary>The sound in the file: a handle that is read when it is needed.</summary>
    /// <exception cref="InvalidOperationException">The file's name says that it is a picture.</exception>
    public AudioClip Audio => Is(Pictures) ? throw WrongKind("picture", nameof(Image)) : _audio.Value;

    /// <summary>The id.</summary>
    public override string ToString() => Id;

    private bool Is(string[] extensions) =>
        extensions.Contains(System.IO.Path.GetExtension(Path), StringComparer.OrdinalIgnoreCase);

    private InvalidOperationException WrongKind(string kind, string member) =>
        new($"{Id} is a {kind}: use {member}, or narrow the pattern of Dataset.Folder.");
}
