namespace PolicyBot.Pages;

/// <summary>All files of wwwroot.</summary>
internal sealed class WebFiles
{
    private const string Root = "wwwroot";
    private readonly Dictionary<string, WebFile> _files;

    public WebFiles()
    {
        var names = Resource.Names(Root + "/").ToArray();
        var big = names.Where(name => name.EndsWith(".br", StringComparison.Ordinal)).Select(name => name[..^3]).ToArray();
        _files = names
            .Where(name => !big.Any(b => name.StartsWith(b + ".", StringComparison.Ordinal) && name != b + ".LICENSE.txt"))
            .Select(name => WebFile.Small(name[Root.Length..], Resource.Read(name)))
            .Concat(big.Select(name => WebFile.Big(name[Root.Length..], Resource.Read(name + ".br"), Resource.Read(name + ".gz"))))
            .ToDictionary(file => file.Path);
    }

    public IEnumerable<WebFile> All => _files.Values;

    /// <summary>Compresses every file as most browsers want it, so that nobody has to wait for that.</summary>
    public void Compress()
    {
        foreach (var file in All) _ = file.Brotli;
    }

    /// <summary>The file at a path.</summary>
    /// <exception cref="InvalidOperationException">There is none; the build left it out.</exception>
    public WebFile this[string path] => _files.TryGetValue(path, out var file) ? file
        : throw new InvalidOperationException($"wwwroot{path} is missing from the build; bot/PolicyBot/WebChat.targets puts it in.");
}
