using System.Globalization;

namespace PolicyBot.Benchmarks.Load;

/// <summary>How long and against what.</summary>
internal sealed record LoadOptions
{
    /// <summary>Length of one run of one server.</summary>
    public TimeSpan Run { get; init; } = TimeSpan.FromSeconds(6);

    /// <summary>How often every server has its turn.</summary>
    public int Rounds { get; init; } = 3;

    /// <summary>A PostgreSQL database to use too; null: SQLite only.</summary>
    public string? Postgres { get; init; }

    /// <summary>A published program; null: publish it first.</summary>
    public string? Server { get; init; }

    /// <summary>The connections of a run.</summary>
    public static IReadOnlyList<int> Connections { get; } = [8, 32];

    public static LoadOptions Read(string[] args)
    {
        var options = new LoadOptions();
        for (var i = 0; i + 1 < args.Length; i += 2)
        {
            options = args[i] switch
            {
                "--seconds" => options with { Run = TimeSpan.FromSeconds(int.Parse(args[i + 1], CultureInfo.InvariantCulture)) },
                "--rounds" => options with { Rounds = int.Parse(args[i + 1], CultureInfo.InvariantCulture) },
                "--postgres" => options with { Postgres = args[i + 1] },
                "--server" => options with { Server = args[i + 1] },
                _ => throw new ArgumentException($"Unknown option {args[i]}"),
            };
        }

        return options;
    }
}
