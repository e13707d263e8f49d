namespace Recipes;

/// <summary>Says whether a picture is rather red or rather green.</summary>
internal static class SignReader
{
    public static Task<string> AnswerAsync(Prompt prompt, CancellationToken cancellationToken)
    {
        var rgba = prompt.Images[0].Decode().Rgba;
        long red = 0, green = 0;
        for (var i = 0; i < rgba.Length; i += 4)
        {
            red += rgba[i];
            green += rgba[i + 1];
        }

        return Task.FromResult(red > green ? "stop" : "go");
    }
}
