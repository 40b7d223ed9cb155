using Microsoft.Data.Sqlite;

namespace PolicyBot.Protocol.Store;

/// <summary>The tables, one migration after the other; <c>user_version</c> counts those applied.</summary>
internal static class SqliteSchema
{
    private static readonly string[] Migrations =
    [
        """
        CREATE TABLE conversations(id TEXT PRIMARY KEY, sequence INTEGER NOT NULL, last_turn INTEGER NOT NULL) WITHOUT ROWID;
        CREATE TABLE people(
            conversation TEXT NOT NULL, person TEXT NOT NULL, state TEXT, welcomed INTEGER NOT NULL, version INTEGER NOT NULL,
            last_turn INTEGER NOT NULL, PRIMARY KEY(conversation, person)) WITHOUT ROWID;
        CREATE INDEX people_last_turn ON people(last_turn);
        CREATE TABLE turns(
            conversation TEXT NOT NULL, activity_id TEXT NOT NULL, person TEXT NOT NULL, client_id TEXT, replies TEXT NOT NULL,
            PRIMARY KEY(conversation, activity_id)) WITHOUT ROWID;
        CREATE UNIQUE INDEX turns_client ON turns(conversation, person, client_id) WHERE client_id IS NOT NULL;
        CREATE TABLE activities(
            conversation TEXT NOT NULL, sequence INTEGER NOT NULL, person TEXT NOT NULL, json TEXT NOT NULL,
            PRIMARY KEY(conversation, sequence));
        CREATE TABLE outbox(
            id INTEGER PRIMARY KEY AUTOINCREMENT, conversation TEXT NOT NULL, person TEXT NOT NULL, json TEXT NOT NULL,
            attempts INTEGER NOT NULL, due INTEGER NOT NULL);
        CREATE INDEX outbox_conversation ON outbox(conversation, id);
        CREATE TABLE secrets(name TEXT PRIMARY KEY, value BLOB NOT NULL) WITHOUT ROWID;
        """,
        // Without row ids a row lives in the tree of its key, where it spills from a quarter of a page on and every search reads the whole of those it passes.
        """
        DROP INDEX people_last_turn;
        ALTER TABLE people RENAME TO earlier_people;
        CREATE TABLE people(
            conversation TEXT NOT NULL, person TEXT NOT NULL, state TEXT, welcomed INTEGER NOT NULL, version INTEGER NOT NULL,
            last_turn INTEGER NOT NULL, PRIMARY KEY(conversation, person));
        INSERT INTO people SELECT * FROM earlier_people;
        DROP TABLE earlier_people;
        CREATE INDEX people_last_turn ON people(last_turn);
        DROP INDEX turns_client;
        ALTER TABLE turns RENAME TO earlier_turns;
        CREATE TABLE turns(
            conversation TEXT NOT NULL, activity_id TEXT NOT NULL, person TEXT NOT NULL, client_id TEXT, replies TEXT NOT NULL,
            PRIMARY KEY(conversation, activity_id));
        INSERT INTO turns SELECT * FROM earlier_turns;
        DROP TABLE earlier_turns;
        CREATE UNIQUE INDEX turns_client ON turns(conversation, person, client_id) WHERE client_id IS NOT NULL;
        """,
    ];

    /// <summary>Brings the database to the newest version.</summary>
    /// <exception cref="StoreTooNewException">The database was written by a newer program.</exception>
    public static void Migrate(SqliteSession session)
    {
        var connection = session.Connection;
        connection.Execute("BEGIN IMMEDIATE");
        try
        {
            var version = session.Single(new Statement("PRAGMA user_version"), row => row.GetInt32(0));
            if (version > Migrations.Length)
                throw new StoreTooNewException($"{connection.DataSource} has schema version {version}, this program knows {Migrations.Length}: start the newer program.");
            foreach (var migration in Migrations.Skip(version)) connection.Execute(migration);
            connection.Execute($"PRAGMA user_version={Migrations.Length}");
            connection.Execute("COMMIT");
        }
        catch
        {
            SqliteDatabase.TryRollBack(connection);
            throw;
        }
    }
}
