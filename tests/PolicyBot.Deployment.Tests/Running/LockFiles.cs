using System.Reflection;
using System.Text.Json.Nodes;
using System.Xml.Linq;

namespace PolicyBot.Deployment.Tests.Running;

/// <summary>What the lock files of NuGet and npm hold, with the licences of the packages themselves.</summary>
internal static class LockFiles
{
    // Packages whose manifest names a file instead of a licence, or nothing: read by a person, once.
    private static readonly Dictionary<string, string> ReadByHand = new(StringComparer.Ordinal)
    {
        ["ICU4N"] = "Apache-2.0 AND Unicode-DFS-2016", ["ICU4N.Resources"] = "Apache-2.0 AND Unicode-DFS-2016", ["J2N"] = "Apache-2.0",
        ["Lucene.Net"] = "Apache-2.0", ["Lucene.Net.Analysis.Common"] = "Apache-2.0",
        ["CommandLineParser"] = "MIT", ["System.Security.Cryptography.ProtectedData"] = "MIT", ["Microsoft.DotNet.PlatformAbstractions"] = "MIT",
        ["cldrjs"] = "MIT", ["simple-lru-cache"] = "MIT", ["deep-freeze-strict"] = "public domain",
    };

    private static readonly string Packages = typeof(LockFiles).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "NuGetPackages").Value!;

    /// <summary>The NuGet packages of these projects, by name; of several versions the one that wins in a build: the highest.</summary>
    public static IReadOnlyDictionary<string, Dependency> NuGet(IEnumerable<string> projects)
    {
        var found = new SortedDictionary<string, Dependency>(StringComparer.OrdinalIgnoreCase);
        var asked = projects.SelectMany(Directly).ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var (name, package) in projects.SelectMany(Locked))
        {
            var version = (string)package["resolved"]!;
            if (!found.TryGetValue(name, out var other) || Version(version) > Version(other.Version)) found[name] = new Dependency(name, version, Licence(name, version), asked.Contains(name));
        }
        return found;
    }

    /// <summary>The npm packages of the web chat.</summary>
    public static IEnumerable<Dependency> Npm()
    {
        var packages = JsonNode.Parse(Repository.Read("bot", "PolicyBot", "package-lock.json"))!["packages"]!.AsObject();
        var asked = packages[""]!["dependencies"]!.AsObject().Select(d => d.Key).ToHashSet(StringComparer.Ordinal);
        foreach (var (path, package) in packages.Where(p => p.Key.Length > 0))
        {
            var name = path[(path.LastIndexOf("node_modules/", StringComparison.Ordinal) + "node_modules/".Length)..];
            yield return new Dependency(name, (string)package!["version"]!, ReadByHand.GetValueOrDefault(name) ?? (string?)package["license"] ?? "?", asked.Contains(name) && path == $"node_modules/{name}");
        }
    }

    private static IEnumerable<(string Name, JsonNode Package)> Locked(string project) =>
        JsonNode.Parse(Repository.Read(project, "packages.lock.json"))!["dependencies"]!.AsObject()
            .SelectMany(framework => framework.Value!.AsObject()).Where(p => (string?)p.Value!["type"] != "Project").Select(p => (p.Key, p.Value!));

    // From the project file: to the lock file, a package asked for by a referenced project is "CentralTransitive".
    private static IEnumerable<string> Directly(string project) =>
        XDocument.Load(Directory.EnumerateFiles(Path.Combine(Repository.Root, project), "*.csproj").Single()).Descendants("PackageReference").Select(r => (string)r.Attribute("Include")!);

    private static string Licence(string name, string version)
    {
        if (ReadByHand.TryGetValue(name, out var read)) return read;
        var manifest = XDocument.Load(Path.Combine(Packages, name.ToLowerInvariant(), version.ToLowerInvariant(), $"{name.ToLowerInvariant()}.nuspec"));
        return manifest.Descendants().FirstOrDefault(e => e.Name.LocalName == "license" && (string?)e.Attribute("type") == "expression")?.Value ?? "?";
    }

    private static Version Version(string version) => System.Version.Parse(version.Split('-')[0]);
}
