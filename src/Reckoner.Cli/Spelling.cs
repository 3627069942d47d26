namespace Reckoner.Cli;

/// <summary>Whether a word was likely meant for another.</summary>
internal static class Spelling
{
    /// <summary>Whether two edits at most (a letter more, less or other; two letters swapped count as two) lead from one to the other.</summary>
    public static bool IsNear(string typed, string meant)
    {
        if (typed.Length > 40) return false;
        var above = Enumerable.Range(0, meant.Length + 1).ToArray();
        for (var i = 1; i <= typed.Length; i++)
        {
            var row = new int[meant.Length + 1];
            row[0] = i;
            for (var j = 1; j <= meant.Length; j++)
            {
                var change = above[j - 1] + (typed[i - 1] == meant[j - 1] ? 0 : 1);
                row[j] = Math.Min(change, Math.Min(above[j], row[j - 1]) + 1);
            }
            above = row;
        }
        return above[^1] <= 2;
    }
}
