using Reckoner.Language;

namespace Reckoner.Reading;

/// <summary>Finds the names in a text that may mean places, with what stands around them. Decides nothing.</summary>
internal static class NameMentionFinder
{
    /// <summary>Adds the mentions of a text to a list, in text order.</summary>
    public static void Find(Gazetteer gazetteer, ReadOnlySpan<char> text, List<NameMention> into)
    {
        using var found = NameWords.Of(text);
        Find(gazetteer, text, found.Span, into);
    }

    /// <summary>The same for a text already cut into words.</summary>
    public static void Find(Gazetteer gazetteer, ReadOnlySpan<char> text, ReadOnlySpan<NameWord> words, List<NameMention> into)
    {
        var lastEnd = -1;
        for (var at = 0; at < words.Length;)
        {
            if (!words[at].Is(WordForm.Capital))
            {
                at++;
                continue;
            }

            var candidates = LongestCapitalized(gazetteer, text, words, at, out var length);
            if (candidates.IsEmpty || (length == 1 && IsPlainWord(gazetteer, words, at, adjoins: lastEnd == at)))
            {
                at += Demonym(gazetteer, text, words, at, into);
                continue;
            }

            var context = new PlaceContext(gazetteer, text, words, at, length);
            var signs = context.Signs(into, lastEnd == at);
            var mention = new NameMention(words[at].Start, words[at + length - 1].End, candidates, signs, Next: false);
            if (!MeetsAny(mention))
            {
                at++;
                continue;
            }

            if ((signs & PlaceSigns.AfterPlace) != PlaceSigns.None)
            {
                into[^1] = into[^1] with { Next = true };
            }

            into.Add(mention);
            at += length;
            lastEnd = at;
        }
    }

    // the last word of a name is capitalized as well: "Bath and" is no name
    private static GazetteerCandidates LongestCapitalized(Gazetteer gazetteer, ReadOnlySpan<char> text, ReadOnlySpan<NameWord> words, int at, out int length)
    {
        var candidates = gazetteer.Longest(text, words, at, out length);
        while (length > 1 && !words[at + length - 1].Is(WordForm.Capital | WordForm.Number))
        {
            candidates = gazetteer.Longest(text, words[..(at + length - 1)], at, out length);
        }

        return candidates;
    }

    // where capitals say nothing, "IN", "OF" and "POLICE" are what they are, unless they stand like "IN" in "GARY, IN" or like "MOBILE" in "IN MOBILE"
    private static bool IsPlainWord(Gazetteer gazetteer, ReadOnlySpan<NameWord> words, int at, bool adjoins)
    {
        const WordClass never = WordClass.Locative | WordClass.WeakLocative | WordClass.Small | WordClass.Speech | WordClass.Calendar;
        if (!words[at].Is(WordForm.Shouted | WordForm.First) || adjoins)
        {
            return false;
        }

        var own = gazetteer.ClassOf(words[at].Hash);
        return (own & never) != WordClass.None
            || (own & WordClass.Common) != WordClass.None && words[at].Is(WordForm.Shouted)
                && (at == 0 || (gazetteer.ClassOf(words[at - 1].Hash) & (WordClass.Locative | WordClass.WeakLocative | WordClass.TownWord | WordClass.Direction)) == WordClass.None)
                && (at + 1 == words.Length || words[at + 1].Gap != Gap.Comma);
    }

    private static int Demonym(Gazetteer gazetteer, ReadOnlySpan<char> text, ReadOnlySpan<NameWord> words, int at, List<NameMention> into)
    {
        var people = gazetteer.Demonym(text, words, at, out var length);
        if (people.IsEmpty)
        {
            return 1;
        }

        into.Add(new NameMention(words[at].Start, words[at + length - 1].End, people, PlaceSigns.Demonym, Next: false));
        return length;
    }

    private static bool MeetsAny(in NameMention mention)
    {
        foreach (var (_, terms) in mention.Candidates)
        {
            if (mention.Meets(terms))
            {
                return true;
            }
        }

        return false;
    }
}
