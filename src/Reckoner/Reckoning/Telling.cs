namespace Reckoner.Reckoning;

/// <summary>Numbers that are not met twice by chance, and slips of the hand between two of them.</summary>
internal static class Telling
{
    private const long Least = 13;

    /// <summary>Whether a number is odd enough that it is no accident to meet it again: 13 and more, and not round for its size.</summary>
    public static bool IsTelling(long number)
    {
        if (number < Least)
            return false;
        if (number < 100)
            return number % 5 != 0;
        // three digits before the noughts
        var digits = number;
        while (digits % 10 == 0)
            digits /= 10;
        return digits >= 100;
    }

    /// <summary>Whether two digits that stand side by side have changed places: 1,245 and 1,254. Numbers of two digits are not told apart so.</summary>
    public static bool Swapped(long a, long b)
    {
        if (a == b || a < 100 || b < 100)
            return false;
        while (a % 10 == b % 10)
            (a, b) = (a / 10, b / 10);
        return a % 10 == b / 10 % 10 && a / 10 % 10 == b % 10 && a / 100 == b / 100 && a >= 10 && b >= 10;
    }

    /// <summary>Whether one is the other with thousands taken for millions.</summary>
    public static bool Thousandfold(long more, long less) => less > 0 && more >= 1000 && (Int128)more == (Int128)less * 1000;
}
