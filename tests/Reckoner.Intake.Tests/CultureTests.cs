using System.Globalization;

namespace Reckoner.Intake.Tests;

public class CultureTests
{
    [Theory]
    [InlineData("en-US")]
    [InlineData("tr-TR")]
    [InlineData("de-DE")]
    [InlineData("ar-SA")]
    public async Task The_same_input_is_the_same_report_in_every_culture(string culture)
    {
        string[] inputs =
        [
            "{\"TITLE\":1,\"title\":\"INSIDE\",\"published\":\"Fri, 3 May 2024 14:30:00 GMT\",\"text\":\"I said: INJURED.\"}\n{\"text\":1}",
            "<!DOCTYPE HTML><HTML LANG=EN><HEAD><TITLE>IN ISTANBUL</TITLE><META NAME='DATE' CONTENT='3 MAY 2024'></HEAD><BODY><SCRIPT>i</SCRIPT><P>INJURED: 12</P><P HIDDEN>9</P></BODY></HTML>",
            new string('x', 1_000_001),
        ];
        var here = CultureInfo.CurrentCulture;
        foreach (var input in inputs)
        {
            CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
            var plain = await Given.Text(input);
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
            var there = await Given.Text(input);
            CultureInfo.CurrentCulture = here;
            Assert.Equal(plain, there);
            Assert.Equal(plain.Lines(), there.Lines());
        }
    }
}
