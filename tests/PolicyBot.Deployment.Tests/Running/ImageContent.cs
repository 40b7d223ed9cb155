using System.Text.RegularExpressions;
using Microsoft.Extensions.FileSystemGlobbing;
using Microsoft.Extensions.FileSystemGlobbing.Abstractions;

[assembly: AssemblyFixture(typeof(PolicyBot.Deployment.Tests.Running.ImageContent))]

namespace PolicyBot.Deployment.Tests.Running;

/// <summary>What the image would hold: the very commands of the Dockerfile's build stage, run in the very files it would be sent. Made once, when first asked for.</summary>
public sealed partial class ImageContent : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("policybot-image").FullName;
    private readonly Lazy<Task<Command>> _made;

    public ImageContent() => _made = new(MakeAsync);

    /// <summary>The image's <c>/app</c>.</summary>
    public string App => Path.Combine(_folder, "out");

    public string Folder => _folder;

    /// <summary>The files the image is made of, with what compiling them left behind.</summary>
    public string Source => Path.Combine(_folder, "src");

    /// <summary>Waits until it is made; fails when the Dockerfile's commands fail.</summary>
    internal async Task UntilMadeAsync()
    {
        var built = await _made.Value;
        Assert.True(built.Code == 0, built.All);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private async Task<Command> MakeAsync()
    {
        File.SetUnixFileMode(_folder, (UnixFileMode)0b111_101_101);
        CopyContext(Source);
        var arch = System.Runtime.InteropServices.RuntimeInformation.OSArchitecture == System.Runtime.InteropServices.Architecture.Arm64 ? "arm64" : "amd64";
        var command = Root().Replace(Dockerfile.OfTheImage.Run("build"), $" {_folder}/$1");
        return await Command.RunAsync("bash", ["-euc", command], Source, new Dictionary<string, string> { ["TARGETARCH"] = arch });
    }

    /// <summary>The files a builder gets, and those of the stage before: Web Chat, as this build fetched it.</summary>
    private static void CopyContext(string target)
    {
        var ignored = Repository.Read("deploymentTemplates", "container", "Dockerfile.dockerignore").Split('\n').Where(l => l.Length > 0 && l[0] != '#').ToArray();
        var matcher = new Matcher(StringComparison.Ordinal).AddInclude("**/*");
        matcher.AddExcludePatterns(ignored.Concat(ignored.Select(l => l + "/**")));
        var files = matcher.Execute(new DirectoryInfoWrapper(new DirectoryInfo(Repository.Root))).Files.Select(f => f.Path);
        var webChat = Directory.EnumerateFiles(Path.Combine(Repository.Root, "bot/PolicyBot/wwwroot/webchat")).Select(f => Path.GetRelativePath(Repository.Root, f));
        foreach (var file in files.Concat(webChat))
        {
            var copy = Path.Combine(target, file);
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(Path.Combine(Repository.Root, file), copy);
        }
    }

    [GeneratedRegex(@" /(out|data)\b")]
    private static partial Regex Root();
}
