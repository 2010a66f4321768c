using PartnerBot.Domain.Decisions;

namespace PartnerBot.Features.Decisions;

/// <summary>Reads a vote as people write it.</summary>
public static class ChoiceWords
{
    private static readonly Dictionary<string, Choice> Known = new(StringComparer.OrdinalIgnoreCase)
    {
        ["for"] = Choice.For,
        ["yes"] = Choice.For,
        ["aye"] = Choice.For,
        ["agree"] = Choice.For,
        ["agreed"] = Choice.For,
        ["in favour"] = Choice.For,
        ["support"] = Choice.For,
        ["against"] = Choice.Against,
        ["no"] = Choice.Against,
        ["nay"] = Choice.Against,
        ["disagree"] = Choice.Against,
        ["abstain"] = Choice.Abstain,
        ["stand aside"] = Choice.Abstain,
        ["abstention"] = Choice.Abstain,
        ["object"] = Choice.Object,
        ["objection"] = Choice.Object,
        ["none"] = Choice.TakenBack,
        ["withdraw"] = Choice.TakenBack,
        ["take back"] = Choice.TakenBack,
    };

    /// <summary>Null when it is none.</summary>
    public static Choice? Read(string said) =>
        Known.TryGetValue(said.Trim().TrimEnd('.', '!', ','), out var choice) ? choice : null;
}
