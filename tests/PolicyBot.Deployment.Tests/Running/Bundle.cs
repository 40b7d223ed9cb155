namespace PolicyBot.Deployment.Tests.Running;

/// <summary>
/// The offline bundle, made and installed once for all tests, under a folder of its own. Its script runs in the files the image was made of:
/// the same sources for the same processor, already compiled there, and copied by the script as ever.
/// </summary>
[CollectionDefinition(nameof(Bundle))]
public sealed class Bundle(ImageContent image) : IAsyncLifetime, ICollectionFixture<Bundle>
{
    private readonly string _folder = Directory.CreateTempSubdirectory("policybot-bundle").FullName;

    /// <summary>The bundle as it is carried over.</summary>
    public string Archive { get; private set; } = "";

    /// <summary>The unpacked bundle.</summary>
    public string Unpacked { get; private set; } = "";

    /// <summary>Where <c>install.sh --root</c> put it.</summary>
    public string Root => Path.Combine(_folder, "root");

    /// <summary>The release in use.</summary>
    public string Current => Path.Combine(Root, "opt", "policybot", "current");

    public async ValueTask InitializeAsync()
    {
        // mktemp makes it private; another user is to run what lies in here.
        File.SetUnixFileMode(_folder, (UnixFileMode)0b111_101_101);
        await image.UntilMadeAsync();
        const string here = "deploymentTemplates/onpremise";
        foreach (var file in Directory.EnumerateFiles(Path.Combine(Repository.Root, here)))
            File.Copy(file, Path.Combine(Directory.CreateDirectory(Path.Combine(image.Source, here)).FullName, Path.GetFileName(file)));
        var made = await Command.RunAsync(Path.Combine(image.Source, here, "make-bundle.sh"), ["--version", "1.0", "--output", _folder, "--intermediate", "tree"]);
        if (made.Code != 0) throw new InvalidOperationException($"make-bundle.sh failed: {made.All}");
        Archive = made.Output.Trim();
        await RunAsync("tar", "xzf", Archive, "-C", _folder);
        Unpacked = Archive[..^".tar.gz".Length];
        await InstallAsync();
    }

    public ValueTask DisposeAsync()
    {
        Directory.Delete(_folder, recursive: true);
        return ValueTask.CompletedTask;
    }

    /// <summary>Runs the installer of the bundle.</summary>
    internal Task<Command> InstallAsync(params string[] more) => Command.RunAsync(Path.Combine(Unpacked, "install.sh"), ["--root", Root, .. more]);

    /// <summary>An empty folder that only the program's user may write to.</summary>
    internal Task<string> DataFolderAsync() => DataFolderAsync(_folder, "65534");

    /// <summary>An empty folder that only this user may write to.</summary>
    internal static async Task<string> DataFolderAsync(string folder, string user)
    {
        var data = Directory.CreateDirectory(Path.Combine(folder, "data-" + Guid.NewGuid().ToString("n"))).FullName;
        await RunAsync("chown", $"{user}:{user}", data);
        return data;
    }

    private static async Task RunAsync(string program, params string[] arguments)
    {
        var command = await Command.RunAsync(program, arguments);
        if (command.Code != 0) throw new InvalidOperationException($"{program}: {command.All}");
    }
}
