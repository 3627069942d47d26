namespace Reckoner.SecondReader.Tests;

public class AddressTests
{
    [Theory]
    [InlineData("http://localhost:11434", "http://localhost:11434/v1/chat/completions")]
    [InlineData("http://localhost:11434/", "http://localhost:11434/v1/chat/completions")]
    [InlineData("http://localhost:11434/v1", "http://localhost:11434/v1/chat/completions")]
    [InlineData("http://127.0.0.1:8080/v1/", "http://127.0.0.1:8080/v1/chat/completions")]
    [InlineData("http://[::1]:8080/api/v1/chat/completions", "http://[::1]:8080/api/v1/chat/completions")]
    [InlineData("https://models.example/openai/v1", "https://models.example/openai/v1/chat/completions")]
    public void An_address_leads_to_the_chat_completions(string text, string address)
    {
        Assert.True(ModelAddress.TryParse(text, out var uri, out _));
        Assert.Equal(address, uri.AbsoluteUri);
    }

    [Theory]
    [InlineData("")]
    [InlineData("localhost:11434")]
    [InlineData("/etc/passwd")]
    [InlineData("file:///etc/passwd")]
    [InlineData("ftp://localhost/v1")]
    [InlineData("http://models.example/v1")]
    [InlineData("http://192.168.0.7:11434/v1")]
    [InlineData("http://10.0.0.1/v1")]
    [InlineData("http://169.254.169.254/latest")]
    [InlineData("http://0.0.0.0:11434/v1")]
    [InlineData("http://localhost.evil.example/v1")]
    [InlineData("http://127.0.0.1.evil.example/v1")]
    [InlineData("https://me:secret@models.example/v1")]
    [InlineData("https://models.example/v1?key=secret")]
    [InlineData("https://models.example/v1#secret")]
    public void Whatever_crosses_a_network_in_the_open_or_holds_a_secret_is_refused_without_repeating_it(string text)
    {
        Assert.False(ModelAddress.TryParse(text, out _, out var reason));
        Assert.DoesNotContain("secret", reason, StringComparison.Ordinal);
    }
}
