namespace PolicyBot.Protocol.Tests.Store;

public sealed class Sqlite_keeps_the_contract : StoreContract
{
    protected override Task<Dictionary<string, string?>> SettingsAsync() => Task.FromResult(new Dictionary<string, string?>());
}
