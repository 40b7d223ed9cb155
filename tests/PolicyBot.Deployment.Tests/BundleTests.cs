using PolicyBot.Deployment.Tests.Running;

namespace PolicyBot.Deployment.Tests;

/// <summary>The offline bundle, made, installed and run; the container image holds the same publish output.</summary>
public sealed class BundleTests(Bundle bundle) : IClassFixture<Bundle>
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
        var status = await File.ReadAllLinesAsync($"/proc/{jail.ProcessId}/status", TestContext.Current.CancellationToken);
        Assert.Contains("Uid:\t65534\t65534\t65534\t65534", status);
        Assert.Contains("CapEff:\t0000000000000000", status);
        Assert.All(new[] { "", "app", "usr", "etc" }, folder =>
            Assert.ThrowsAny<IOException>(() => File.WriteAllText($"/proc/{jail.ProcessId}/root/{folder}/written", "")));
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
        // Without an app id, nobody behind a proxy passes for somebody on this machine.
        using var outside = new StringContent("""{"type":"message","from":{"id":"u"},"conversation":{"id":"c"},"deliveryMode":"expectReplies","text":"hi"}""", null, "application/json");
        using var forbidden = await nginx.Client.PostAsync(new Uri("/api/messages", UriKind.Relative), outside, TestContext.Current.CancellationToken);
        Assert.NotEqual(500, (int)forbidden.StatusCode);
    }

    [Fact]
    public async Task A_saved_conversation_goes_on_after_it_was_restored()
    {
        var data = await bundle.DataFolderAsync();
        string database = Path.Combine(data, "conversations.db"), saved = data + ".backup";
        Visitor visitor;
        var backup = Path.Combine(bundle.Current, "backup.sh");
        await using (var jail = await Jail.StartAsync(bundle, data))
        {
            visitor = new Visitor(jail.Client);
            await visitor.OpenAsync();
            await visitor.SayAsync("I'm a 65-year-old British FCCA");
            var save = await Command.RunAsync(backup, ["save", "sqlite", database, saved]);
            Assert.True(save.Code == 0, save.All);
            await visitor.SayAsync("sorry, I'm 61");
            Assert.Equal(61, (int)(await visitor.AnswersAsync())["age"]!);
        }

        foreach (var file in Directory.EnumerateFiles(data)) File.Delete(file);
        var restore = await Command.RunAsync(backup, ["restore", "sqlite", database, saved]);
        Assert.True(restore.Code == 0, restore.All);
        await using var again = await Jail.StartAsync(bundle, data);
        var back = visitor.On(again.Client);
        Assert.Equal(65, (int)(await back.AnswersAsync())["age"]!);
        await back.SayAsync("sorry, I'm 62");
        Assert.Equal(62, (int)(await back.AnswersAsync())["age"]!);
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

    [Fact]
    public async Task The_unit_is_locked_up()
    {
        Assert.SkipUnless(Command.Find("systemd-analyze") is not null, "systemd-analyze is not installed.");
        var security = await Command.RunAsync("systemd-analyze", ["security", "--offline=true", "--threshold=20", Path.Combine(Repository.Templates, "onpremise", "policybot.service")]);
        Assert.True(security.Code == 0, security.All);
    }

    private async Task RelabelAsync(string version)
    {
        await File.WriteAllTextAsync(Path.Combine(bundle.Unpacked, "VERSION"), version + "\n", TestContext.Current.CancellationToken);
        var sum = await Command.RunAsync("sha256sum", ["./VERSION"], bundle.Unpacked);
        var sums = Path.Combine(bundle.Unpacked, "SHA256SUMS");
        var lines = await File.ReadAllLinesAsync(sums, TestContext.Current.CancellationToken);
        await File.WriteAllLinesAsync(sums, lines.Select(l => l.EndsWith(" ./VERSION", StringComparison.Ordinal) ? sum.Output.Trim() : l), TestContext.Current.CancellationToken);
    }
}
