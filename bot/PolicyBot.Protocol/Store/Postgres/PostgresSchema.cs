using Npgsql;

namespace PolicyBot.Protocol.Store.Postgres;

/// <summary>The tables, one migration after the other; the table <c>policybot_schema</c> counts those applied. The same tables as in <see cref="SqliteSchema"/>, with a count of their own.</summary>
internal static class PostgresSchema
{
    // Any number will do, as long as nobody else on the server uses it: "PolicyBo" in ASCII.
    private const long Lock = 0x506F6C696379426F;

    private static readonly string[] Migrations =
    [
        """
        CREATE TABLE conversations(id TEXT PRIMARY KEY, sequence BIGINT NOT NULL, last_turn BIGINT NOT NULL);
        CREATE TABLE people(
            conversation TEXT NOT NULL, person TEXT NOT NULL, state TEXT, welcomed BIGINT NOT NULL, version BIGINT NOT NULL,
            last_turn BIGINT NOT NULL, PRIMARY KEY(conversation, person));
        CREATE INDEX people_last_turn ON people(last_turn);
        CREATE TABLE turns(
            conversation TEXT NOT NULL, activity_id TEXT NOT NULL, person TEXT NOT NULL, client_id TEXT, replies TEXT NOT NULL,
            PRIMARY KEY(conversation, activity_id));
        CREATE UNIQUE INDEX turns_client ON turns(conversation, person, client_id) WHERE client_id IS NOT NULL;
        CREATE TABLE activities(
            conversation TEXT NOT NULL, sequence BIGINT NOT NULL, person TEXT NOT NULL, json TEXT NOT NULL,
            PRIMARY KEY(conversation, sequence));
        CREATE TABLE outbox(
            id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY, conversation TEXT NOT NULL, person TEXT NOT NULL, json TEXT NOT NULL,
            attempts BIGINT NOT NULL, due BIGINT NOT NULL);
        CREATE INDEX outbox_conversation ON outbox(conversation, id);
        CREATE TABLE secrets(name TEXT PRIMARY KEY, value BYTEA NOT NULL);
        """,
    ];

    /// <summary>Brings the database to the newest version; nodes that start together wait for the first.</summary>
    /// <exception cref="StoreTooNewException">The database was written by a newer program.</exception>
    public static async Task MigrateAsync(NpgsqlConnection connection)
    {
        var transaction = await connection.BeginTransactionAsync().ConfigureAwait(false);
        await using (transaction.ConfigureAwait(false))
        {
            // Released by the end of the transaction, also when this process dies in the middle.
            await connection.ExecuteAsync(new("SELECT pg_advisory_xact_lock(@lock)", ("@lock", Lock))).ConfigureAwait(false);
            await connection.ExecuteAsync(new("CREATE TABLE IF NOT EXISTS policybot_schema(version BIGINT NOT NULL)")).ConfigureAwait(false);
            var version = await connection.FindAsync<long>(new("SELECT MAX(version) FROM policybot_schema")).ConfigureAwait(false) ?? 0;
            if (version > Migrations.Length)
                throw new StoreTooNewException($"The database {connection.Database} has schema version {version}, this program knows {Migrations.Length}: start the newer program.");
            foreach (var migration in Migrations.Skip((int)version)) await connection.ExecuteAsync(new(migration)).ConfigureAwait(false);
            if (version < Migrations.Length) await connection.ExecuteAsync(new("INSERT INTO policybot_schema(version) VALUES(@version)", ("@version", (long)Migrations.Length))).ConfigureAwait(false);
            await transaction.CommitAsync().ConfigureAwait(false);
        }
    }
}
