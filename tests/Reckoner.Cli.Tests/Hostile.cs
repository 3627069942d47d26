namespace Reckoner.Cli.Tests;

/// <summary>Text that would like to take over the terminal.</summary>
internal static class Hostile
{
    public const string Text = "[red]five[/] \u001b[2J\u001b]0;owned\u0007 \u009b31m \u202e\u2066reversed\u2069\u202c \u200bzero\ufeff line\nbreak\r\ttab \ud83d [/]]] \u0000 \U000e0041end";

    public static void AssertHarmless(string output)
    {
        foreach (var rune in output.EnumerateRunes())
            Assert.True(rune.Value == '\n' || !Clean.IsHidden(rune), $"U+{rune.Value:X4} reached the terminal");
    }
}
