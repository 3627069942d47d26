namespace Reckoner.Intake.Files;

/// <summary>What the first bytes of a source are.</summary>
internal enum Format
{
    /// <summary>Words and nothing else.</summary>
    PlainText,
    /// <summary>A web page, or a piece of one.</summary>
    Html,
    /// <summary>One JSON object a line.</summary>
    JsonLines,
    /// <summary>A JSON array of objects, or objects over several lines.</summary>
    JsonValues,
    /// <summary>Nothing at all.</summary>
    Empty,
    /// <summary>Something that holds no report as it stands.</summary>
    Foreign,
}
