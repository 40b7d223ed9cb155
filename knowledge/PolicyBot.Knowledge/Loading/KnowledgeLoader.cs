using System.Security.Cryptography;
using PolicyBot.Knowledge.Assessing;
using PolicyBot.Knowledge.Registers;

namespace PolicyBot.Knowledge.Loading;

/// <summary>Loads the data folder. Either everything is right, or nothing is loaded and every mistake is named.</summary>
public static class KnowledgeLoader
{
    /// <summary>The folder that the build copies next to the program.</summary>
    public static string DefaultFolder => Path.Combine(AppContext.BaseDirectory, "knowledge");

    /// <summary>Loads and verifies a data folder.</summary>
    /// <exception cref="KnowledgeException">Anything is missing, malformed or inconsistent; names file, line and column.</exception>
    public static KnowledgeBase Load(string folder)
    {
        var errors = new DataErrors();
        var sources = SourceFile.Read(folder, errors);
        var words = AssessmentFile.Read(folder, errors, out var dataDate);
        var citations = new CitationReader(sources);
        var vocabulary = VocabularyFile.Read(folder, errors, out var outsideReasons);
        var regions = RegisterFiles.Regions(folder, errors);
        var issuers = RegisterFiles.Issuers(folder, regions, errors);
        var qualifications = RegisterFiles.Qualifications(folder, issuers, regions, vocabulary, errors);
        var outside = RegisterFiles.Outside(folder, outsideReasons, errors);
        var versions = VersionFile.Read(folder, citations, errors);
        var listings = RegisterFiles.Listings(folder, qualifications, versions, sources, errors);
        var measures = MeasureFile.Read(folder, citations, words, versions, errors);
        var ageChangeWords = AgeChangeFile.Read(folder, measures, errors);
        var titleRound = TitleFile.Read(folder, citations, errors);
        var steps = StepFile.Read(folder, citations, measures, errors);
        var topics = TopicFile.Read(folder, citations, measures, errors);
        var questionWords = QuestionWordsFile.Read(folder, errors);
        Importing.Annex.HeaderWords.Check(folder, errors);
        errors.ThrowIfAny();
        return new KnowledgeBase
        {
            VersionId = VersionIdOf(folder, versions[^1].Version, dataDate),
            DataDate = dataDate,
            Qualifications = qualifications,
            Issuers = issuers,
            Outside = outside,
            Listings = listings.ToLookup(l => l.QualificationId),
            Versions = new ListVersions(versions),
            Measures = measures,
            AgeChangeWords = ageChangeWords,
            TitleRound = titleRound!,
            Steps = steps,
            Topics = topics,
            QuestionWords = questionWords,
            Regions = regions,
            Sources = sources,
            Vocabulary = vocabulary,
            Words = words,
        };
    }

    /// <summary>Latest list version, date of the data and a hash over all data files, line endings aside.</summary>
    private static string VersionIdOf(string folder, string version, DateOnly date)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in Directory.EnumerateFiles(folder).Where(f => Path.GetExtension(f) is ".csv" or ".yaml").Order(StringComparer.Ordinal))
        {
            hash.AppendData(System.Text.Encoding.UTF8.GetBytes(Path.GetFileName(file) + "\n" + File.ReadAllText(file).ReplaceLineEndings("\n")));
        }

        return $"{version}+{date.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)}+{Convert.ToHexStringLower(hash.GetHashAndReset())[..12]}";
    }
}
