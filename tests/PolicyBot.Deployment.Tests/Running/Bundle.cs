namespace PolicyBot.Deployment.Tests.Running;

/// <summary>The offline bundle, made and installed once for all tests, under a folder of its own.</summary>
public sealed class Bundle : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("policybot-bundle").FullName;

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
        var made = await Command.RunAsync(Path.Combine(Repository.Templates, "onpremise", "make-bundle.sh"), ["--version", "1.0", "--output", _folder]);
        if (made.Code != 0) throw new InvalidOperationException($"make-bundle.sh failed: {made.All}");
        var archive = made.Output.Trim();
        await RunAsync("tar", "xzf", archive, "-C", _folder);
        Unpacked = archive[..^".tar.gz".Length];
        await InstallAsync();
    }

    public ValueTask DisposeAsync()
    {
        Directory.Delete(_folder, recursive: true);
        return ValueTask.CompletedTask;
    }

    /// <summary>Runs the installer of the bundle.</summary>
    internal Task<Command> InstallAsync(params string[] more) => Command.RunAsync(Path.Combine(Unpacked, "install.sh"), ["--root", Root, .. more]);

    /// <summary>An empty folder that the program's user may write to.</summary>
    internal async Task<string> DataFolderAsync()
    {
        var data = Directory.CreateDirectory(Path.Combine(_folder, "data-" + Guid.NewGuid().ToString("n"))).FullName;
        await RunAsync("chown", "65534:65534", data);
        return data;
    }

    private static async Task RunAsync(string program, params string[] arguments)
    {
        var command = await Command.RunAsync(program, arguments);
        if (command.Code != 0) throw new InvalidOperationException($"{program}: {command.All}");
    }
}
