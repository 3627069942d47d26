using System.Runtime.InteropServices;
using Reckoner.Language;

namespace Reckoner.Reading;

/// <summary>Tokens of one sentence to the first row of the cascade: phrases of the lexicon joined, numbers read, the rest word by word.</summary>
internal sealed class SentenceScanner(Lexicon lexicon, Grammar grammar)
{
    private readonly NumberReader numbers = new(lexicon);
    private readonly int numberKind = grammar.Kind("number");
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
