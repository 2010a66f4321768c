using PartnerBot.Host.Commands;

namespace PartnerBot.Host.Tests.Commands;

/// <summary>Somebody at a terminal asks what there is.</summary>
public sealed class HelpTests
{
    [Fact]
    public async Task It_lists_every_command()
    {
        using var output = new StringWriter();

        Assert.Equal(0, await HelpCommand.RunAsync(output));

        string[] commands = ["import", "rehearse", "package", "doctor", "backup", "help"];
        var lines = output.ToString().Split(Environment.NewLine);
        Assert.All(commands, command =>
        {
            Assert.NotNull(CommandLine.Find([command]));
            Assert.Contains(lines, line => line.StartsWith(command, StringComparison.Ordinal));
        });
    }

    [Theory]
    [InlineData("--help")]
    [InlineData("-h")]
    public void It_is_what_people_get_who_ask_in_the_way_of_other_programs(string word) =>
        Assert.NotNull(CommandLine.Find([word]));

    [Fact]
    public void A_word_that_is_no_command_points_to_it()
    {
        var refusal = Assert.Throws<CannotStart>(() => CommandLine.Find(["improt", "axis.yaml"]));

        Assert.Equal("There is no command 'improt'. 'help' lists those that there are.", refusal.Message);
    }

    [Fact]
    public void Settings_for_the_server_are_no_command() => Assert.Null(CommandLine.Find(["--urls", "http://[::1]:0"]));
}
