using PartnerBot.Host.Commands;

namespace PartnerBot.Host.Tests.Commands;

/// <summary>"rehearse FILE" from a terminal.</summary>
public sealed class RehearseTests : IDisposable
{
    private readonly StringWriter output = new();
    private readonly StringWriter error = new();

    [Theory]
    [InlineData("axis.yaml", "--from", "2026-02-30")]
    [InlineData("axis.yaml", "--from", "0001-01-01")] // before there were computers
    [InlineData("axis.yaml", "--from", "9998-03-02", "--months", "36")] // after the end of all calendars
    [InlineData("axis.yaml", "--from", "2026-03-02", "--months", "0")]
    [InlineData("axis.yaml", "--from", "2026-03-02", "--answers", "some")]
    [InlineData("axis.yaml", "--from", "2026-03-02", "--format", "xml")]
    [InlineData("axis.yaml")]
    public async Task Words_that_make_no_sense_get_the_form(params string[] words)
    {
        Assert.Equal(CommandLine.Misused, await RehearseCommand.RunAsync(words, output, error));

        Assert.Equal($"Usage: {RehearseCommand.Form}{Environment.NewLine}", error.ToString());
    }

    public void Dispose()
    {
        output.Dispose();
        error.Dispose();
    }
}
