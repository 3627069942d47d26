using System.Text;
using Reckoner.Explaining;

namespace Reckoner.Tests.Explaining;

/// <summary>
/// The explained pages of the samples, as a person reads them: <c>ExplainedSamples.md</c> holds them whole. What came out is kept beside it as
/// <c>.received</c> when they differ: read it, and rename it if it is better.
/// </summary>
public class ExplainTests
{
    private static readonly string Specification = Path.Combine(Repository.Root, "tests", "Reckoner.Tests", "Explaining", "ExplainedSamples.md");

    private static readonly string[] Samples = ["siege", "ferry", "earthquake"];

    private static readonly (string Sample, string Address)[] Told =
    [
        ("siege", "siege/killed"), ("siege", "held"), ("siege", "killed of soldiers"), ("ferry", "capsizing/killed"), ("ferry", "injured"), ("ferry", "rescued"),
        ("earthquake", "ishkar/killed"), ("earthquake", "injured of children"),
    ];

    [Fact]
    public void The_pages_are_those_of_the_specification()
    {
        var text = new StringBuilder("# Explained figures of the samples\n\nWhat `reckon explain` says, without the width of a terminal. `>` is a quote in its sentence, the quote between bars, then where it stands.\n");
        foreach (var (sample, address) in Told) Write(text, sample, Explain(sample, address).Explanation!);
        var received = Specification + ".received";
        if (File.Exists(Specification) && File.ReadAllText(Specification) == text.ToString())
        {
            File.Delete(received);
            return;
        }
        File.WriteAllText(received, text.ToString());
        Assert.Equal(File.Exists(Specification) ? File.ReadAllText(Specification) : "", text.ToString());
    }

    public static IEnumerable<TheoryDataRow<string, string>> EveryFigure() =>
        Samples.SelectMany(sample => FigureAddress.All(Reckon.Picture(SampleTests.Reports($"{sample}.jsonl"), new PictureOptions())).Select(one => new TheoryDataRow<string, string>(sample, one.Address)));

    [Theory]
    [MemberData(nameof(EveryFigure))]
    public void Every_number_is_one_step_from_its_quote(string sample, string address)
    {
        var reports = SampleTests.Reports($"{sample}.jsonl").ToDictionary(report => report.Id, StringComparer.Ordinal);
        var page = Explain(sample, address).Explanation!;
        // each number that a sentence names leads to words, and the words stand where it says
        var shown = page.Evidence.ToDictionary(one => one.Number);
        foreach (var sentence in page.Sections.SelectMany(section => section.Sentences))
            foreach (var number in Numbers(sentence.Text))
                Assert.True(shown.ContainsKey(number), $"[{number}] is shown nowhere: {sentence.Text}");
        Assert.All(shown.Values, one => Assert.Equal(one.Quote.Text, one.Quote.Of(reports[one.Quote.Report])[one.Quote.Start..one.Quote.End]));
        // everything that the figure rests on and everything set aside is told
        var told = page.Sections.SelectMany(section => section.Sentences).SelectMany(sentence => sentence.Claims).ToHashSet(StringComparer.Ordinal);
        Assert.All(page.Figure.Used, id => Assert.Contains(id, told));
        Assert.All(page.Figure.SetAside, aside => Assert.Contains(aside.Claim, told));
        // no id of a claim is left in a sentence for a person
        Assert.All(page.Sections.SelectMany(section => section.Sentences), sentence => Assert.DoesNotContain('#', sentence.Text));
    }

    [Theory]
    [InlineData("“Dr. ", "\"We saw ten,\" said Dr. Ana Moravec, head of the clinic. Others left.", "ten", "\"We saw ", ",\" said Dr. Ana Moravec, head of the clinic.")]
    [InlineData("an initial", "J. Moravec saw ten of them. Others left.", "ten", "J. Moravec saw ", " of them.")]
    [InlineData("a line break", "Headline\nTen died here\nmore", "Ten", "", " died here")]
    [InlineData("the whole text", "ten", "ten", "", "")]
    public void A_quote_is_shown_in_its_sentence(string why, string text, string quote, string before, string after)
    {
        var at = text.IndexOf(quote, StringComparison.Ordinal);
        Assert.True((before, after) == Surroundings.Of(text, at, at + quote.Length), $"{why}: {Surroundings.Of(text, at, at + quote.Length)}");
    }

    [Fact]
    public void A_sentence_of_thousands_of_words_is_cut()
    {
        var text = string.Concat(Enumerable.Repeat("word ", 5000)) + "ten died" + string.Concat(Enumerable.Repeat(" word", 5000));
        var at = text.IndexOf("ten", StringComparison.Ordinal);
        var (before, after) = Surroundings.Of(text, at, at + 8);
        Assert.StartsWith("…word", before, StringComparison.Ordinal);
        Assert.EndsWith("word…", after, StringComparison.Ordinal);
        Assert.True(before.Length < 200 && after.Length < 210);
    }

    // the numbers in brackets: “34” [1]
    private static IEnumerable<int> Numbers(string text) => text.Split('[').Skip(1)
        .Select(part => int.TryParse(part.Split(']')[0], System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number) ? number : 0).Where(number => number > 0);

    private static Explained Explain(string sample, string address)
    {
        var reports = SampleTests.Reports($"{sample}.jsonl");
        return Reckon.Explain(reports, [.. reports.Select(Reckon.Read)], new PictureOptions(), address);
    }

    private static void Write(StringBuilder text, string sample, Explanation page)
    {
        text.Append(System.Globalization.CultureInfo.InvariantCulture, $"\n## {sample}: {page.Title}\n\n{page.Answer}\n");
        foreach (var section in page.Sections)
        {
            text.Append(System.Globalization.CultureInfo.InvariantCulture, $"\n**{section.Heading}**\n\n");
            foreach (var sentence in section.Sentences)
            {
                text.Append(System.Globalization.CultureInfo.InvariantCulture, $"- {sentence.Text}\n");
                if (sentence.Evidence is { } one)
                    text.Append(System.Globalization.CultureInfo.InvariantCulture, $"  > {one.Before}|{one.Quote.Text}|{one.After} ({one.Quote.Report} {one.Quote.Start}-{one.Quote.End})\n");
            }
        }
    }
}
