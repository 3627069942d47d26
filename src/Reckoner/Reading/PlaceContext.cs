using Reckoner.Language;

namespace Reckoner.Reading;

/// <summary>The words around one name, and the signs they give.</summary>
internal readonly ref struct PlaceContext(Gazetteer gazetteer, ReadOnlySpan<char> text, ReadOnlySpan<NameWord> words, int first, int length)
{
    private const int DatelineReach = 60;

    private readonly ReadOnlySpan<char> text = text;
    private readonly ReadOnlySpan<NameWord> words = words;

    /// <summary>All signs. Earlier mentions of the text are given, and whether the last of them ends right before this one.</summary>
    public PlaceSigns Signs(List<NameMention> earlier, bool adjoins)
    {
        var word = words[first];
        var signs = Own(word);
        signs |= Before(word, earlier, adjoins);
        signs |= After();
        if (adjoins && (word.Gap == Gap.Comma || (word.Gap == Gap.Space && word.Is(WordForm.AllCapitals) && word.End - word.Start == 2) || Bracketed(word)))
        {
            signs |= PlaceSigns.AfterPlace;
        }

        if ((word.Gap == Gap.Paragraph || (adjoins && (signs & PlaceSigns.AfterPlace) != PlaceSigns.None && earlier[^1].Has(PlaceSigns.Dateline))) && OpensDateline())
        {
            signs |= PlaceSigns.Dateline;
        }

        return signs;
    }

    private PlaceSigns Own(in NameWord word)
    {
        var signs = PlaceSigns.None;
        var name = text[word.Start..words[first + length - 1].End];
        signs |= word.Is(WordForm.Shouted) ? PlaceSigns.Shouted : PlaceSigns.None;
        signs |= word.Is(WordForm.First) ? PlaceSigns.First : PlaceSigns.None;
        signs |= length > 1 ? PlaceSigns.Long : PlaceSigns.None;
        signs |= words[first + length - 1].Is(WordForm.Possessive) ? PlaceSigns.Possessive : PlaceSigns.None;
        signs |= word.Is(WordForm.AllCapitals) && (!word.Is(WordForm.Shouted) || name.Contains('.')) ? PlaceSigns.Capitals : PlaceSigns.None;
        if (length == 1)
        {
            var own = gazetteer.ClassOf(word.Hash);
            signs |= (signs & PlaceSigns.Capitals) == PlaceSigns.None && (own & (WordClass.Common | WordClass.Locative | WordClass.WeakLocative | WordClass.Small | WordClass.Speech | WordClass.Institution | WordClass.Title
                | WordClass.Direction | WordClass.Calendar | WordClass.TownWord | WordClass.Province | WordClass.District)) != WordClass.None ? PlaceSigns.Common : PlaceSigns.None;
            signs |= (own & WordClass.Direction) != WordClass.None ? PlaceSigns.Compass : PlaceSigns.None;
            signs |= (own & WordClass.Given) != WordClass.None ? PlaceSigns.Given : PlaceSigns.None;
            signs |= (own & WordClass.Family) != WordClass.None ? PlaceSigns.Family : PlaceSigns.None;
        }

        return signs;
    }

    private PlaceSigns Before(in NameWord word, List<NameMention> earlier, bool adjoins)
    {
        if (first == 0 || (word.Gap is not (Gap.Space or Gap.Period) && !(word.Gap == Gap.Comma && adjoins)))
        {
            return PlaceSigns.None;
        }

        // the second of two places takes its preposition from the first: "in Homs and Hama", "in Homs, Hama"
        var inherited = earlier.Count > 0 ? earlier[^1].Signs & (PlaceSigns.Locative | PlaceSigns.WeakLocative) : PlaceSigns.None;
        if (word.Gap == Gap.Comma)
        {
            return inherited;
        }

        var at = first - 1;
        var before = Class(at);
        if (word.Gap == Gap.Period)
        {
            return (before & WordClass.Title) != WordClass.None ? PlaceSigns.TitleBefore : PlaceSigns.None;
        }

        if ((before & WordClass.Small) != WordClass.None && text[words[at].Start..words[at].End] is "and" or "AND" && earlier.Count > 0 && earlier[^1].End == words[at].Start - 1)
        {
            return inherited;
        }

        while (at > 0 && words[at].Gap is Gap.Space or Gap.Hyphen && ((before & WordClass.Direction) != WordClass.None || IsThe(at)))
        {
            before = Class(--at);
        }

        if ((before & WordClass.Title) != WordClass.None)
        {
            return PlaceSigns.TitleBefore;
        }

        if ((before & WordClass.TownWord) != WordClass.None && !words[at].Is(WordForm.Capital))
        {
            return PlaceSigns.TownWord;
        }

        if ((before & (WordClass.Locative | WordClass.WeakLocative)) != WordClass.None)
        {
            var town = at > 0 && words[at].Gap == Gap.Space && (Class(at - 1) & (WordClass.TownWord | WordClass.Province | WordClass.District)) != WordClass.None
                && text[words[at].Start..words[at].End] is "of" or "OF";
            return town ? PlaceSigns.TownWord : (before & WordClass.Locative) != WordClass.None ? PlaceSigns.Locative : PlaceSigns.WeakLocative;
        }

        var previous = words[at];
        if ((before & WordClass.Given) != WordClass.None && previous.Is(WordForm.Capital))
        {
            return PlaceSigns.GivenBefore | PlaceSigns.NameBefore;
        }

        var harmless = WordClass.Small | WordClass.Institution | WordClass.Calendar | WordClass.Direction;
        return previous.Is(WordForm.Capital) && !previous.Is(WordForm.Shouted) && (before & harmless) == WordClass.None && !adjoins
            ? PlaceSigns.NameBefore : PlaceSigns.None;
    }

    private PlaceSigns After()
    {
        var at = first + length;
        if (at >= words.Length)
        {
            return PlaceSigns.None;
        }

        var next = words[at];
        if (next.Gap == Gap.Comma)
        {
            return IsAge(at) ? PlaceSigns.AgeAfter : IsTown(at) ? PlaceSigns.TownWord : PlaceSigns.None;
        }

        if (next.Gap != Gap.Space || words[at - 1].Is(WordForm.Possessive))
        {
            return PlaceSigns.None;
        }

        var after = Class(at);
        if ((after & WordClass.Province) != WordClass.None)
        {
            return PlaceSigns.ProvinceAfter;
        }

        if ((after & WordClass.District) != WordClass.None)
        {
            return PlaceSigns.DistrictAfter;
        }

        if ((after & WordClass.Absorber) != WordClass.None && next.Is(WordForm.Capital))
        {
            return PlaceSigns.AbsorberAfter;
        }

        if ((after & WordClass.Institution) != WordClass.None)
        {
            // "Mount Sinai Hospital" need not be in Mount Sinai; "Smyrna police" are in Smyrna
            return (after & WordClass.Namable) == WordClass.None || !next.Is(WordForm.Capital) ? PlaceSigns.InstitutionAfter : PlaceSigns.None;
        }

        if ((after & WordClass.Speech) != WordClass.None)
        {
            return PlaceSigns.SpeechAfter;
        }

        if ((after & (WordClass.Given | WordClass.Family)) != WordClass.None && next.Is(WordForm.Capital))
        {
            return PlaceSigns.NameAfter;
        }

        return next.Is(WordForm.Capital) && !next.Is(WordForm.Shouted) && (after & (WordClass.Small | WordClass.Calendar | WordClass.Locative)) == WordClass.None
            ? PlaceSigns.NameAfter : PlaceSigns.None;
    }

    // ", 22," but not ", 3 January"
    private bool IsAge(int at)
    {
        var number = words[at];
        var follows = at + 1 < words.Length ? words[at + 1].Gap : Gap.Stop;
        return number.Is(WordForm.Number) && number.End - number.Start <= 2 && follows is Gap.Comma or Gap.Period or Gap.Stop or Gap.Paragraph
            && !(at + 1 < words.Length && (Class(at + 1) & WordClass.Calendar) != WordClass.None);
    }

    // "Beslan, a town of 30,000", "Ayod, a remote farming village"
    private bool IsTown(int at)
    {
        if (text[words[at].Start..words[at].End] is not ("a" or "an" or "A" or "AN"))
        {
            return false;
        }

        for (var next = at + 1; next < words.Length && next <= at + 4 && words[next].Gap is Gap.Space or Gap.Hyphen; next++)
        {
            if ((Class(next) & WordClass.TownWord) != WordClass.None)
            {
                return true;
            }
        }

        return false;
    }

    private bool IsThe(int at) => words[at].End - words[at].Start == 3 && text[words[at].Start..words[at].End].Equals("the", StringComparison.OrdinalIgnoreCase);

    private bool Bracketed(in NameWord word) => word.Gap == Gap.Other && word.Start > 0 && text[word.Start - 1] == '(' && first > 0 && word.Start - words[first - 1].End == 2;

    // "KAYA, Burkina Faso (AP) -", "BOGOTA, 3 Jan 90 --": a dash soon after, and only capitals, numbers and brackets before it
    private bool OpensDateline()
    {
        var end = words[first + length - 1].End;
        var limit = Math.Min(text.Length, end + DatelineReach);
        for (var at = first + length; at <= words.Length; at++)
        {
            var until = at < words.Length ? Math.Min(words[at].Start, limit) : limit;
            var from = words[at - 1].End;
            if (until < from)
            {
                return false;
            }

            var gap = text[from..until];
            if (gap.Contains("--", StringComparison.Ordinal) || gap.Contains('\u2014') || gap.Contains(" -", StringComparison.Ordinal) || gap.Contains('\u2013'))
            {
                return true;
            }

            if (until == limit || gap.ContainsAny("\n?!;:") || (at < words.Length && !words[at].Is(WordForm.Capital | WordForm.Number)))
            {
                return false;
            }
        }

        return false;
    }

    private WordClass Class(int at) => gazetteer.ClassOf(words[at].Hash);
}
