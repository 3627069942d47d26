using System.Collections.Immutable;
using Reckoner.Eval.Measuring;
using Reckoner.Eval.Polnear;
using Reckoner.Train;

namespace Reckoner.Eval.Tests.Training;

/// <summary>The trainer, on a set that fits on a page.</summary>
public class TrainingTests
{
    private static readonly string[] Rows =
    [
        "# text = The mayor said that the bridge was safe.",
        "1\tThe\tthe\tDET\tDT\t_\t2\tdet", "2\tmayor\tmayor\tNOUN\tNN\t_\t3\tnsubj", "3\tsaid\tsay\tVERB\tVBD\t_\t0\troot", "4\tthat\tthat\tSCONJ\tIN\t_\t8\tmark",
        "5\tthe\tthe\tDET\tDT\t_\t6\tdet", "6\tbridge\tbridge\tNOUN\tNN\t_\t8\tnsubj", "7\twas\tbe\tAUX\tVBD\t_\t8\tcop", "8\tsafe\tsafe\tADJ\tJJ\t_\t3\tccomp", "9\t.\t.\tPUNCT\t.\t_\t3\tpunct", "",
        "# text = We can't go.",
        "1\tWe\twe\tPRON\tPRP\t_\t4\tnsubj", "2-3\tcan't\t_\t_\t_\t_\t_\t_", "2\tca\tcan\tAUX\tMD\t_\t4\taux", "3\tn't\tnot\tPART\tRB\t_\t4\tadvmod", "4\tgo\tgo\tVERB\tVB\t_\t0\troot", "5\t.\t.\tPUNCT\t.\t_\t4\tpunct", "",
    ];

    [Fact]
    public void The_same_input_gives_the_same_weights() => Assert.Equal(Train(), Train());

    [Fact]
    public void A_word_of_the_treebank_may_be_part_of_a_token()
    {
        var tree = Treebank.Read(Rows)[1];
        Assert.Equal(4, tree.Heads.Length);
        // "can't" is one token, and its head is that of "ca"
        Assert.Equal([2, 2, 4, 2], tree.Heads.Select(head => (int)head));
    }

    [Fact]
    public void What_people_marked_is_told_in_tokens()
    {
        var article = Article.Of(Marked("\U0001F6A8 The mayor said that it was safe.", "The mayor", "said", "that it was safe"));
        var one = Assert.Single(article.Marked);
        Assert.Equal([1, 2], one.Source);
        Assert.Equal([3], one.Cue);
        Assert.Equal([4, 5, 6, 7], one.Content);
    }

    private static byte[] Train()
    {
        List<Article> articles =
        [
            .. Enumerable.Repeat(Article.Of(Marked("The mayor said that the bridge was safe. The train left.", "The mayor", "said", "that the bridge was safe")), 4),
            Article.Of(Marked("The ferry sank, a witness said.", "a witness", "said", "The ferry sank")),
        ];
        return new Reckoner.Train.Training { SyntaxRounds = 2 }.Run(Treebank.Read(Rows), [], articles, TextWriter.Null);
    }

    private static PolnearDocument Marked(string text, string source, string cue, string content)
    {
        var points = PolnearDocument.CodePoints(text);
        return new PolnearDocument(new Report { Id = "r", Text = text }, CorpusHalf.Look, [new Attributed(Span(source), Span(cue), Span(content))]);

        ImmutableArray<Span> Span(string words)
        {
            var start = text.IndexOf(words, StringComparison.Ordinal);
            return [new Span(points[start], points[start + words.Length])];
        }
    }
}
