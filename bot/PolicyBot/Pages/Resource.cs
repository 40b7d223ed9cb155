namespace PolicyBot.Pages;

/// <summary>Files embedded in the assembly by WebChat.targets.</summary>
internal static class Resource
{
    /// <summary>The names of all files below a folder, <c>/</c> separated.</summary>
    public static IEnumerable<string> Names(string folder) =>
        typeof(Resource).Assembly.GetManifestResourceNames().Where(name => name.StartsWith(folder, StringComparison.Ordinal));

    /// <summary>The file's bytes.</summary>
    /// <exception cref="InvalidOperationException">The build left the file out.</exception>
    public static byte[] Read(string name)
    {
        using var stream = typeof(Resource).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"{name} is missing from the build; bot/PolicyBot/WebChat.targets puts it in.");
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
