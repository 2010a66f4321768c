using PartnerBot.Chat;
using PartnerBot.Chat.Grammar;
using PartnerBot.Domain.Partnerships;
using PartnerBot.Features.Turns;
using PartnerBot.Store;

namespace PartnerBot.Features.Register;

/// <summary>"board list": what is on record about boards, and what waits for them.</summary>
public sealed class ListBoards(PartnerBotDb db) : IUseCase
{
    public async Task<Reply> HandleAsync(Turn turn, CancellationToken ct)
    {
        var boards = await db.BoardsAsync(turn.Partnership.Id, ct);
        var known = boards.Select(board => board.OrganisationId).ToHashSet();
        var wanted = turn.Roster.Active.Where(organisation => known.Contains(organisation.Id));
        if (turn.Words.Find("partner") is { } said)
        {
            var choice = BoardChoice.Find(turn, said, key => $"board show {key}");
            if (choice.One is not { } organisation)
            {
                return choice.Instead;
            }

            wanted = [organisation];
        }

        var lines = new List<(Organisation Organisation, string Record, string Waits)>();
        foreach (var organisation in wanted.ToList())
        {
            var board = boards.Find(one => one.OrganisationId == organisation.Id);
            lines.Add((organisation, BoardWords.Of(board, turn.Today), await WaitsAsync(turn, organisation, ct)));
        }

        return lines.Count == 0
            ? Reply.Say("Nothing is on record about boards. To begin, say for example: board gate kdyt for money")
            : Show(lines);
    }

    private async Task<string> WaitsAsync(Turn turn, Organisation organisation, CancellationToken ct)
    {
        var waits = await db.AwaitedOfAsync(organisation.Id, ct);
        var decisions = await db.DecisionsAsync(waits.Select(wait => wait.DecisionId), ct);
        var labels = decisions.Where(decision => turn.Viewer.Sees(decision.Audience, decision.HiddenFrom))
            .OrderBy(decision => decision.Number).Select(decision => decision.Label).ToList();
        return labels.Count == 0 ? "" : $"Waiting for it: {Say.List(labels)}.";
    }

    private static Reply Show(List<(Organisation Organisation, string Record, string Waits)> lines)
    {
        var summary = lines.Select(line => $"{line.Organisation.Name}: {line.Record}. {line.Waits}".TrimEnd());
        return Reply.Show(new Card("Boards", string.Join('\n', summary))
        {
            ShownBy = "board list",
            Parts = [.. lines.SelectMany(line => new CardPart[]
            {
                new HeadingPart(line.Organisation.Name),
                new TextPart($"{Say.Sentence(line.Record)} {line.Waits}".TrimEnd()),
            })],
        });
    }
}
