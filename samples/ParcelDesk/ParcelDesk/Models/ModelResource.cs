namespace ParcelDesk;

/// <summary>The weight files, embedded in the assembly.</summary>
internal static class ModelResource
{
    public static Stream Open(string name) =>
        typeof(ModelResource).Assembly.GetManifestResourceStream(name)
        ?? throw new FileNotFoundException($"The weight file {name} is not embedded; run the training program, then build.", name);
}
