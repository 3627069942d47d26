using Reckoner.Eval.Polnear;
using Reckoner.Language;
using Reckoner.Reading.Learned;

namespace Reckoner.Train;

/// <summary>An article with what people marked in it, in tokens of this house.</summary>
internal sealed class Article
{
    public required PolnearDocument Document;
    public readonly List<Token> Tokens = [];
    public readonly List<Sentence> Sentences = [];
    public bool[] Quoted = [];
    public List<Marked> Marked = [];

    public static Article Of(PolnearDocument document)
    {
        var article = new Article { Document = document };
        var text = document.Report.Text;
        Tokenizer.Read(text, Lexicon.Shared, article.Tokens);
        Language.Sentences.Read(text, article.Tokens, Lexicon.Shared, article.Sentences);
        article.Quoted = new bool[article.Tokens.Count];
        Marks.Quoted(text, article.Tokens, article.Sentences, article.Quoted);
        // the corpus counts code points
        var units = new int[text.Length + 1];
        var points = PolnearDocument.CodePoints(text);
        for (var i = text.Length; i >= 0; i--) units[points[i]] = i;
        foreach (var one in document.Gold)
        {
            var cue = Under(one.Cue);
            if (cue.Count > 0) article.Marked.Add(new Marked(cue, Under(one.Source), Under(one.Content)));
        }
        return article;

        SortedSet<int> Under(IEnumerable<Span> spans)
        {
            var under = new SortedSet<int>();
            foreach (var span in spans)
            {
                var (start, end) = (units[span.Start], units[span.End]);
                for (var t = First(start); t < article.Tokens.Count && article.Tokens[t].Start < end; t++) under.Add(t);
            }
            return under;
        }

        int First(int start)
        {
            var (low, high) = (0, article.Tokens.Count);
            while (low < high)
            {
                var middle = (low + high) / 2;
                if (article.Tokens[middle].End <= start) low = middle + 1;
                else high = middle;
            }
            return low;
        }
    }
}

/// <summary>One attribution in tokens.</summary>
internal sealed record Marked(SortedSet<int> Cue, SortedSet<int> Source, SortedSet<int> Content);
