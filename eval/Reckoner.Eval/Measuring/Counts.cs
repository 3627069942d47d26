namespace Reckoner.Eval.Measuring;

/// <summary>
/// What one document adds to a measure, in a form that can be summed: of what was given, how much is right; of what was wanted, how much was
/// given. Both tops are the same number wherever answers are matched one to one; in B-cubed they are not.
/// </summary>
/// <param name="Right">How much of what was given is right.</param>
/// <param name="Given">How much was given.</param>
/// <param name="Found">How much of what is wanted was given.</param>
/// <param name="Wanted">How much is wanted.</param>
internal readonly record struct Counts(double Right, double Given, double Found, double Wanted)
{
    /// <summary>One question, answered rightly or not.</summary>
    public static Counts Of(bool right) => new(right ? 1 : 0, 1, right ? 1 : 0, 1);

    /// <summary>Answers matched one to one with what is wanted.</summary>
    public static Counts Of(int matched, int wanted, int given) => new(matched, given, matched, wanted);

    /// <summary>Of what was given, the share that is right; 1 where nothing was wanted and nothing given.</summary>
    public double Precision => Given > 0 ? Right / Given : Wanted > 0 ? 0 : 1;

    /// <summary>Of what is wanted, the share that was given; 1 where nothing was wanted and nothing given.</summary>
    public double Recall => Wanted > 0 ? Found / Wanted : Given > 0 ? 0 : 1;

    /// <summary>The harmonic mean of both.</summary>
    public double F1 => Precision + Recall is > 0 and var sum ? 2 * Precision * Recall / sum : 0;

    public static Counts operator +(Counts a, Counts b) => new(a.Right + b.Right, a.Given + b.Given, a.Found + b.Found, a.Wanted + b.Wanted);
}
