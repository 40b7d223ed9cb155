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
    internal static IEnumerable<string> Terms(IReadOnlyList<Unit> units, BreakIterator words)
    {
        for (var i = 0; i < units.Count;)
        {
            if (units[i].Kind != UnitKind.Han)
            {
                yield return units[i++].Stem;
                continue;
            }

            var end = i;
            while (end < units.Count && units[end].Kind == UnitKind.Han) end++;
            var han = string.Concat(units.Skip(i).Take(end - i).Select(u => u.Text));
            for (var b = 0; b + 1 < han.Length; b++) yield return han.Substring(b, 2);
            words.SetText(han);
            var start = words.First();
            for (var next = words.Next(); next != BreakIterator.Done; start = next, next = words.Next())
            {
                if (next - start != 2) yield return han[start..next];
            }

            i = end;
        }
    }

    /// <summary>A word iterator for Chinese; not thread-safe, one per token stream.</summary>
    internal static BreakIterator Words() => BreakIterator.GetWordInstance(new UCultureInfo("zh"));

    private sealed class UnitTokenizer : Tokenizer
    {
        private readonly TextFolder _folder;
        private readonly ICharTermAttribute _term;
        private readonly BreakIterator _words = Words();
        private IEnumerator<string>? _terms;

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
            _terms ??= Terms(_folder.Units(m_input.ReadToEnd() ?? ""), _words).GetEnumerator();
            if (!_terms.MoveNext()) return false;
            _term.SetEmpty().Append(_terms.Current);
            return true;
        }

        public override void Reset()
        {
            base.Reset();
            _terms = null;
        }
    }
}
