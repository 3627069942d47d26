namespace Reckoner.Eval.Tests;

public class RequestTests
{
    [Fact]
    public void A_verb_and_options_are_read()
    {
        var request = Request.Read(["all", "--data", "corpora", "--errors", "50", "--format", "json", "--write"], out var wrong)!;
        Assert.Null(wrong);
        Assert.Equal(["all"], request.Words);
        Assert.Equal(("corpora", 50, true, true), (request.Data, request.Errors, request.IsJson, request.Writes));
    }

    [Theory]
    [InlineData]
    [InlineData("all", "--errors")]
    [InlineData("all", "--format", "xml")]
    [InlineData("all", "--threads", "0")]
    [InlineData("--unknown")]
    public void What_makes_no_sense_is_refused(params string[] args)
    {
        Assert.Null(Request.Read(args, out var wrong));
        Assert.NotNull(wrong);
    }
}
