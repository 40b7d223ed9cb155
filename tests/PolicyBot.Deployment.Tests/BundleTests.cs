using System.Globalization;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using PolicyBot.Deployment.Tests.Running;

namespace PolicyBot.Deployment.Tests;

/// <summary>The offline bundle, made, installed and run.</summary>
[Collection(nameof(Bundle))]
public sealed partial class BundleTests(Bundle bundle)
{
    [Fact]
    public async Task An_ordinary_user_runs_it_in_a_read_only_root_with_one_folder_to_write_to()
    {
        var data = await bundle.DataFolderAsync();
        await using var jail = await Jail.StartAsync(bundle, data);
        var visitor = new Visitor(jail.Client);
        await visitor.OpenAsync();
        await visitor.SayAsync("I'm a 65-year-old British FCCA");

        Assert.Equal(65, (int)(await visitor.AnswersAsync())["age"]!);
        Assert.Contains("conversations.db", Directory.EnumerateFiles(data).Select(Path.GetFileName));
        await jail.AssertLockedUpAsync("65534");
    }

    [Fact]
    public async Task A_conversation_goes_through_nginx_with_TLS_and_WebSocket()
    {
        await using var jail = await Jail.StartAsync(bundle, await bundle.DataFolderAsync());
        await using var nginx = await Nginx.StartAsync(bundle, jail.Port);
        var visitor = new Visitor(nginx.Client);
        await visitor.OpenAsync();
        Assert.Equal(("wss", nginx.Port), (visitor.Stream.Scheme, visitor.Stream.Port));
        using var socket = await Nginx.ConnectAsync(visitor.Stream);
        await visitor.SayAsync("I'm a 65-year-old British FCCA");

        Assert.Contains("AdaptiveCard", await Visitor.HearAsync(socket, "AdaptiveCard"), StringComparison.Ordinal);
        using var tooMuch = new ByteArrayContent(new byte[300_000]);
        using var refused = await nginx.Client.PostAsync(new Uri("/api/messages", UriKind.Relative), tooMuch, TestContext.Current.CancellationToken);
        Assert.Equal(413, (int)refused.StatusCode);
    }

    [Fact]
    public async Task An_office_behind_one_address_opens_the_page_all_at_once()
    {
        await using var jail = await Jail.StartAsync(bundle, await bundle.DataFolderAsync());
        await using var nginx = await Nginx.StartAsync(bundle, jail.Port);
        var page = await nginx.Client.GetStringAsync(new Uri("/chat", UriKind.Relative), TestContext.Current.CancellationToken);
        var files = AddressInPage().Matches(page).Select(m => m.Groups[1].Value).Distinct().Append("/chat").ToArray();
        Assert.True(files.Length > 4, page);
        var answers = await Task.WhenAll(Enumerable.Range(0, 60).SelectMany(_ => files).Select(async file =>
        {
            using var request = new HttpRequestMessage(HttpMethod.Head, file);
            using var answer = await nginx.Client.SendAsync(request, TestContext.Current.CancellationToken);
            return answer.StatusCode;
        }));
        Assert.All(answers, status => Assert.Equal(HttpStatusCode.OK, status));
    }

