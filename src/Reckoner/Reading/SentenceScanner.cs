using System.Runtime.InteropServices;
using Reckoner.Language;

namespace Reckoner.Reading;

/// <summary>Tokens of one sentence to the first row of the cascade: phrases of the lexicon joined, numbers read, the rest word by word.</summary>
internal sealed class SentenceScanner(Lexicon lexicon, Grammar grammar)
{
    private readonly NumberReader numbers = new(lexicon);
    private readonly int numberKind = grammar.Kind("number");
    private readonly FeatureSet note = lexicon.Feature("editorial");
    private readonly int placeKind = grammar.Kind("place");

    /// <summary>Fills the cascade. Place mentions of the report that lie in the sentence become one node each.</summary>
    public void Read(ReadOnlySpan<char> text, List<Token> tokens, Sentence sentence, ReadOnlySpan<PlaceMention> places, Cascade cascade)
    {
        cascade.Clear();
        var all = CollectionsMarshal.AsSpan(tokens)[..sentence.End];
        var place = 0;
        for (var i = sentence.First; i < sentence.End;)
        {
            var token = all[i];
            while (place < places.Length && places[place].First < i) place++;
            if (place < places.Length && places[place].First == i)
            {
                cascade.Add(placeKind, i, places[place].End, token.Word, token.Features, places[place].Index);
                i = places[place].End;
                continue;
            }
            if (NoteEnd(text, all, i) is > 0 and var noteEnd)
            {
                i = noteEnd;
                continue;
            }
            var phraseEnd = Phrase(all, i, out var phrase);
            var numberEnd = numbers.Read(text, all, i, out var value, out var features);
            if (numberEnd > 0 && numberEnd >= phraseEnd)
            {
                cascade.Add(numberKind, i, numberEnd, numberEnd == i + 1 ? token.Word : 0, features | (token.Features & (Writing.Glued | Writing.Digits | Writing.Cap)), value);
                i = numberEnd;
            }
            else if (phraseEnd > 0)
            {
                cascade.Add(0, i, phraseEnd, phrase, lexicon.Features(phrase) | (token.Features & (Writing.Glued | Writing.Cap | Writing.Upper)));
                i = phraseEnd;
            }
            else
            {
                var initial = i == sentence.First ? Writing.Initial : FeatureSet.None;
                cascade.Add(0, i, i + 1, token.Word, token.Features | initial);
                i++;
            }
        }
    }

    // "twenty [as published] people", "the Workers Front [FAT] was": what an editor set in brackets stands in no sentence
    private int NoteEnd(ReadOnlySpan<char> text, ReadOnlySpan<Token> tokens, int at)
    {
        if (tokens[at].Length != 1 || text[tokens[at].Start] != '[' || at + 2 >= tokens.Length) return -1;
        var end = Phrase(tokens, at + 1, out var phrase);
        if (end < 0) (end, phrase) = (at + 2, tokens[at + 1].Word);
        if (end >= tokens.Length || tokens[end].Length != 1 || text[tokens[end].Start] != ']') return -1;
        var isNote = phrase != 0 && lexicon.Features(phrase).HasAny(note);
        var isInitials = end == at + 2 && tokens[at + 1].Length is > 1 and < 9 && tokens[at + 1].Features.HasAll(Writing.Word | Writing.Upper | Writing.Strange);
        return isNote || isInitials ? end + 1 : -1;
    }

    private int Phrase(ReadOnlySpan<Token> tokens, int at, out int phrase)
    {
        phrase = 0;
        var end = -1;
        var first = tokens[at].Word;
        if (first == 0 || !lexicon.BeginsPhrase(first)) return end;
        var node = first;
        for (var i = at + 1; i < tokens.Length && tokens[i].Word != 0; i++)
        {
            node = lexicon.Step(node, tokens[i].Word, out var found);
            if (node == 0) break;
            if (found == 0) continue;
            phrase = found;
            end = i + 1;
        }
        return end;
    }
}
