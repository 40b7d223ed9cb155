using ICU4N.Text;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Search.Similarities;
using Lucene.Net.Store;
using Lucene.Net.Util;

namespace PolicyBot.Knowledge.Matching;

/// <summary>Stage one: Lucene recalls rows whose names share words, letters or sounds with a text. It decides nothing.</summary>
internal sealed class CandidateIndex : IDisposable
{
    private const LuceneVersion Version = LuceneVersion.LUCENE_48;

    /// <summary>The rarest terms of a text find its rows; the common ones cost time and find everything.</summary>
    private const int MaxTerms = 32;

    [ThreadStatic]
    private static BreakIterator? _words;

    private readonly RAMDirectory _directory = new();
    private readonly DirectoryReader _reader;
    private readonly IndexSearcher _searcher;
    private readonly int[] _rows;
    private readonly Dictionary<(string Field, string Text), int> _frequency = [];

    /// <summary>Indexes the forms of each row; a row is known by its number.</summary>
    public CandidateIndex(IReadOnlyList<IReadOnlyList<Form>> rows, TextFolder folder)
    {
        var config = new IndexWriterConfig(Version, new ChineseAnalyzer(folder)) { Similarity = new BM25Similarity() };
        using (var writer = new IndexWriter(_directory, config))
        {
            for (var row = 0; row < rows.Count; row++)
            {
                var document = new Document { new NumericDocValuesField("row", row) };
                var terms = new HashSet<(string Field, string Text)>();
                foreach (var form in rows[row])
                {
                    document.Add(new TextField("name", form.Phrase, Field.Store.NO));
                    terms.UnionWith(Terms(form.Units));
                }

                foreach (var term in terms)
                {
                    _frequency[term] = _frequency.GetValueOrDefault(term) + 1;
                    if (term.Field == "gram") document.Add(new StringField("gram", term.Text, Field.Store.NO));
                }

                writer.AddDocument(document);
            }

            writer.ForceMerge(1);
        }

        _reader = DirectoryReader.Open(_directory);
        // Doc values are not for several threads at once; the numbers are.
        var numbers = MultiDocValues.GetNumericValues(_reader, "row");
        _rows = [.. Enumerable.Range(0, _reader.MaxDoc).Select(doc => (int)numbers.Get(doc))];
        // The default similarity of this Lucene is TF-IDF; BM25 does not let long names drown short ones.
        _searcher = new IndexSearcher(_reader) { Similarity = new BM25Similarity() };
    }

    /// <summary>The best rows for a text. Builds query objects; user text is never parsed.</summary>
    public int[] Recall(IReadOnlyList<Unit> units, int count)
    {
        var known = new List<(int Frequency, string Field, string Text)>();
        foreach (var term in Terms(units))
        {
            if (_frequency.TryGetValue(term, out var frequency)) known.Add((frequency, term.Field, term.Text));
        }

        if (known.Count == 0) return [];
        known.Sort();
        var query = new BooleanQuery(disableCoord: true);
        var previous = default((int, string, string));
        foreach (var term in known)
        {
            if (query.Clauses.Count >= MaxTerms) break;
            if (term == previous) continue;
            query.Add(new TermQuery(new Term(term.Field, term.Text)), Occur.SHOULD);
            previous = term;
        }

        var hits = _searcher.Search(query, count).ScoreDocs;
        var rows = new int[hits.Length];
        for (var i = 0; i < hits.Length; i++) rows[i] = _rows[hits[i].Doc];
        return rows;
    }

    public void Dispose()
    {
        _reader.Dispose();
        _directory.Dispose();
    }

    private static IEnumerable<(string Field, string Text)> Terms(IReadOnlyList<Unit> units)
    {
        // A word iterator is dear to make and not thread-safe.
        _words ??= ChineseAnalyzer.Words();
        foreach (var term in ChineseAnalyzer.Terms(units, _words)) yield return ("name", term);
        foreach (var gram in Grams(units)) yield return ("gram", gram);
    }

    /// <summary>Letter trigrams of the Latin script, and of the sound of the Chinese characters; letters of what may be an abbreviation.</summary>
    private static IEnumerable<string> Grams(IReadOnlyList<Unit> units)
    {
        foreach (var unit in units)
        {
            // Swapped, doubled and missing letters leave one of these the same.
            if (unit.Kind != UnitKind.Latin || unit.Text.Length is < 4 or > 9) continue;
            var letters = string.Concat(unit.Text.Order());
            yield return "=" + letters;
            for (var i = 0; i < letters.Length; i++) yield return "=" + letters.Remove(i, 1);
        }

        var latin = string.Concat(units.Where(u => u.Kind == UnitKind.Latin).Select(u => u.Text));
        for (var i = 0; i + 2 < latin.Length; i++) yield return latin.Substring(i, 3);
        var sound = Sounds.Of(units);
        for (var i = 0; i + 2 < sound.Length; i++) yield return sound.Substring(i, 3);
    }
}
