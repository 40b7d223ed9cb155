using System.Text.RegularExpressions;
using Microsoft.Extensions.FileSystemGlobbing;
using Microsoft.Extensions.FileSystemGlobbing.Abstractions;

namespace PolicyBot.Deployment.Tests.Running;

/// <summary>What the image would hold: the very commands of the Dockerfile's build stage, run in the very files it would be sent.</summary>
internal sealed partial class ImageContent : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("policybot-image").FullName;

    /// <summary>The image's <c>/app</c>.</summary>
    public string App => Path.Combine(_folder, "out");

    public string Folder => _folder;

    public static async Task<ImageContent> MakeAsync(Dockerfile dockerfile)
    {
        var image = new ImageContent();
        File.SetUnixFileMode(image._folder, (UnixFileMode)0b111_101_101);
        var source = Path.Combine(image._folder, "src");
        CopyContext(source);
        var arch = System.Runtime.InteropServices.RuntimeInformation.OSArchitecture == System.Runtime.InteropServices.Architecture.Arm64 ? "arm64" : "amd64";
        var command = Root().Replace(dockerfile.Run("build"), $" {image._folder}/$1");
        var built = await Command.RunAsync("bash", ["-euc", command], source, new Dictionary<string, string> { ["TARGETARCH"] = arch });
        Assert.True(built.Code == 0, built.All);
        return image;
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

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
