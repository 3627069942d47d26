using System.Collections.Frozen;
using AngleSharp.Dom;

namespace Reckoner.Intake.Html;

/// <summary>The words of a part of a page, paragraph by paragraph.</summary>
internal static class ArticleText
{
    private static readonly FrozenSet<string> Left = Names(
        "script style noscript template nav aside footer form button select textarea input svg math iframe object embed video audio canvas picture img figcaption dialog menu map");

    private static readonly FrozenSet<string> Inline = Names(
        "a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark nobr q rp rt ruby s samp small span strike strong sub sup time tt u var wbr");

    // a block with this share of its words in links leads elsewhere: a menu, related stories
    private const double MostlyLinks = 0.8;

    // "Read more:" and the like before a link
    private const int LeadIn = 12;

    /// <summary>Its text; empty when it has none.</summary>
    public static string Of(IElement root)
    {
        var text = new ParagraphWriter();
        var words = new Dictionary<IElement, WordCount>(ReferenceEqualityComparer.Instance);
        Count(root, linked: false, words);
        Write(root, text, words);
        return text.ToString();
    }

    private static void Write(IElement element, ParagraphWriter text, Dictionary<IElement, WordCount> words)
    {
        foreach (var node in element.ChildNodes)
        {
            if (node is IText data) text.Words(data.Data);
            else if (node is IElement child && !Left.Contains(child.LocalName)) WriteElement(child, text, words);
        }
    }

    private static void WriteElement(IElement element, ParagraphWriter text, Dictionary<IElement, WordCount> words)
    {
        var name = element.LocalName;
        if (name is "br") text.Break();
        else if (Inline.Contains(name)) Write(element, text, words);
        else if (LeadsElsewhere(words.GetValueOrDefault(element))) text.Paragraph();
        else if (name is "td" or "th")
        {
            text.Line();
            Write(element, text, words);
            text.Line();
        }
        else
        {
            text.Paragraph();
            Write(element, text, words);
            text.Paragraph();
        }
    }

    private static bool LeadsElsewhere(WordCount count) =>
        count.Linked > 0 && (count.Linked >= count.All * MostlyLinks || count.All - count.Linked <= LeadIn);

    /// <summary>Counts the characters of every block once, all of them and those in links.</summary>
    private static WordCount Count(IElement element, bool linked, Dictionary<IElement, WordCount> words)
    {
        var sum = default(WordCount);
        linked |= element.LocalName is "a" && element.HasAttribute("href");
        foreach (var node in element.ChildNodes)
        {
            if (node is IText data)
            {
                var length = data.Data.AsSpan().Trim().Length;
                sum += new WordCount(length, linked ? length : 0);
            }
            else if (node is IElement child && !Left.Contains(child.LocalName)) sum += Count(child, linked, words);
        }
        if (!Inline.Contains(element.LocalName)) words[element] = sum;
        return sum;
    }

    private readonly record struct WordCount(int All, int Linked)
    {
        public static WordCount operator +(WordCount a, WordCount b) => new(a.All + b.All, a.Linked + b.Linked);
    }

    private static FrozenSet<string> Names(string names) => names.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
