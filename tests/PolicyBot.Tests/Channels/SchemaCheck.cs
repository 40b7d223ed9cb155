using System.Diagnostics;
using System.Text.Json.Nodes;

namespace PolicyBot.Tests.Channels;

/// <summary>Validates cards against the published JSON schema with ajv, fetched once beside the build's own files.</summary>
internal static class SchemaCheck
{
    /// <summary>What is wrong, one line a card; empty when nothing is.</summary>
    public static async Task<string> RunAsync(string schema, IEnumerable<(string Name, JsonObject Card)> cards)
    {
        var tool = Directory.CreateDirectory(Path.Combine(AppContext.BaseDirectory, "ajv")).FullName;
        if (!Directory.Exists(Path.Combine(tool, "node_modules", "ajv")))
        {
            var (installed, output) = await RunAsync(tool, "npm", "install", "--prefix", tool, "--ignore-scripts", "--no-audit", "--no-fund", "ajv@8.20.0");
            Assert.SkipUnless(installed == 0, $"npm could not fetch ajv: {output}");
        }

        var file = Path.GetTempFileName();
        await File.WriteAllTextAsync(file, new JsonObject(cards.Select((c, i) => KeyValuePair.Create($"{i} {c.Name}", (JsonNode?)c.Card))).ToJsonString(), TestContext.Current.CancellationToken);
        var (code, wrong) = await RunAsync(tool, "node", Path.Combine(AppContext.BaseDirectory, "check-cards.mjs"), schema, file);
        File.Delete(file);
        Assert.True(code is 0 or 1, wrong);
        return wrong.Trim();
    }

    private static async Task<(int Code, string Output)> RunAsync(string folder, string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true })!;
        var errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, output + await errors);
    }
}
