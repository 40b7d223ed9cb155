using System.Text.Json;
using System.Text.RegularExpressions;

namespace PolicyBot.Deployment.Tests.Running;

/// <summary>As much of a Dockerfile as is needed to do what it says.</summary>
internal sealed partial class Dockerfile
{
    private readonly Dictionary<string, List<(string Word, string Tail)>> _stages = [];

    public Dockerfile(string text)
    {
        Text = text;
        var lines = Comment().Replace(text, "").Replace("\\\n", "", StringComparison.Ordinal).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        foreach (var (word, rest) in lines.Select(l => (l.Split(' ')[0], l[(l.IndexOf(' ', StringComparison.Ordinal) + 1)..].Trim())))
        {
            if (word == "FROM") _stages[rest[(rest.LastIndexOf(' ') + 1)..]] = [];
            else if (_stages.Count > 0) _stages.Values.Last().Add((word, rest));
        }
    }

    /// <summary>The one this repository has.</summary>
    public static Dockerfile OfTheImage { get; } = new(Repository.Read("deploymentTemplates", "container", "Dockerfile"));

    public string Text { get; }

    public string User => Last("USER");

    public string[] Entrypoint => JsonSerializer.Deserialize<string[]>(Last("ENTRYPOINT"))!;

    /// <summary>The command of the health check, without what starts it.</summary>
    public string[] HealthCheck => JsonSerializer.Deserialize<string[]>(Last("HEALTHCHECK")[Last("HEALTHCHECK").IndexOf('[', StringComparison.Ordinal)..])!;

    /// <summary>The settings of the last stage.</summary>
    public Dictionary<string, string> Environment => Setting().Matches(Last("ENV")).ToDictionary(m => m.Groups["name"].Value, m => m.Groups["value"].Value.Trim('"'));

    /// <summary>The one RUN of a stage.</summary>
    public string Run(string stage) => _stages[stage].Single(i => i.Word == "RUN").Tail;

    private string Last(string word) => _stages.Values.Last().Last(i => i.Word == word).Tail;

    [GeneratedRegex("^#.*\n", RegexOptions.Multiline)]
    private static partial Regex Comment();

    [GeneratedRegex("(?<name>\\w+)=(?<value>\"[^\"]*\"|\\S+)")]
    private static partial Regex Setting();
}
