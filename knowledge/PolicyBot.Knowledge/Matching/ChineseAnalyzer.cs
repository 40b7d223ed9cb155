using ICU4N.Globalization;
using ICU4N.Text;
using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;

namespace PolicyBot.Knowledge.Matching;

/// <summary>Lucene analysis of mixed text: Latin words as they are, Chinese as ICU4N's dictionary words plus bigrams.</summary>
/// <remarks>Stands where <c>Lucene.Net.Analysis.SmartCn</c> would (ADR 2): words give precision, bigrams survive a wrong cut or an unknown name.</remarks>
public sealed class ChineseAnalyzer(TextFolder folder) : Analyzer
{
    /// <inheritdoc/>
    protected override TokenStreamComponents CreateComponents(string fieldName, TextReader reader) => new(new UnitTokenizer(reader, folder));

    /// <summary>The terms of a text, for building queries without any query syntax.</summary>
    internal static void AddTerms(IReadOnlyList<Unit> units, BreakIterator words, List<string> terms)
    {
        Span<char> buffer = stackalloc char[TextFolder.MaxLength];
        for (var i = 0; i < units.Count;)
        {
            if (units[i].Kind != UnitKind.Han)
            {
                terms.Add(units[i++].Stem);
                continue;
            }

            var length = 0;
            for (; i < units.Count && units[i].Kind == UnitKind.Han && length < buffer.Length; i++) buffer[length++] = units[i].Text[0];
            var han = buffer[..length].ToString();
            for (var b = 0; b + 1 < length; b++) terms.Add(han.Substring(b, 2));
            words.SetText(han);
            var start = words.First();
            for (var next = words.Next(); next != BreakIterator.Done; start = next, next = words.Next())
            {
                if (next - start != 2) terms.Add(next - start == 1 ? HanTable.Text(han[start]) : han[start..next]);
            }
        }
    }

    /// <summary>A word iterator for Chinese; not thread-safe, one per token stream.</summary>
    internal static BreakIterator Words() => BreakIterator.GetWordInstance(new UCultureInfo("zh"));

    private sealed class UnitTokenizer : Tokenizer
    {
        private readonly TextFolder _folder;
        private readonly ICharTermAttribute _term;
        private readonly BreakIterator _words = Words();
        private readonly List<string> _terms = [];
        private int _next = -1;

        public UnitTokenizer(TextReader reader, TextFolder folder)
            : base(reader)
        {
            _folder = folder;
            _term = AddAttribute<ICharTermAttribute>();
        }

        public override bool IncrementToken()
        {
            ClearAttributes();
            // Lucene's own reader gives null for an empty text.
            if (_next < 0)
            {
                AddTerms(_folder.Units(m_input.ReadToEnd() ?? ""), _words, _terms);
                _next = 0;
            }

            if (_next == _terms.Count) return false;
            _term.SetEmpty().Append(_terms[_next++]);
            return true;
        }

        public override void Reset()
        {
            base.Reset();
            _terms.Clear();
            _next = -1;
        }
    }
}
