namespace Reckoner.SecondReader;

/// <summary>Why a proposed claim is not shown.</summary>
public enum DropReason
{
    /// <summary>Not in the form that was asked for.</summary>
    Malformed,
    /// <summary>Its measure, group, side, form or stance is no word of the house.</summary>
    UnknownWord,
    /// <summary>Its quote is not, to the letter, in the text that the model was given, or is longer than a quote may be.</summary>
    QuoteNotInText,
    /// <summary>Its number word is not within its quote, as whole words.</summary>
    NumberNotInQuote,
    /// <summary>Its number word reads otherwise, or is an age, a date or nothing that counts people.</summary>
    NumberReadsOtherwise,
    /// <summary>It has no number word, and its quote names no single person or its number is not one.</summary>
    NotOnePerson,
    /// <summary>Its speaker is not in the text.</summary>
    SpeakerNotInText,
    /// <summary>The same was proposed before.</summary>
    Repeated,
    /// <summary>More were proposed than a report may have.</summary>
    TooMany,
}

/// <summary>The reasons in words.</summary>
public static class DropReasons
{
    /// <summary>"quote not in the text".</summary>
    public static string Word(this DropReason reason) => reason switch
    {
        DropReason.Malformed => "not in the form asked for",
        DropReason.UnknownWord => "unknown measure, group, side, form or stance",
        DropReason.QuoteNotInText => "quote not in the text",
        DropReason.NumberNotInQuote => "number not in the quote",
        DropReason.NumberReadsOtherwise => "number reads otherwise",
        DropReason.NotOnePerson => "no number, and not one person",
        DropReason.SpeakerNotInText => "speaker not in the text",
        DropReason.Repeated => "proposed before",
        _ => "too many",
    };
}
