namespace PolicyBot.Tests;

/// <summary>Finds <c>tests/data</c> from wherever the tests were built to.</summary>
internal static class TestData
{
    public static string Folder { get; } = Find();

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var data = Path.Combine(folder.FullName, "tests", "data");
            if (Directory.Exists(data)) return data;
        }

        throw new DirectoryNotFoundException("tests/data is not above the test program.");
    }
}
