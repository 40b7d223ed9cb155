namespace PolicyBot.Knowledge.Tests.Importing;

/// <summary>One cell of a sample table; a null text is covered by a merged cell.</summary>
internal sealed record SampleCell(string? Text, int Rows = 1, int Columns = 1)
{
    public static implicit operator SampleCell(string? text) => new(text);
}