    [Fact]
    public async Task Nobody_behind_nginx_passes_for_somebody_on_this_machine()
    {
        await using var jail = await Jail.StartAsync(bundle, await bundle.DataFolderAsync());
        await using var nginx = await Nginx.StartAsync(bundle, jail.Port);
        Assert.SkipWhen(nginx.Outside is null, "This machine has no address but loopback.");
        var outside = nginx.Outside!;
        outside.DefaultRequestHeaders.Add("X-Forwarded-For", "127.0.0.1");
        foreach (var path in new[] { "/metrics", "/METRICS", "/metrics/", "/%6Detrics", "//metrics", "/health", "/Health/", "/alive", "/console" })
        {
            using var answer = await outside.GetAsync(new Uri(outside.BaseAddress!.GetLeftPart(UriPartial.Authority) + path), TestContext.Current.CancellationToken);
            Assert.True(answer.StatusCode == HttpStatusCode.Forbidden, $"{path}: {answer.StatusCode}");
        }

        using var activity = new StringContent("""{"type":"message","from":{"id":"u"},"conversation":{"id":"c"},"deliveryMode":"expectReplies","text":"hi"}""", null, "application/json");
        using var refused = await outside.PostAsync(new Uri("/api/messages", UriKind.Relative), activity, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
        using var page = await outside.GetAsync(new Uri("/chat", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
    }

    [Fact]
    public async Task An_upgrade_keeps_edited_settings_and_can_be_rolled_back()
    {
        string settings = Path.Combine(bundle.Root, "etc/policybot/policybot.env"), version = Path.Combine(bundle.Current, "VERSION");
        await File.AppendAllTextAsync(settings, "Cloud=China\n", TestContext.Current.CancellationToken);
        await RelabelAsync("2.0");
        try
        {
            var upgrade = await bundle.InstallAsync();
            Assert.True(upgrade.Code == 0, upgrade.All);
            Assert.Equal("2.0", (await File.ReadAllTextAsync(version, TestContext.Current.CancellationToken)).Trim());
            Assert.Contains("Cloud=China", await File.ReadAllTextAsync(settings, TestContext.Current.CancellationToken), StringComparison.Ordinal);
            Assert.True(File.Exists(settings + ".new"));
            Assert.Equal(0, (await bundle.InstallAsync("--rollback")).Code);
            Assert.Equal("1.0", (await File.ReadAllTextAsync(version, TestContext.Current.CancellationToken)).Trim());
        }
        finally
        {
            await RelabelAsync("1.0");
        }
    }

    [Fact]
    public async Task A_damaged_bundle_changes_nothing()
    {
        var words = Path.Combine(bundle.Unpacked, "program", "words.yaml");
        var good = await File.ReadAllTextAsync(words, TestContext.Current.CancellationToken);
        await File.AppendAllTextAsync(words, "#", TestContext.Current.CancellationToken);
        try
        {
            var install = await bundle.InstallAsync();
            Assert.Equal(1, install.Code);
            Assert.Contains("nothing was changed", install.Errors, StringComparison.Ordinal);
        }
        finally
        {
            await File.WriteAllTextAsync(words, good, TestContext.Current.CancellationToken);
        }
    }

    /// <summary>Everything the page tells an operator, on a copy of this machine, with the files as they are and at the ports they name.</summary>
    [Fact]
    public async Task An_operator_installs_upgrades_rolls_back_and_restores_as_the_page_says()
    {
        var missing = new[] { "nginx", "openssl", "curl", "python3", "ip", "useradd" }.Where(p => Command.Find(p) is null);
        Assert.SkipWhen(missing.Any(), $"Not installed: {string.Join(", ", missing)}.");
        string[] kinds = ["--mount", "--net", "--pid", "--fork", "--kill-child"];
        await Jail.NeedNamespacesAsync(kinds);
        var work = Path.GetDirectoryName(bundle.Archive)!;
        var machine = Path.Combine(AppContext.BaseDirectory, "Running", "new-machine.sh");
        Assert.SkipUnless((await Command.RunAsync("unshare", [.. kinds, machine, Directory.CreateDirectory(Path.Combine(work, "probe")).FullName, "true"])).Code == 0, "This machine does not let tests lay one file system over another.");
        File.Copy(Path.Combine(AppContext.BaseDirectory, "Running", "as-the-page-says.sh"), Path.Combine(work, "as-the-page-says.sh"));
        var told = await Command.RunAsync("unshare", [.. kinds, machine, work, "/mnt/as-the-page-says.sh", "/mnt/" + Path.GetFileName(bundle.Archive)]);
        Assert.True(told.Code == 0, told.All);
    }

    [Fact]
    public void Page_and_installer_say_which_glibc_it_takes()
    {
        var needed = Directory.EnumerateFiles(bundle.Current, "*.so").SelectMany(f => GlibcVersion().Matches(File.ReadAllText(f, Encoding.Latin1))).Max(m => int.Parse(m.Groups[1].Value, CultureInfo.InvariantCulture));
        Assert.Contains($"glibc 2.{needed} ", Repository.Read("deploymentTemplates", "onpremise", "README.md"), StringComparison.Ordinal);
        Assert.Contains($" needed=2.{needed}\n", Repository.Read("deploymentTemplates", "onpremise", "install.sh"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_unit_is_locked_up()
    {
        Assert.SkipUnless(Command.Find("systemd-analyze") is not null, "systemd-analyze is not installed.");
        var security = await Command.RunAsync("systemd-analyze", ["security", "--offline=true", "--threshold=20", Path.Combine(Repository.Templates, "onpremise", "policybot.service")]);
        Assert.True(security.Code == 0, security.All);
    }

    [GeneratedRegex(@"GLIBC_2\.(\d+)\b")]
    private static partial Regex GlibcVersion();

    [GeneratedRegex("(?:src|href)=\"(/[^\"?]+\\.(?:js|css|svg)[^\"]*)\"")]
    private static partial Regex AddressInPage();

    private async Task RelabelAsync(string version)
    {
        await File.WriteAllTextAsync(Path.Combine(bundle.Unpacked, "VERSION"), version + "\n", TestContext.Current.CancellationToken);
        var sum = await Command.RunAsync("sha256sum", ["./VERSION"], bundle.Unpacked);
        var sums = Path.Combine(bundle.Unpacked, "SHA256SUMS");
        var lines = await File.ReadAllLinesAsync(sums, TestContext.Current.CancellationToken);
        await File.WriteAllLinesAsync(sums, lines.Select(l => l.EndsWith(" ./VERSION", StringComparison.Ordinal) ? sum.Output.Trim() : l), TestContext.Current.CancellationToken);
    }
}
