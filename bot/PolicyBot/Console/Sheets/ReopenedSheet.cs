namespace PolicyBot.Console.Sheets;

/// <summary>Body of <c>POST /console/sheets</c>: in the body, so that a caller's code is in no address and no log.</summary>
/// <param name="Code">The code of a sheet, or its whole address.</param>
internal sealed record SheetCodeRequest(string? Code);

/// <summary>What a caller's sheet says; answer of <c>POST /console/sheets</c>.</summary>
/// <param name="Qualifications">The certificates held.</param>
/// <param name="StatedCategories">Certificate categories stated.</param>
/// <param name="Nationality">Nationality group; null if not said.</param>
/// <param name="Age">Age in years; null if not said.</param>
/// <param name="Hukou">Hukou; null if not said.</param>
/// <param name="ListVersion">Version of the list asked for; null for the one in force on the day.</param>
/// <param name="Date">The day the sheet was worked out for.</param>
/// <param name="Path">Where the sheet itself is.</param>
internal sealed record ReopenedSheet(
    IReadOnlyList<SheetCertificate> Qualifications,
    IReadOnlyList<string> StatedCategories,
    string? Nationality,
    int? Age,
    string? Hukou,
    string? ListVersion,
    string Date,
    string Path);

/// <summary>A certificate on a sheet.</summary>
/// <param name="Id">Id of the qualification.</param>
/// <param name="Name">Its short name.</param>
internal sealed record SheetCertificate(string Id, string Name);
