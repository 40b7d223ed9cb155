namespace PolicyBot.Knowledge.Loading;

/// <summary>One row of a CSV data file; every accessor reports a bad value with its place and goes on.</summary>
internal sealed class CsvRow(string file, long line, string[] record, Dictionary<string, int> index, DataErrors errors)
{
    /// <summary>A value that may be empty.</summary>
    public string Optional(string column)
    {
        var value = record[index[column]];
        if (value != value.Trim()) Error(column, "has a space at its start or end");
        return value;
    }

    /// <summary>A value that must be there.</summary>
    public string Required(string column)
    {
        var value = Optional(column);
        if (value.Length == 0) Error(column, "is empty");
        return value;
    }

    /// <summary>Values separated by <c>|</c>.</summary>
    public string[] List(string column)
    {
        var value = Optional(column);
        if (value.Length == 0) return [];
        var items = value.Split('|');
        if (items.Any(i => i.Length == 0 || i != i.Trim())) Error(column, "has an empty or unclean item between |");
        return items;
    }

    /// <summary>Two columns as one value in two languages.</summary>
    public Bilingual Bilingual(string zh, string en) => new(Required(zh), Required(en));

    /// <summary>A kebab-case id.</summary>
    public string Id(string column)
    {
        var value = Required(column);
        if (value.Any(c => !(char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-'))) Error(column, $"'{value}' is not an id: lower-case letters, digits and hyphens only");
        return value;
    }

    /// <summary>A well-formed https or http address.</summary>
    public string Url(string column)
    {
        var value = Required(column);
        if (!Uri.TryCreate(value, UriKind.Absolute, out var uri) || (uri.Scheme != "https" && uri.Scheme != "http")) Error(column, $"'{value}' is not a web address");
        return value;
    }

    /// <summary>One of a fixed set of words.</summary>
    public string OneOf(string column, IEnumerable<string> allowed)
    {
        var value = Required(column);
        if (!allowed.Contains(value)) Error(column, $"'{value}' must be one of {string.Join(", ", allowed)}");
        return value;
    }

    /// <summary>A member of an enumeration, in any case.</summary>
    public T Enum<T>(string column)
        where T : struct, Enum
    {
        var value = OneOf(column, [.. System.Enum.GetNames<T>(), .. System.Enum.GetNames<T>().Select(n => n.ToLowerInvariant())]);
        return System.Enum.TryParse<T>(value, ignoreCase: true, out var member) ? member : default;
    }

    /// <summary>Notes a mistake in a column.</summary>
    public void Error(string column, string message) => errors.Add(file, line, index[column] + 1, $"{column} {message}");
}
