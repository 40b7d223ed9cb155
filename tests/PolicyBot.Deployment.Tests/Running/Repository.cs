namespace PolicyBot.Deployment.Tests.Running;

/// <summary>Where the files under test lie.</summary>
internal static class Repository
{
    public static string Root { get; } = Find();

    public static string Templates { get; } = Path.Combine(Root, "deploymentTemplates");

    public static string Read(params string[] path) => File.ReadAllText(Path.Combine([Root, .. path]));

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "PolicyBot.sln"))) folder = folder.Parent ?? throw new InvalidOperationException("PolicyBot.sln was not found.");
        return folder.FullName;
    }
}
