using PolicyBot.Protocol.Tests.Postgres;

namespace PolicyBot.Protocol.Tests.Store;

public sealed class Postgres_keeps_the_contract(SharedCluster cluster) : StoreContract
{
    protected override async Task<Dictionary<string, string?>> SettingsAsync() => new() { ["ConnectionStrings:Conversations"] = await cluster.CreateSchemaAsync() };
}
