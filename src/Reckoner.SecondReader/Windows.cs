namespace Reckoner.SecondReader;

/// <summary>A stretch of a report's text that is sent at once.</summary>
/// <param name="Start">First UTF-16 code unit.</param>
/// <param name="End">One past the last.</param>
internal readonly record struct Window(int Start, int End);

/// <summary>Cuts a text between sentences into stretches that are short enough to send.</summary>
internal static class Windows
{
    /// <summary>Stretches that follow each other and cover the text; a sentence longer than a stretch is cut, but never within a character.</summary>
    public static List<Window> Of(string text, IEnumerable<int> sentenceStarts, int longest)
    {
        var windows = new List<Window>();
        var start = 0;
        var end = 0;
        foreach (var next in sentenceStarts.Append(text.Length))
        {
            if (next - start > longest && end > start) Close(end);
            while (next - start > longest) Close(Whole(text, start, start + longest));
            end = next;
        }
        if (end > start) Close(end);
        return windows;

        void Close(int at)
        {
            windows.Add(new Window(start, at));
            start = at;
            end = Math.Max(end, at);
        }
    }

    private static int Whole(string text, int start, int cut) => cut - 1 > start && char.IsSurrogatePair(text[cut - 1], text[cut]) ? cut - 1 : cut;
}
